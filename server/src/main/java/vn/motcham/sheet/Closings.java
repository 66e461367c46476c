package vn.motcham.sheet;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Surveys;

/**
 * Stores the sheets of a batch and forgets them.
 *
 * <p>Each sheet is sent in under the id of its first keying, which stays until the response is
 * committed: whatever stops in between is done again, and the second time it is a duplicate. With
 * the keying the id goes away, and what is left of it is a HMAC that nothing leads to.
 */
@Singleton
public final class Closings {
  private static final Logger LOG = LoggerFactory.getLogger(Closings.class);

  private static final int AT_ONCE = 100;

  private final Jdbi jdbi;
  private final Surveys surveys;
  private final Responses responses;
  private final Audit audit;
  private final SecureRandom random;

  Closings(Jdbi jdbi, Surveys surveys, Responses responses, Audit audit, SecureRandom random) {
    this.jdbi = jdbi;
    this.surveys = surveys;
    this.responses = responses;
    this.audit = audit;
    this.random = random;
  }

  /** Closes a batch for good, or says why it can't be. */
  public Optional<Problem> close(Batch batch, StaffMember by) {
    Optional<Problem> problem = begin(batch, by);
    if (problem.isEmpty()) {
      // As it was locked, which is as it stays: its day may have been changed meanwhile.
      jdbi.withHandle(handle -> new BatchTable(handle).find(batch.number()))
          .ifPresent(this::attempt);
    }
    return problem;
  }

  private Optional<Problem> begin(Batch batch, StaffMember by) {
    return jdbi.inTransaction(
        handle -> {
          BatchTable table = new BatchTable(handle);
          Batch locked = table.lock(batch.number());
          if (!locked.isOpen()) {
            return Optional.of(ProblemType.BATCH_CLOSED.problem());
          }
          List<Sheet> sheets = new KeyingTable(handle).list(batch.number());
          if (sheets.stream().anyMatch(sheet -> sheet.findResult().isEmpty())) {
            return Optional.of(ProblemType.BATCH_UNSETTLED.problem());
          }
          int invalid = (int) sheets.stream().filter(Closings::isFlawed).count();
          table.close(batch.number(), sheets.size() - invalid, invalid);
          audit.record(
              handle,
              OptionalInt.of(by.account()),
              "paper-closed",
              Integer.toString(batch.number()));
          return Optional.empty();
        });
  }

  private static boolean isFlawed(Sheet sheet) {
    return sheet.findResult().flatMap(Keyed::findFlaw).isPresent();
  }

  /** Goes on with what was interrupted. */
  @Scheduled(initialDelay = "1m", fixedDelay = "1m")
  void resume() {
    jdbi.withHandle(handle -> new BatchTable(handle).listClosing()).forEach(this::attempt);
  }

  /** What can't be done now is done by the next round, and stands in the way of no other batch. */
  private void attempt(Batch batch) {
    try {
      finish(batch);
    } catch (RuntimeException e) {
      LOG.warn("Batch {} of sheets is still closing", batch.number(), e);
    }
  }

  private void finish(Batch batch) {
    List<Sheet> sheets =
        new ArrayList<>(jdbi.withHandle(h -> new KeyingTable(h).list(batch.number())));
    // In the order of the sheets they would tell who came first.
    Collections.shuffle(sheets, random);
    sheets.stream().filter(Closings::isFlawed).forEach(sheet -> forget(batch, sheet, true));
    sheets.removeIf(Closings::isFlawed);
    for (int from = 0; from < sheets.size(); from += AT_ONCE) {
      store(batch, sheets.subList(from, Math.min(sheets.size(), from + AT_ONCE)));
    }
    jdbi.useTransaction(
        handle -> {
          new TotalTable(handle).delete(batch.number());
          new BatchTable(handle).closed(batch.number());
        });
  }

  private void store(Batch batch, List<Sheet> sheets) {
    Submissions all = new Submissions(batch, new Reading(surveys.get(batch.survey()).survey()));
    List<Submission> submissions =
        sheets.stream()
            .map(sheet -> all.of(sheet.first().id(), sheet.findResult().orElseThrow()))
            .toList();
    List<Outcome> outcomes = responses.submitAll(submissions);
    for (int i = 0; i < sheets.size(); i++) {
      switch (outcomes.get(i)) {
        case Outcome.Stored _, Outcome.Duplicate _ -> forget(batch, sheets.get(i), true);
        case Outcome.Rejected(Problem why) when why.type() == ProblemType.TOO_OLD ->
            forget(batch, sheets.get(i), false);
        // Nothing that somebody keyed is thrown away for a reason that isn't understood.
        case Outcome.Quarantined(Problem why) -> throw new IllegalStateException(why.toString());
        case Outcome.Rejected(Problem why) -> throw new IllegalStateException(why.toString());
      }
    }
  }

  /** Several servers may go on with one batch; a lost sheet is counted by the one that forgets. */
  private void forget(Batch batch, Sheet sheet, boolean counted) {
    jdbi.useTransaction(
        handle -> {
          boolean here = new KeyingTable(handle).delete(batch.number(), sheet.number());
          if (here && !counted) {
            new BatchTable(handle).lose(batch.number());
          }
        });
  }
}
