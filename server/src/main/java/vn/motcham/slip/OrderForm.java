package vn.motcham.slip;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that has slips printed, with what was typed and what is wrong with it.
 *
 * @param fault what is wrong with all of it together
 * @param procedure code of the procedure, if one was named
 * @param fields the first choice is none
 * @param months this one and the next
 * @param perSheet how many slips are cut from a sheet
 */
public record OrderForm(
    @Nullable String fault,
    List<Choice> units,
    @Nullable String unitFault,
    List<Choice> stages,
    @Nullable String stageFault,
    List<Choice> fields,
    @Nullable String fieldFault,
    String procedure,
    @Nullable String procedureFault,
    List<Choice> months,
    @Nullable String monthFault,
    String count,
    @Nullable String countFault,
    int most,
    int perSheet) {
  public OrderForm {
    units = List.copyOf(units);
    stages = List.copyOf(stages);
    fields = List.copyOf(fields);
    months = List.copyOf(months);
  }
}
