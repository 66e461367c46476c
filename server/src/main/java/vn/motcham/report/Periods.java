package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.motcham.http.Refused;
import vn.motcham.indicator.ReportingGrid;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.indicator.ReportingPeriod.Kind;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.response.Responses;

/** The reporting periods of this installation, seen from today. */
@Singleton
final class Periods {
  private static final int YEARS_BACK = 3;
  private static final int MONTHS_PER_QUARTER = 3;
  private static final int MONTHS_PER_HALF_YEAR = 6;

  private final ReportingGrid grid;
  private final InstantSource clock;

  Periods(ReportingGrid grid, InstantSource clock) {
    this.grid = grid;
    this.clock = clock;
  }

  ReportingGrid grid() {
    return grid;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  /** From when on periods are offered. */
  LocalDate earliest() {
    return new ReportingPeriod(grid, Kind.YEAR, runningMonth().year() - YEARS_BACK, 1).firstDay();
  }

  ReportingPeriod runningMonth() {
    return grid.monthOf(today());
  }

  ReportingPeriod runningQuarter() {
    ReportingPeriod month = runningMonth();
    int quarter = (month.ordinal() - 1) / MONTHS_PER_QUARTER + 1;
    return new ReportingPeriod(grid, Kind.QUARTER, month.year(), quarter);
  }

  /** All that hold today, the shortest first. */
  List<ReportingPeriod> running() {
    ReportingPeriod month = runningMonth();
    return List.of(
        month,
        runningQuarter(),
        new ReportingPeriod(
            grid, Kind.HALF_YEAR, month.year(), month.ordinal() > MONTHS_PER_HALF_YEAR ? 2 : 1),
        new ReportingPeriod(grid, Kind.YEAR, month.year(), 1));
  }

  ReportingPeriod lastClosedQuarter() {
    return runningQuarter().previous();
  }

  boolean isClosed(ReportingPeriod period) {
    return period.isClosedOn(today());
  }

  /** Whether answers may still come that belong to it. */
  boolean mayChange(ReportingPeriod period) {
    return !today().isAfter(period.lastDay().plusDays(Responses.DAYS_KEPT));
  }

  /** As an address names it. */
  ReportingPeriod get(String code) {
    return grid.find(code).orElseThrow(() -> new Refused(ProblemType.UNKNOWN_PERIOD));
  }

  /** As people name it, such as {@code Quý III/2026}. */
  String label(ReportingPeriod period, Language language) {
    String name =
        Texts.get(language, period.messageKey(), Map.of("year", Integer.toString(period.year())));
    return isClosed(period) ? name : Texts.get(language, "report.running", Map.of("0", name));
  }

  /** The same within a sentence, where only what is a name keeps its capital. */
  String inSentence(ReportingPeriod period, Language language) {
    String label = label(period, language);
    boolean isName =
        switch (language) {
          case VI -> false;
          case EN -> period.kind() == Kind.MONTH || period.kind() == Kind.QUARTER;
        };
    return isName
        ? label
        : label.substring(0, 1).toLowerCase(language.locale()) + label.substring(1);
  }
}
