package vn.motcham.issuance;

import java.util.Comparator;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Stage;

/** Invitations that are counted together, all through their lives. */
record Cohort(
    int unit, Bucket.HalfMonth endsIn, Bucket.HalfMonth issuedIn, int procedure, Stage stage)
    implements Comparable<Cohort> {
  private static final Comparator<Cohort> ORDER =
      Comparator.comparingInt(Cohort::unit)
          .thenComparingInt(cohort -> cohort.endsIn().code())
          .thenComparingInt(cohort -> cohort.issuedIn().code())
          .thenComparingInt(Cohort::procedure)
          .thenComparing(Cohort::stage);

  static Cohort of(Invited invited) {
    return new Cohort(
        invited.unit(),
        Bucket.halfMonthOf(invited.expiresOn()),
        Bucket.halfMonthOf(invited.issuedOn()),
        invited.procedure(),
        invited.stage());
  }

  /** One order for all servers, so that two who add wait for each other in no ring. */
  @Override
  public int compareTo(Cohort other) {
    return ORDER.compare(this, other);
  }
}
