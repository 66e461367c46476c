package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.issuance.Invited;
import vn.motcham.issuance.Issuances;
import vn.motcham.issuance.Issuances.Issued;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;

/**
 * The papers of the simulated years: those by which people rated, and many more that nobody used.
 */
@Singleton
@Requires(env = "demo")
final class SimulatedPapers {
  private static final int DAYS_VALID = 30;

  /** At one unit about every third person rates, at another every seventh. */
  private static final int FEWEST_FOR_A_RATING = 2;

  private static final int MANNERS = 5;
  private static final int WHIMS = 3;

  private final Issuances issuances;
  private final Jdbi jdbi;

  SimulatedPapers(Issuances issuances, Jdbi jdbi) {
    this.issuances = issuances;
    this.jdbi = jdbi;
  }

  /** Counts what must have been handed out for these ratings to come. */
  void handOut(List<Submission> stored) {
    List<Submission> ratings =
        stored.stream().filter(rating -> rating.channel() == Channel.RECEIPT).toList();
    List<Issued> issued = new ArrayList<>();
    for (Submission rating : ratings) {
      issued.addAll(Collections.nCopies(papers(rating), new Issued(paper(rating), false)));
    }
    jdbi.useTransaction(handle -> issuances.issued(handle, issued));
    ratings.forEach(rating -> issuances.used(paper(rating)));
  }

  private static Invited paper(Submission rating) {
    LocalDate issuedOn = rating.bucket().firstDay();
    return new Invited(
        rating.unit(), rating.procedure(), rating.stage(), issuedOn, issuedOn.plusDays(DAYS_VALID));
  }

  /** How many were handed out for this one to be used, somewhat more or fewer each time. */
  private static int papers(Submission rating) {
    return FEWEST_FOR_A_RATING
        + rating.unit() % MANNERS
        + Math.floorMod(rating.id().hashCode(), WHIMS);
  }
}
