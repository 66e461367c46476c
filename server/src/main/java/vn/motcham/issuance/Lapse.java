package vn.motcham.issuance;

import java.util.Comparator;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Stage;

/**
 * Invitations that ran out together.
 *
 * @param procedure its number; 0: none was named, or it was not asked for
 */
record Lapse(int unit, Bucket.HalfMonth endsIn, int procedure, Stage stage)
    implements Comparable<Lapse> {
  private static final Comparator<Lapse> ORDER =
      Comparator.comparingInt(Lapse::unit)
          .thenComparingInt(lapse -> lapse.endsIn().code())
          .thenComparingInt(Lapse::procedure)
          .thenComparing(Lapse::stage);

  /** What ran out at one unit, and is told of together or not at all. */
  record Block(int unit, Bucket.HalfMonth endsIn) {}

  Block block() {
    return new Block(unit, endsIn);
  }

  @Override
  public int compareTo(Lapse other) {
    return ORDER.compare(this, other);
  }
}
