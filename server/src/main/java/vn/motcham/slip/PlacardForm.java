package vn.motcham.slip;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form that has placards printed, with what is wrong with it.
 *
 * @param perSheet how many stickers are cut from a sheet
 */
public record PlacardForm(
    List<Choice> units,
    @Nullable String unitFault,
    List<Choice> formats,
    @Nullable String formatFault,
    int perSheet) {
  public PlacardForm {
    units = List.copyOf(units);
    formats = List.copyOf(formats);
  }
}
