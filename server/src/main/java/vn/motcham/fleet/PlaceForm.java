package vn.motcham.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a form that says where a kiosk is to stand, with what was typed and what is wrong
 * with it.
 *
 * @param fault what is wrong with the whole
 */
public record PlaceForm(
    List<Choice> units,
    @Nullable String unitFault,
    String counter,
    @Nullable String counterFault,
    List<Choice> stages,
    @Nullable String fault) {
  public PlaceForm {
    units = List.copyOf(units);
    stages = List.copyOf(stages);
  }

  /** One that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}
}
