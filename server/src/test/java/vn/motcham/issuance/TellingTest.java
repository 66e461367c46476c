package vn.motcham.issuance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.indicator.Disclosure;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Stage;

class TellingTest {
  private static final Disclosure TEN = new Disclosure(10);
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final LocalDate SECOND = LocalDate.of(2026, 9, 15);

  private final SortedMap<Lapse, Numbers> counts = new TreeMap<>();

  private void count(int unit, LocalDate ends, Stage stage, int issued, int usable, int used) {
    counts.put(
        new Lapse(unit, Bucket.halfMonthOf(ends), 0, stage), new Numbers(issued, 0, usable, used));
  }

  private void countResults(int procedure, int usable, int used) {
    counts.put(
        new Lapse(1, Bucket.halfMonthOf(FIRST), procedure, Stage.RESULT),
        new Numbers(usable, 0, usable, used));
  }

  private Issuance told() {
    return Telling.of(counts, TEN);
  }

  /** Computed by hand: 30 of 120, 12 of 40, and 3 of 50 that are not told. */
  @Test
  void onlyHalfMonthsOfUnitsWithTenUsesMakeTheRate() {
    count(1, FIRST, Stage.RESULT, 130, 120, 30);
    count(1, SECOND, Stage.RESULT, 40, 40, 12);
    count(2, FIRST, Stage.RESULT, 50, 50, 3);
    Issuance issuance = told();
    assertThat(issuance.whole())
        .isEqualTo(new Issuance.Part(220, 0, 210, new ResponseRate(160, 42)));
    assertThat(issuance.whole().findRate().orElseThrow().percent()).isEqualByComparingTo("26.25");
    assertThat(issuance.whole().findRate().orElseThrow().expired()).isEqualTo(118);
    assertThat(issuance.isMissing()).isFalse();
  }

  @Test
  void whereNothingMayBeToldWhatWasIssuedStillIs() {
    count(1, FIRST, Stage.RESULT, 60, 50, 9);
    assertThat(told().whole()).isEqualTo(new Issuance.Part(60, 0, 50, null));
    assertThat(told().stages()).containsEntry(Stage.RESULT, new Issuance.Part(60, 0, 50, null));
  }

  /**
   * 15 in all: to tell the 12 would tell the 3. In another half-month 20 and 11 give nobody away.
   */
  @ParameterizedTest
  @CsvSource({"12, 3, false, false", "20, 11, true, true", "15, 0, true, false"})
  void aPaperDoesNotGiveAnotherAway(int results, int refusals, boolean one, boolean other) {
    count(1, FIRST, Stage.RESULT, 60, 60, results);
    count(1, FIRST, Stage.REFUSAL, 30, 30, refusals);
    Issuance issuance = told();
    assertThat(issuance.whole().rate()).isEqualTo(new ResponseRate(90, results + refusals));
    assertThat(isTold(issuance, Stage.RESULT)).isEqualTo(one);
    assertThat(isTold(issuance, Stage.REFUSAL)).isEqualTo(other);
  }

  private static boolean isTold(Issuance issuance, Stage stage) {
    return Objects.requireNonNull(issuance.stages().get(stage)).findRate().isPresent();
  }

  /** Of 40 that were printed elsewhere nobody said so here, and 30 of them were used. */
  @Test
  void moreUsedThanIssuedIsNeverARate() {
    count(1, FIRST, Stage.RESULT, 20, 20, 30);
    count(1, SECOND, Stage.RESULT, 40, 40, 10);
    Issuance issuance = told();
    assertThat(issuance.isMissing()).isTrue();
    assertThat(issuance.whole().rate()).isEqualTo(new ResponseRate(40, 10));
    assertThatThrownBy(() -> new ResponseRate(20, 30)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Together they would do: 5 of 100 and 30 of 20. */
  @Test
  void norIsItMadeOneByAnotherPaper() {
    count(1, FIRST, Stage.RESULT, 100, 100, 5);
    count(1, FIRST, Stage.REFUSAL, 20, 20, 30);
    assertThat(told().whole().rate()).isNull();
    assertThat(told().isMissing()).isTrue();
  }

  private @Nullable ResponseRate rateOf(int procedure) {
    return Objects.requireNonNull(Telling.byProcedure(counts, TEN).procedures().get(procedure))
        .rate();
  }

  /** 30, 12 and 3 of a paper: to tell the 30 and the 12 would tell the 3. */
  @Test
  void aProcedureDoesNotGiveAnotherAway() {
    countResults(7, 100, 30);
    countResults(8, 50, 12);
    countResults(9, 40, 3);
    assertThat(rateOf(7)).isEqualTo(new ResponseRate(100, 30));
    assertThat(rateOf(8)).isNull();
    assertThat(rateOf(9)).isNull();
    assertThat(told().procedures()).as("nobody asked").isEmpty();
  }

  /**
   * Of procedure 7, 20 results and 4 refusals; of 8, 20 results and 10 refusals: beside the 14
   * refusals and the 40 results, 24 of the one would be fine, had they not 4 of the other in them.
   */
  @Test
  void noProcedureAndPaperTogetherGiveAwayWhoIsInBoth() {
    countResults(7, 100, 20);
    countResults(8, 100, 20);
    Bucket.HalfMonth first = Bucket.halfMonthOf(FIRST);
    counts.put(new Lapse(1, first, 7, Stage.REFUSAL), new Numbers(30, 0, 30, 4));
    counts.put(new Lapse(1, first, 8, Stage.REFUSAL), new Numbers(30, 0, 30, 10));
    assertThat(isTold(told(), Stage.REFUSAL)).isTrue();
    assertThat(rateOf(7)).isNull();
    assertThat(rateOf(8)).isNull();
  }

  @Test
  void aProcedureOfWhichMoreWereUsedThanIssuedHasNoRate() {
    countResults(7, 100, 30);
    countResults(8, 10, 20);
    assertThat(rateOf(7)).isEqualTo(new ResponseRate(100, 30));
    assertThat(rateOf(8)).isNull();
  }

  /** Two units: 12 of 40 at one, 30 of 60 at the other. */
  @Test
  void eachUnitIsToldOfByItselfOrWithOthers() {
    count(1, FIRST, Stage.RESULT, 40, 40, 12);
    count(2, FIRST, Stage.RESULT, 60, 60, 30);
    Lapsed lapsed = new Lapsed(counts, TEN);
    assertThat(lapsed.at(List.of(1)).orElseThrow().whole().rate())
        .isEqualTo(new ResponseRate(40, 12));
    assertThat(lapsed.at(List.of(1, 2, 3)).orElseThrow().whole().rate())
        .isEqualTo(new ResponseRate(100, 42));
    assertThat(lapsed.at(List.of(3))).isEmpty();
  }
}
