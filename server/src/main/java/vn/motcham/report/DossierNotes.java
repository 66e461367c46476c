package vn.motcham.report;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import vn.motcham.dossier.Dossiers;
import vn.motcham.dossier.UnitMonth;
import vn.motcham.indicator.Breakdown;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.tally.Cell;

/**
 * Says how many ratings on kiosks there were to a hundred dossiers. It is made of a number of
 * ratings that the page shows anyway and of numbers of dossiers, so it gives nobody away.
 */
@Singleton
final class DossierNotes {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Dossiers dossiers;
  private final Instruments instruments;
  private final Periods periods;

  DossierNotes(Dossiers dossiers, Instruments instruments, Periods periods) {
    this.dossiers = dossiers;
    this.instruments = instruments;
    this.periods = periods;
  }

  /**
   * Empty where nobody reports dossiers, the period is not over, or the kiosks' figure is hidden.
   *
   * @param all what the shown series found in the period
   */
  Optional<String> of(Subject subject, Evidence all, Breakdown breakdown) {
    Construct construct = subject.series().formula().construct();
    Indicator kiosks = breakdown.channels().get(Channel.KIOSK);
    if (construct != Construct.PROCEDURE_HANDLING
        || !periods.isClosed(subject.period())
        || kiosks == null
        || !(kiosks.figure() instanceof Figure.Measured measured)) {
      return Optional.empty();
    }
    SortedMap<UnitMonth, Long> returned = returned(subject);
    if (returned.isEmpty()) {
      return Optional.empty();
    }
    Set<UnitMonth> missing = rated(subject, all.only(Indicators.decides(construct)));
    missing.removeAll(returned.keySet());
    long sum = returned.values().stream().mapToLong(n -> n).sum();
    return missing.isEmpty() && sum > 0
        ? Optional.of(sentence(measured.respondents(), sum, subject))
        : Optional.of(unknown(missing.size(), subject));
  }

  private SortedMap<UnitMonth, Long> returned(Subject subject) {
    ReportingPeriod period = subject.period();
    Set<Integer> own = instruments.everybody(subject.unit().number(), subject.instrument(), period);
    return dossiers.listReturned(
        own, month(period.months().getFirst()), month(period.months().getLast()));
  }

  /** Where and when somebody rated on a kiosk. */
  private Set<UnitMonth> rated(Subject subject, Evidence deciding) {
    Set<UnitMonth> rated = new TreeSet<>();
    deciding
        .only(cell -> cell.channel() == Channel.KIOSK)
        .respondents(subject.series().formula().definition().id(), this::unitMonth)
        .forEach(
            (where, n) -> {
              if (n > 0) {
                rated.add(where);
              }
            });
    return rated;
  }

  private UnitMonth unitMonth(Cell cell) {
    return new UnitMonth(cell.unit(), month(periods.grid().monthOf(cell.bucket().firstDay())));
  }

  private static YearMonth month(ReportingPeriod month) {
    return YearMonth.of(month.year(), month.ordinal());
  }

  private static String sentence(long ratings, long returned, Subject subject) {
    Figures figures = subject.figures();
    BigDecimal rate =
        HUNDRED
            .multiply(BigDecimal.valueOf(ratings))
            .divide(BigDecimal.valueOf(returned), 2, RoundingMode.HALF_UP);
    return Texts.get(
        subject.language(),
        "report.dossiers",
        Map.of(
            "0", figures.count(ratings),
            "1", figures.count(returned),
            "2", figures.points(rate)));
  }

  private static String unknown(int missing, Subject subject) {
    return Texts.get(
        subject.language(),
        "report.dossiers.missing",
        Map.of("0", subject.figures().count(missing)));
  }
}
