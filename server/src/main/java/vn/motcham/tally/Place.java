package vn.motcham.tally;

import java.util.Comparator;

/**
 * What is counted at once: a unit, a survey and a coarse time.
 *
 * @param survey number of the survey version
 * @param bucket code of the {@link vn.motcham.response.Bucket}
 */
record Place(int unit, int survey, int bucket) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::unit)
          .thenComparingInt(Place::survey)
          .thenComparingInt(Place::bucket);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
