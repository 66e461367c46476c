package vn.motcham.report;

import static java.util.stream.Collectors.toSet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicator;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.indicator.ScoredQuestion;
import vn.motcham.problem.Language;
import vn.motcham.report.UnitPage.FurtherRow;
import vn.motcham.series.Series;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.tally.Cell;

/**
 * What a survey measures besides its heading indicator: its factors, means, whether people would
 * come back.
 *
 * <p>Each decides by itself in which periods it may be shown, as the heading one does. Those of
 * several questions add up to each other and to the whole: where one of them is hidden, all are but
 * those that rest on the very questions of the heading one.
 */
@Singleton
final class FurtherIndicators {
  private final Instruments instruments;
  private final Histories histories;
  private final Ratings ratings;
  private final Periods periods;

  FurtherIndicators(
      Instruments instruments, Histories histories, Ratings ratings, Periods periods) {
    this.instruments = instruments;
    this.histories = histories;
    this.ratings = ratings;
    this.periods = periods;
  }

  /** One of them, and whether anybody's answers count for it. */
  private record Found(Series series, Indicator indicator, boolean answered) {
    Figure figure() {
      return indicator.figure();
    }

    IndicatorDefinition definition() {
      return series.formula().definition();
    }

    boolean isHidden() {
      return answered && !(figure() instanceof Measured);
    }
  }

  /** In the survey's order. */
  List<FurtherRow> of(Subject subject) {
    Series heading = subject.series();
    List<Series> others =
        heading.others().map(one -> instruments.series(heading.version(), one)).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    Evidence evidence = evidence(subject, others);
    List<Found> found = others.stream().map(one -> found(subject, one, evidence)).toList();
    boolean givesAway = found.stream().anyMatch(one -> one.isHidden() && isPart(one, heading));
    return found.stream()
        .map(one -> row(one, givesAway && isPart(one, heading), subject.language()))
        .toList();
  }

  /** To know what was published, all that came before must be known. */
  private Evidence evidence(Subject subject, List<Series> others) {
    ReportingPeriod period = subject.period();
    int unit = subject.unit().number();
    return subject.live()
        ? ratings.of(unit, period.firstDay(), period.lastDay(), subject.instrument(), others)
        : ratings.of(unit, periods.earliest(), periods.today(), subject.instrument(), others);
  }

  private Found found(Subject subject, Series series, Evidence all) {
    Stretch stretch = histories.stretch(series, all, subject.live());
    return new Found(
        series, stretch.indicator(subject.period()), isAnswered(series, all, subject.period()));
  }

  private static boolean isAnswered(Series series, Evidence all, ReportingPeriod period) {
    Formula formula = series.formula();
    Evidence own =
        series
            .evidence(all)
            .only(Indicators.decides(formula.construct()))
            .only(cell -> period.contains(cell.bucket()));
    return formula.counted().stream()
        .anyMatch(indicator -> !own.respondents(indicator, Cell::channel).isEmpty());
  }

  /**
   * Whether the heading less this would tell something: it shares questions with the heading, but
   * not the same ones of the same people.
   */
  private static boolean isPart(Found found, Series heading) {
    IndicatorDefinition one = found.definition();
    IndicatorDefinition whole = heading.formula().definition();
    boolean alike =
        one.questions().equals(whole.questions())
            && one.minimumAnswered().compareTo(whole.minimumAnswered()) == 0
            && one.unscored() == whole.unscored();
    return !alike && (one.questions().isEmpty() || shares(one, heading));
  }

  private static boolean shares(IndicatorDefinition one, Series heading) {
    Set<String> whole =
        heading.formula().questions().stream().map(ScoredQuestion::id).collect(toSet());
    return one.questions().stream().anyMatch(whole::contains);
  }

  private FurtherRow row(Found found, boolean givesAway, Language language) {
    IndicatorDefinition definition = found.definition();
    boolean shown = !givesAway && found.figure() instanceof Measured;
    return new FurtherRow(
        definition.name().in(language.code()),
        Methods.of(found.series().formula(), language),
        shown
            ? Shown.figure(found.figure(), Optional.empty(), Figures.in(language))
            : ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY),
        found
            .indicator()
            .findGrade()
            .filter(_ -> shown)
            .map(grade -> grade.name().in(language.code()))
            .orElse(""));
  }
}
