package vn.motcham.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kiosks that somebody looks after.
 *
 * @param units the units to choose from; the first choice is all of them
 * @param counts how many there are in each state, those that there are
 * @param filtered whether only those of one unit are shown
 */
public record KiosksPage(
    List<PlaceForm.Choice> units, List<Count> counts, List<Row> kiosks, boolean filtered) {
  public KiosksPage {
    units = List.copyOf(units);
    counts = List.copyOf(counts);
    kiosks = List.copyOf(kiosks);
  }

  public boolean isEmpty() {
    return kiosks.isEmpty();
  }

  /**
   * @param state code of it
   */
  public record Count(String state, int kiosks) {}

  /**
   * A kiosk in the list.
   *
   * @param state code of it
   * @param seen when it was heard of; null: never
   * @param waiting how many answers it has not sent yet; null: it has not said
   */
  public record Row(
      String url,
      String unit,
      String counter,
      String state,
      KioskPage.@Nullable Moment seen,
      @Nullable Integer waiting) {}
}
