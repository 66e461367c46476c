package vn.motcham.fieldwork;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.round.Rounds;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Batches;
import vn.motcham.sheet.Keyed;
import vn.motcham.sheet.Sheet;
import vn.motcham.sheet.Sheets;
import vn.motcham.sheet.Totals;
import vn.motcham.staff.Staff;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Units;

/** Makes the page of one batch. */
@Singleton
final class BatchPages {
  static final String PATH = "/staff/rounds/batches";

  private final Sheets sheets;
  private final Totals totals;
  private final Rounds rounds;
  private final Surveys surveys;
  private final Units units;
  private final Staff staff;
  private final InstantSource clock;

  BatchPages(
      Sheets sheets,
      Totals totals,
      Rounds rounds,
      Surveys surveys,
      Units units,
      Staff staff,
      InstantSource clock) {
    this.sheets = sheets;
    this.totals = totals;
    this.rounds = rounds;
    this.surveys = surveys;
    this.units = units;
    this.staff = staff;
    this.clock = clock;
  }

  static String url(Batch batch) {
    return PATH + "/" + batch.number();
  }

  BatchPage page(Batch batch, @Nullable String fault, Language language) {
    List<Sheet> keyed = sheets.list(batch);
    Survey survey = surveys.get(batch.survey()).survey();
    LocalDate day = batch.filledOn();
    LocalDate lastDay = day == null ? null : Batches.lastDay(day);
    return new BatchPage(
        batch.number(),
        units.get(batch.unit()).name(),
        "%s (%s/%d)".formatted(survey.title().in(language.code()), survey.id(), survey.version()),
        Texts.get(language, "kiosk.stage." + batch.stage().code()),
        rounds.find(batch.round()).map(round -> round.title().in(language.code())).orElse(null),
        staff.nameOf(batch.printedBy()),
        Days.shown(batch.printedOn()),
        batch.alone(),
        batch.state().code(),
        day == null ? "" : day.toString(),
        Days.shownOrNull(day),
        Days.shownOrNull(lastDay),
        lastDay != null && LocalDate.ofInstant(clock.instant(), Bucket.ZONE).isAfter(lastDay),
        counts(batch, keyed),
        lines(keyed),
        (int) keyed.stream().filter(sheet -> sheet.findResult().isEmpty()).count(),
        batch.isOpen()
            ? totals.list(batch).stream().map(total -> sum(total, language)).toList()
            : List.of(),
        fault);
  }

  static BatchPage.Counts counts(Batch batch, List<Sheet> keyed) {
    if (!batch.isOpen()) {
      Batch.Outcome outcome = batch.outcome();
      return new BatchPage.Counts(
          batch.sheets(), outcome.returned(), outcome.valid(), outcome.invalid(), outcome.lost());
    }
    List<Keyed> settled = keyed.stream().flatMap(sheet -> sheet.findResult().stream()).toList();
    int invalid = (int) settled.stream().filter(one -> one.findFlaw().isPresent()).count();
    return new BatchPage.Counts(batch.sheets(), keyed.size(), settled.size() - invalid, invalid, 0);
  }

  private List<BatchPage.Line> lines(List<Sheet> keyed) {
    Names names = new Names(staff);
    return keyed.stream().map(sheet -> line(sheet, names)).toList();
  }

  private static BatchPage.Line line(Sheet sheet, Names names) {
    return new BatchPage.Line(
        sheet.number(),
        sheet.state().name().toLowerCase(Locale.ROOT),
        sheet.findResult().flatMap(Keyed::findFlaw).map(Keyed.Flaw::code).orElse(null),
        names.of(sheet.first()),
        names.orNull(sheet.findSecond()),
        names.orNull(sheet.findSettled()),
        sheet.isOnePersons());
  }

  private static BatchPage.Sum sum(Totals.Total total, Language language) {
    return new BatchPage.Sum(
        total.question().id(),
        total.question().number(),
        total.question().question().text().in(language.code()),
        total.keyed(),
        total.answers(),
        total.added().isPresent() ? Integer.toString(total.added().getAsInt()) : "",
        total.agrees());
  }
}
