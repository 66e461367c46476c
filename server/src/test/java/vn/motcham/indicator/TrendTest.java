package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.indicator.Counted.cell;
import static vn.motcham.indicator.Counted.rating;
import static vn.motcham.indicator.Counted.ratings;
import static vn.motcham.indicator.Counted.together;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Figure.Suppressed;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

class TrendTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
  private static final Figure MISSING = new Suppressed(10);

  private final Indicators indicators = new Indicators(new Disclosure(10));

  @Test
  void monthsThatHoldEnoughMakeTheLine() {
    assertThat(periods(published(20, 30, 40))).containsExactly("2026-01", "2026-02", "2026-03");
  }

  @Test
  void aMonthThatMayNotBeShownStaysAsABreak() {
    Trend trend = published(20, 30, 4, 40, 50);
    assertThat(periods(trend))
        .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
    assertThat(trend.points().get(2).figure()).isEqualTo(MISSING);
  }

  @Test
  void whereMonthsAreTooFewQuartersTakeTheirPlace() {
    assertThat(periods(published(4, 4, 4, 5, 5, 5, 6, 6, 6)))
        .containsExactly("2026-Q1", "2026-Q2", "2026-Q3");
  }

  @Test
  void onePeriodIsNoLine() {
    assertThat(published(20).points()).isEmpty();
    assertThat(published().points()).isEmpty();
  }

  @Test
  void nothingStandsInItThatIsNotPublished() {
    SortedMap<ReportingPeriod, Indicator> shown = publishedPeriods(12, 3, 14, 9, 10, 11, 2, 30, 8);
    for (Trend.Point point : trend(shown).points()) {
      if (point.figure() instanceof Measured) {
        assertThat(shown).containsKey(point.period());
      }
    }
  }

  @Test
  void theSupervisingLevelSeesEachPeriodThatHoldsEnough() {
    SortedMap<ReportingPeriod, Indicator> closed =
        indicators.closed(ReportingGrid.CALENDAR, TODAY, rating(), monthly(20, 4, 30));
    assertThat(closed.keySet())
        .extracting(ReportingPeriod::code)
        .containsExactly("2026-01", "2026-02", "2026-03", "2026-Q1", "2026-H1");
    assertThat(closed.values())
        .extracting(indicator -> indicator.figure() instanceof Measured)
        .containsExactly(true, false, true, true, true);
  }

  @Test
  void whereAnotherInstrumentTookOverNoLineLeadsAcross() {
    Trend trend = twoStretches(months(20, 30, 0, 0), months(0, 0, 40, 50));
    assertThat(periods(trend)).containsExactly("2026-01", "2026-02", "2026-03", "2026-04");
    assertThat(trend.breaks()).containsExactly(2);
  }

  @Test
  void aPeriodThatBothMeasuredShowsTheNewerOne() {
    Trend trend = twoStretches(months(20, 30), months(0, 40));
    assertThat(trend.points().getLast().figure())
        .isInstanceOfSatisfying(
            Measured.class, measured -> assertThat(measured.respondents()).isEqualTo(40));
    assertThat(trend.breaks()).containsExactly(1);
  }

  @Test
  void aGapBeforeABreakBelongsToWhatCameBefore() {
    Trend trend = twoStretches(months(20, 30, 4, 0, 0), months(0, 0, 0, 40, 50));
    assertThat(trend.points().get(2).figure()).isEqualTo(MISSING);
    assertThat(trend.breaks()).containsExactly(3);
  }

  private static Trend twoStretches(
      SortedMap<ReportingPeriod, Figure> older, SortedMap<ReportingPeriod, Figure> newer) {
    return Trend.of(List.of(newer, older), MISSING);
  }

  private SortedMap<ReportingPeriod, Figure> months(int... counts) {
    return figures(publishedPeriods(counts));
  }

  private Trend published(int... counts) {
    return trend(publishedPeriods(counts));
  }

  private SortedMap<ReportingPeriod, Indicator> publishedPeriods(int... counts) {
    return indicators.published(ReportingGrid.CALENDAR, TODAY, rating(), monthly(counts));
  }

  private static Trend trend(SortedMap<ReportingPeriod, Indicator> shown) {
    return Trend.of(figures(shown), MISSING);
  }

  private static SortedMap<ReportingPeriod, Figure> figures(
      SortedMap<ReportingPeriod, Indicator> shown) {
    SortedMap<ReportingPeriod, Figure> figures = new TreeMap<>();
    shown.forEach((period, indicator) -> figures.put(period, indicator.figure()));
    return figures;
  }

  private static Evidence monthly(int... counts) {
    List<Evidence> months = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      LocalDate day = LocalDate.of(2026, i + 1, 1);
      months.add(ratings(cell(Channel.RECEIPT, Stage.RESULT, "land", day), counts[i], 0));
    }
    return together(months.toArray(Evidence[]::new));
  }

  private static List<String> periods(Trend trend) {
    return trend.points().stream().map(point -> point.period().code()).toList();
  }
}
