package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.indicator.Figure.Measured;

/** Numbers that ministries and provinces have published, computed again. */
class PublishedNumbersTest {

  /** SIPAS of the country: 80,08 in 2022, 82,66 in 2023 and 83,94 in 2024. */
  @ParameterizedTest
  @CsvSource({"82.66, 80.08, 2.58", "83.94, 82.66, 1.28"})
  void theNationalSeriesRisesByWhatWasPublished(String later, String earlier, String points) {
    Difference difference = new Difference(measured(later), measured(earlier));
    assertThat(difference.points()).hasToString(points);
    assertThat(difference.isRise()).isTrue();
  }

  /** Hà Nội 2024: policy 86,51, service 86,49, together 86,50. At 0.75 it is 86,505: 86,51. */
  @ParameterizedTest
  @ValueSource(strings = {"0.25", "0.39", "0.5", "0.61", "0.74"})
  void hanoi2024IsTheSameByAnyWeightInTheMiddle(String policy) {
    assertThat(percent(hanoi("86.51", "86.49", policy))).isEqualTo("86.50");
  }

  /** Hà Nội 2023: policy 83,46, service 83,72, together 83,57, which is not their plain mean. */
  @ParameterizedTest
  @CsvSource({"0.58, 83.57", "0.5, 83.59", "0.61, 83.56"})
  void hanoi2023NeedsMoreWeightOnPolicyThanOnService(String policy, String percent) {
    assertThat(percent(hanoi("83.46", "83.72", policy))).isEqualTo(percent);
  }

  /** The parts are known to half a hundredth, and so is what they give together. */
  @ParameterizedTest
  @CsvSource({
    "0.5, false",
    "0.53, false",
    "0.54, true",
    "0.61, true",
    "0.62, false",
    "0.63, false"
  })
  void hanoi2023LeavesOpenWeightsFrom54To61(String policy, boolean fits) {
    String least = "83.565";
    String most = "83.575";
    boolean reaches =
        hanoi("83.465", "83.725", policy).value().compareTo(part(least).value()) >= 0
            && hanoi("83.455", "83.715", policy).value().compareTo(part(most).value()) < 0;
    assertThat(reaches).isEqualTo(fits);
  }

  /** Bắc Ninh 2019: 61 % of nursery, 56 % of primary and 70,7 % of secondary schools' parents. */
  @Test
  void theProvincesSchoolFigureIsNoPlainMeanOfItsLevels() {
    assertThat(percent(RollUp.mean(List.of(part("61"), part("56"), part("70.7")))))
        .isEqualTo("62.57");
  }

  /** How many answered on each level was not published; such numbers give the 60,7 that was. */
  @Test
  void theProvincesSchoolFigureCanBeAPoolOfRespondents() {
    Estimate pooled =
        RollUp.pooled(
            List.of(
                Estimate.ofShare(new Share(610, 1000)),
                Estimate.ofShare(new Share(1120, 2000)),
                Estimate.ofShare(new Share(647, 915))));
    assertThat(percent(pooled)).isEqualTo("60.72");
  }

  /** Line 5.4 of QĐ 766: 8 % late and 6,5 % complained of leave 85,5, which is 5,70 points. */
  @Test
  void line54HasPointsInProportionBelowNinety() {
    HandlingQuality quality = new HandlingQuality(1000, 80, 65);
    assertThat(quality.findPercent()).contains(new BigDecimal("85.50"));
    assertThat(quality.findPoints()).contains(new BigDecimal("5.70"));
  }

  @Test
  void line54HasAllPointsFromNinetyOnAndNeverLessThanNone() {
    assertThat(new HandlingQuality(100, 6, 4).findPoints()).contains(new BigDecimal("6.00"));
    assertThat(new HandlingQuality(100, 0, 0).findPoints()).contains(new BigDecimal("6.00"));
    assertThat(new HandlingQuality(1000, 60, 41).findPoints()).contains(new BigDecimal("5.99"));
    assertThat(new HandlingQuality(100, 90, 90).findPoints()).contains(new BigDecimal("0.00"));
  }

  @Test
  void line54HasNoDataWithoutDossiers() {
    assertThat(new HandlingQuality(0, 0, 0).findPercent()).isEmpty();
    assertThat(new HandlingQuality(0, 0, 0).findPoints()).isEmpty();
  }

  /** Hà Tĩnh 2021: a SIPAS of 91,17 % brought 9,12 of 10 points. */
  @Test
  void sipasBringsATenthOfItsPercentToParIndex() {
    assertThat(ParIndex.pointsOf(new BigDecimal("91.17"))).hasToString("9.12");
  }

  private static Estimate hanoi(String policy, String service, String weight) {
    Fraction ofPolicy = Fraction.of(new BigDecimal(weight));
    Fraction ofService = Fraction.of(BigDecimal.ONE.subtract(new BigDecimal(weight)));
    return RollUp.weighted(List.of(part(policy), part(service)), List.of(ofPolicy, ofService));
  }

  private static Estimate part(String percent) {
    Fraction value = Fraction.of(new BigDecimal(percent).movePointLeft(2));
    return new Estimate(value, new Interval(0, 1), 1);
  }

  private static Measured measured(String percent) {
    return Measured.of(Measure.SHARE, part(percent), 36_525, 30);
  }

  private static String percent(Estimate estimate) {
    return estimate.value().percent().toPlainString();
  }
}
