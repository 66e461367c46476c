package vn.motcham.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeploymentTest {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

  @Test
  void theLowerUnitDecidesBeforeTheProcedure() {
    assertThat(survey(at(1, "1.001", null, 10), at(2, null, null, 20))).contains(20);
  }

  @Test
  void atOneUnitTheProcedureDecidesBeforeTheField() {
    assertThat(survey(at(1, null, "dat-dai", 10), at(1, "1.001", null, 20))).contains(20);
    assertThat(survey(at(1, null, null, 30), at(1, null, "dat-dai", 10))).contains(10);
  }

  @Test
  void theInstallationDecidesWhereNoUnitDoes() {
    assertThat(survey(at(null, "1.001", null, 10), at(9, null, null, 20))).contains(10);
  }

  @Test
  void theOneThatBeganLastSupersedes() {
    var earlier = Deployment.everywhere(10, Channel.RECEIPT, Stage.RESULT, MAY);
    var later = Deployment.everywhere(20, Channel.RECEIPT, Stage.RESULT, JUNE);
    assertThat(survey(later, earlier)).contains(20);
  }

  @Test
  void theLastDayIsOpen() {
    var inMay = new Deployment(null, null, null, Channel.RECEIPT, Stage.RESULT, 10, MAY, JUNE);
    assertThat(survey(inMay)).isEmpty();
  }

  @Test
  void otherChannelsStagesAndFieldsDoNotFit() {
    assertThat(
            survey(
                Deployment.everywhere(10, Channel.KIOSK, Stage.RESULT, MAY),
                Deployment.everywhere(20, Channel.RECEIPT, Stage.REFUSAL, MAY),
                at(1, null, "dau-tu", 30)))
        .isEmpty();
  }

  private static Deployment at(
      @Nullable Integer unit, @Nullable String procedure, @Nullable String field, int survey) {
    return new Deployment(unit, procedure, field, Channel.RECEIPT, Stage.RESULT, survey, MAY, null);
  }

  /**
   * Asked at unit 2, below unit 1, about a procedure of the field of land, on the first of June.
   */
  private static Optional<Integer> survey(Deployment... deployments) {
    var occasion =
        new Deployment.Occasion(
            List.of(2, 1), "1.001", "dat-dai", Channel.RECEIPT, Stage.RESULT, JUNE);
    return Deployment.findFor(occasion, List.of(deployments)).map(Deployment::survey);
  }
}
