package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcham.definition.SmallSurvey;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.ReportingGrid;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Source;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;
import vn.motcham.target.Aim;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;
import vn.motcham.target.Targets;

/** Which targets figures are held against. */
class PlanTest {
  private static final LocalDate ABOLISHED = LocalDate.of(2025, 6, 30);
  private static final Target LEVEL =
      target("level", new Aim.Level(Aim.Comparator.AT_LEAST, new BigDecimal("90")));
  private static final Target ABOVE = target("above", new Aim.AboveLastYear());
  private static final Target RANK = target("rank", new Aim.RankAtMost(5, "cả tỉnh"));

  @Test
  void aLevelAndAYearBeforeStandBesideEachOther() {
    assertThat(plan(null).list(share(), period("2026-Q3"))).containsExactly(LEVEL, ABOVE);
  }

  @Test
  void aRankIsOnlyQuoted() {
    assertThat(Plan.isJudged(RANK)).isFalse();
    assertThat(plan(null).list(share(), period("2026-Q3"))).doesNotContain(RANK);
  }

  @Test
  void aProgrammeOfAnIssuerThatIsNoMoreJudgesOnlyItsOwnTime() {
    Plan ended = plan(ABOLISHED);
    assertThat(ended.find(share(), period("2025-Q2"))).contains(LEVEL);
    assertThat(ended.find(share(), period("2025-Q3"))).isEmpty();
    assertThat(ended.list(share(), period("2026"))).isEmpty();
  }

  private static Plan plan(@Nullable LocalDate end) {
    InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-21T05:00:00Z"));
    return new Plan(
        new Targets(List.of(programme(end))), new Periods(ReportingGrid.CALENDAR, clock), "plan");
  }

  private static Programme programme(@Nullable LocalDate end) {
    return new Programme(
        "plan",
        "Kế hoạch",
        "KH 1",
        "UBND",
        new Text(Map.of("vi", "Trích làm ví dụ.")),
        new Source("KH 1", Source.Certainty.OWN, null),
        end,
        List.of(LEVEL, ABOVE, RANK));
  }

  private static Target target(String id, Aim aim) {
    return new Target(
        "plan",
        id,
        Construct.PROCEDURE_HANDLING,
        null,
        List.of(),
        Target.Decides.POOLED,
        aim,
        Target.Strength.BINDING,
        OptionalInt.empty(),
        "…");
  }

  private static Formula share() {
    Survey survey = SmallSurvey.definition().survey();
    return Formula.of(survey, survey.indicators().getFirst());
  }

  private static ReportingPeriod period(String code) {
    return ReportingGrid.CALENDAR.find(code).orElseThrow();
  }
}
