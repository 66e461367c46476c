package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import vn.motcham.problem.Language;
import vn.motcham.response.Bucket;
import vn.motcham.round.Round;
import vn.motcham.round.Rounds;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Batches;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Units;

/** Makes the list of rounds and batches. */
@Singleton
final class RoundsPages {
  static final String PATH = "/staff/rounds";

  /** So many batches fit a page that somebody still reads; those that are open come first. */
  private static final int MOST_BATCHES = 100;

  private final Door door;
  private final Rounds rounds;
  private final Batches batches;
  private final Surveys surveys;
  private final Units units;
  private final InstantSource clock;

  RoundsPages(
      Door door,
      Rounds rounds,
      Batches batches,
      Surveys surveys,
      Units units,
      InstantSource clock) {
    this.door = door;
    this.rounds = rounds;
    this.batches = batches;
    this.surveys = surveys;
    this.units = units;
    this.clock = clock;
  }

  RoundsPage page(StaffMember member, Language language) {
    door.requireSome(member);
    Map<Integer, Integer> returned = batches.countReturned();
    return new RoundsPage(
        rounds.list().stream().map(round -> row(round, language)).toList(),
        batches.list().stream()
            .filter(batch -> door.allows(member, batch.unit()))
            .sorted(Comparator.comparing((Batch batch) -> !batch.isOpen()))
            .limit(MOST_BATCHES)
            .map(batch -> row(batch, returned, language))
            .toList());
  }

  private RoundsPage.Row row(Round round, Language language) {
    return new RoundsPage.Row(
        PATH + "/" + round.id(),
        round.title().in(language.code()),
        Days.shown(round.from()),
        Days.shown(round.to()),
        state(round));
  }

  String state(Round round) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    return round.isOn(today) ? "on" : today.isBefore(round.from()) ? "ahead" : "over";
  }

  private RoundsPage.BatchRow row(Batch batch, Map<Integer, Integer> returned, Language language) {
    return new RoundsPage.BatchRow(
        BatchPages.url(batch),
        batch.number(),
        units.get(batch.unit()).name(),
        surveys.get(batch.survey()).survey().title().in(language.code()),
        Days.shownOrNull(batch.filledOn()),
        batch.state().code(),
        batch.sheets(),
        batch.isOpen() ? returned.getOrDefault(batch.number(), 0) : batch.outcome().returned());
  }
}
