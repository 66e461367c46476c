package vn.motcham.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.survey.Source;
import vn.motcham.target.Aim;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;

class QuotedTargetsTest {
  @ParameterizedTest
  @CsvSource({
    "long-my-2021, procedures-2025, >= 90, 2025",
    "long-my-2021, procedures-land-building-investment-2025, >= 80, 2025",
    "long-my-2021, administrative-service-2025, >= 90, 2025",
    "long-my-2021, health-2025, >= 85, 2025",
    "long-my-2021, education-2025, >= 85, 2025",
    "di-linh-nq-14, administrative-service, >= 90, 0",
    "di-linh-nq-14, administrative-service-land-building, >= 85, 0",
    "di-linh-nq-14, health, >= 85, 0",
    "di-linh-nq-14, education, >= 85, 0",
    "di-linh-nq-14, par-index-yearly, > 90, 0",
    "di-linh-nq-14, par-index-2025, >= 91, 2025",
    "di-linh-nq-14, par-index-2030, > 91, 2030",
    "di-linh-nq-14, par-index-rank, rank 5, 0",
    "phung-hiep-2021, public-service-2025, >= 95, 2025",
    "phung-hiep-2021, ddci-rank-2025, rank 4, 2025",
    "phung-hiep-2021, sipas, above, 2025",
    "tan-ky-2022, procedures-2025, > 90, 2025",
    "tan-ky-2022, procedures-land-building-investment-2025, >= 85, 2025",
    "tan-ky-2022, procedures-2030, > 95, 2030",
    "tan-ky-2022, procedures-land-building-investment-2030, > 90, 2030",
    "tan-ky-2022, administrative-service-2025, >= 90, 2025",
    "tan-ky-2022, administrative-service-2030, >= 95, 2030",
    "tan-ky-2022, health-2025, >= 85, 2025",
    "tan-ky-2022, health-2030, >= 90, 2030",
    "tan-ky-2022, education-2025, >= 85, 2025",
    "tan-ky-2022, education-2030, >= 90, 2030",
    "tan-ky-2022, par-index-rank-2025, rank 10, 2025",
    "muong-te-2021, procedures-2025, >= 95, 2025",
    "muong-te-2021, procedures-land-building-investment-2025, >= 85, 2025",
    "muong-te-2021, procedures-2030, >= 95, 2030",
    "muong-te-2021, procedures-land-building-investment-2030, >= 90, 2030",
    "muong-te-2021, education-2025, >= 85, 2025",
    "muong-te-2021, education-2030, >= 90, 2030"
  })
  void aPlanWantsWhatItsSentenceSays(String programme, String id, String aim, int year) {
    Target target = target(programme, id);
    assertThat(shown(target.aim())).isEqualTo(aim);
    assertThat(target.year().orElse(0)).isEqualTo(year);
  }

  @ParameterizedTest
  @CsvSource({
    "di-linh-nq-14, par-index-yearly, STRIVING",
    "di-linh-nq-14, par-index-2025, BINDING",
    "di-linh-nq-14, par-index-2030, STRIVING",
    "phung-hiep-2021, papi, STRIVING",
    "tan-ky-2022, procedures-2025, BINDING"
  })
  void whatAPlanStrivesForBindsNobody(String programme, String id, Target.Strength strength) {
    assertThat(target(programme, id).strength()).isEqualTo(strength);
  }

  @Test
  void fiveDistrictsEndedAndTheirTargetsAreHistory() {
    assertThat(ShippedSurveys.programmes())
        .filteredOn(programme -> programme.findEnd().isPresent())
        .allMatch(programme -> programme.findEnd().equals(Optional.of(LocalDate.of(2025, 6, 30))))
        .extracting(Programme::id)
        .containsExactlyInAnyOrder(
            "di-linh-nq-14", "long-my-2021", "muong-te-2021", "phung-hiep-2021", "tan-ky-2022");
  }

  @Test
  void theOnlyOtherPlanIsInventedForTheDemonstration() {
    assertThat(ShippedSurveys.programmes())
        .filteredOn(programme -> programme.findEnd().isEmpty())
        .singleElement()
        .satisfies(
            plan -> {
              assertThat(plan.id()).isEqualTo("song-lanh-2026");
              assertThat(plan.source().certainty()).isEqualTo(Source.Certainty.OWN);
              assertThat(plan.targets()).anyMatch(t -> t.aim() instanceof Aim.AboveLastYear);
            });
  }

  @Test
  void landConstructionAndInvestmentAreJudgedTogether() {
    Target land = target("long-my-2021", "procedures-land-building-investment-2025");
    assertThat(land.fields()).isEqualTo(List.of("dat-dai", "xay-dung", "dau-tu"));
    assertThat(land.decides()).isEqualTo(Target.Decides.POOLED);
  }

  private static String shown(Aim aim) {
    return switch (aim) {
      case Aim.Level(var comparator, var value) -> comparator.sign() + " " + value;
      case Aim.AboveLastYear() -> "above";
      case Aim.RankAtMost(int rank, var _) -> "rank " + rank;
    };
  }

  private static Target target(String programme, String id) {
    return ShippedSurveys.programmes().stream()
        .filter(found -> found.id().equals(programme))
        .flatMap(found -> found.targets().stream())
        .filter(found -> found.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(programme + "/" + id));
  }
}
