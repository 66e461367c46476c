package vn.motcham.tally;

import java.util.List;
import java.util.stream.Stream;

/**
 * What came of counting everything anew.
 *
 * @param cells how many were counted
 * @param changed how many of them had responses that no worker had counted yet; nothing can be said
 *     of these
 * @param unequal tallies of the others that stood there otherwise; the first ones
 */
public record Recounted(int cells, int changed, List<Unequal> unequal) {
  static final Recounted NOTHING = new Recounted(0, 0, List.of());
  private static final int MOST = 20;

  public Recounted {
    unequal = unequal.stream().limit(MOST).toList();
  }

  /**
   * A tally that stood there otherwise than it was counted.
   *
   * @param bucket code of the {@link vn.motcham.response.Bucket}
   * @param tally what is counted, as the table names it
   * @param stood what stood there; empty: nothing
   * @param counted what was counted; empty: nothing
   */
  public record Unequal(
      int unit, int survey, int bucket, String tally, String stood, String counted) {
    Unequal(Place place, String tally, String stood, String counted) {
      this(place.unit(), place.survey(), place.bucket(), tally, stood, counted);
    }
  }

  public boolean isEqual() {
    return unequal.isEmpty();
  }

  Recounted plus(Recounted other) {
    return new Recounted(
        cells + other.cells,
        changed + other.changed,
        Stream.concat(unequal.stream(), other.unequal.stream()).toList());
  }
}
