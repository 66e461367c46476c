package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Cell;

/** Figures without what is marked for review, counted by hand. */
class UnflaggedTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final LocalDate AUGUST = LocalDate.of(2026, 8, 15);

  private final Indicators indicators = new Indicators(new Disclosure(10));

  private static Evidence ratings(int unit, LocalDate day, boolean flagged, long yes, long no) {
    Cell cell =
        new Cell(
            unit, unit, 1, 0, Bucket.halfMonthOf(day), Channel.KIOSK, Stage.RESULT, "", flagged);
    return Counted.ratings(cell, yes, no);
  }

  private Unflagged live(Evidence... evidence) {
    return indicators.unflagged(Counted.rating(), Counted.together(evidence));
  }

  private Unflagged published(Evidence... evidence) {
    return indicators.unflaggedPublished(
        ReportingGrid.CALENDAR, Counted.rating(), Counted.together(evidence));
  }

  private static String told(Unflagged unflagged) {
    return switch (unflagged) {
      case Unflagged.Same _ -> "same";
      case Unflagged.Hidden _ -> "hidden";
      case Unflagged.Apart(var figure, long flagged, long respondents) ->
          "%s of %d, %d of %d marked"
              .formatted(figure.number(), figure.respondents(), flagged, respondents);
    };
  }

  @Test
  void fiftyTopScoresThatAreMarkedLeaveTheFigureOfTheOthers() {
    var all = new Evidence[] {ratings(1, JULY, false, 60, 40), ratings(1, JULY, true, 50, 0)};
    assertThat(told(live(all))).isEqualTo("60.00 of 100, 50 of 150 marked");
    assertThat(told(published(all))).isEqualTo("60.00 of 100, 50 of 150 marked");
  }

  @Test
  void whereNobodyIsMarkedItIsTheSame() {
    assertThat(told(live(ratings(1, JULY, false, 60, 40)))).isEqualTo("same");
    assertThat(told(published(ratings(1, JULY, false, 60, 40)))).isEqualTo("same");
    assertThat(told(published(ratings(1, JULY, false, 60, 40), ratings(1, JULY, true, 0, 0))))
        .isEqualTo("same");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 9, hidden, 109",
    "100, 10, shown, 110",
    "10, 100, shown, 110",
    "9, 100, hidden, 109",
    "0, 100, hidden, 100",
  })
  void thePublicSeesItWhereBothSidesHoldTen(long others, long marked, String told, long all) {
    Unflagged unflagged =
        published(ratings(1, JULY, false, others, 0), ratings(1, JULY, true, marked, 0));
    assertThat(unflagged instanceof Unflagged.Apart ? "shown" : told(unflagged)).isEqualTo(told);
    if (unflagged instanceof Unflagged.Apart apart) {
      assertThat(apart.flagged()).isEqualTo(marked);
      assertThat(apart.respondents()).isEqualTo(all);
    }
  }

  @Test
  void theSupervisingLevelSeesFewerMarkedOnes() {
    assertThat(told(live(ratings(1, JULY, false, 100, 0), ratings(1, JULY, true, 0, 3))))
        .isEqualTo("100.00 of 100, 3 of 103 marked");
    assertThat(told(live(ratings(1, JULY, false, 9, 0), ratings(1, JULY, true, 0, 30))))
        .isEqualTo("hidden");
  }

  /** Together they would hold; but each month and unit has a figure of its own beside it. */
  @Test
  void fewOfOneMonthOrUnitHideTheSum() {
    assertThat(
            told(
                published(
                    ratings(1, JULY, false, 50, 0),
                    ratings(1, JULY, true, 12, 0),
                    ratings(1, AUGUST, false, 50, 0),
                    ratings(1, AUGUST, true, 3, 0))))
        .isEqualTo("hidden");
    assertThat(
            told(
                published(
                    ratings(1, JULY, false, 50, 0),
                    ratings(1, JULY, true, 12, 0),
                    ratings(2, JULY, false, 4, 0),
                    ratings(2, JULY, true, 12, 0))))
        .isEqualTo("hidden");
    assertThat(
            told(
                published(
                    ratings(1, JULY, false, 50, 0),
                    ratings(1, JULY, true, 12, 0),
                    ratings(2, AUGUST, false, 4, 0))))
        .isEqualTo("100.00 of 54, 12 of 66 marked");
  }

  /** Where the figures of all may stand beside each other, no two of these differ by a few. */
  @ParameterizedTest
  @CsvSource({"12, 3, 50, 40", "12, 12, 9, 40", "10, 10, 10, 10", "0, 12, 30, 40", "9, 9, 9, 9"})
  void noTwoFiguresOfAQuarterAndItsMonthsDifferByAFew(long a, long b, long c, long d) {
    Evidence july = Counted.together(ratings(1, JULY, true, a, 0), ratings(1, JULY, false, c, 0));
    Evidence august =
        Counted.together(ratings(1, AUGUST, true, b, 0), ratings(1, AUGUST, false, d, 0));
    var shown =
        Stream.of(july, august, Counted.together(july, august))
            .map(this::published)
            .filter(Unflagged.Apart.class::isInstance)
            .map(Unflagged.Apart.class::cast)
            .flatMap(apart -> Stream.of(apart.respondents(), apart.figure().respondents()))
            .sorted()
            .toList();
    for (int i = 1; i < shown.size(); i++) {
      long difference = shown.get(i) - shown.get(i - 1);
      assertThat(difference == 0 || difference >= 10).as("%s", shown).isTrue();
    }
  }
}
