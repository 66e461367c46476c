package vn.motcham.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that orders a batch of sheets, with what was typed and what is wrong with it.
 *
 * @param rounds the first choice is none
 */
public record OrderForm(
    List<Choice> units,
    @Nullable String unitFault,
    List<Choice> surveys,
    @Nullable String surveyFault,
    List<Choice> rounds,
    @Nullable String roundFault,
    List<Choice> stages,
    String sheets,
    @Nullable String sheetsFault,
    int mostSheets,
    boolean alone) {
  public OrderForm {
    units = List.copyOf(units);
    surveys = List.copyOf(surveys);
    rounds = List.copyOf(rounds);
    stages = List.copyOf(stages);
  }
}
