package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcham.indicator.Counted.cell;
import static vn.motcham.indicator.Counted.ratings;
import static vn.motcham.indicator.Counted.together;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.motcham.indicator.Judgement.Certainty;
import vn.motcham.indicator.Judgement.Judged;
import vn.motcham.indicator.Judgement.NotJudged;
import vn.motcham.indicator.Judgement.Outcome;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Cell;
import vn.motcham.target.Aim;
import vn.motcham.target.Aim.Comparator;
import vn.motcham.target.Target;

class JudgementTest {
  private static final Target AT_LEAST_90 =
      target(Construct.PROCEDURE_HANDLING, Comparator.AT_LEAST, "90");
  private static final Target MORE_THAN_90 =
      target(Construct.PROCEDURE_HANDLING, Comparator.MORE_THAN, "90");
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private final Indicators indicators = new Indicators(new Disclosure(10));

  @Test
  void exactlyNinetyIsAtLeastNinetyButNotMoreThanNinety() {
    assertThat(judged(AT_LEAST_90, 90, 10).outcome()).isEqualTo(Outcome.MET);
    assertThat(judged(MORE_THAN_90, 90, 10).outcome()).isEqualTo(Outcome.NOT_MET);
    assertThat(judged(MORE_THAN_90, 91, 9).outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void aFigurePrintedAsNinetyMayStillMissNinety() {
    Judged justUnder = judged(AT_LEAST_90, 17_999, 2_001);
    assertThat(justUnder.figure().percent()).hasToString("90.00");
    assertThat(justUnder.outcome()).isEqualTo(Outcome.NOT_MET);
  }

  @Test
  void certaintyIsDecidedByTheInterval() {
    assertThat(judged(AT_LEAST_90, 189, 11).certainty()).isEqualTo(Certainty.CERTAINLY_MET);
    assertThat(judged(AT_LEAST_90, 188, 12).certainty()).isEqualTo(Certainty.NOT_CERTAIN);
    assertThat(judged(AT_LEAST_90, 90, 10).certainty()).isEqualTo(Certainty.NOT_CERTAIN);
    assertThat(judged(AT_LEAST_90, 160, 40).certainty()).isEqualTo(Certainty.CERTAINLY_NOT_MET);
  }

  @Test
  void nothingIsMoreThanAHundred() {
    Target beyond = target(Construct.PROCEDURE_HANDLING, Comparator.MORE_THAN, "100");
    Target all = target(Construct.PROCEDURE_HANDLING, Comparator.AT_LEAST, "100");
    assertThat(judged(beyond, 50, 0).certainty()).isEqualTo(Certainty.CERTAINLY_NOT_MET);
    assertThat(judged(all, 50, 0).outcome()).isEqualTo(Outcome.MET);
    assertThat(judged(all, 50, 0).certainty()).isEqualTo(Certainty.NOT_CERTAIN);
  }

  @Test
  void targetsOfOtherConstructsAreNeverMet() {
    Target health = target(Construct.HEALTH, Comparator.AT_LEAST, "85");
    Evidence evidence = ratings(cell(), 100, 0);
    assertThat(indicators.breakdown(List.of(health), Counted.rating(), evidence).judgements())
        .isEmpty();
  }

  @Test
  void postersPaperAndEarlierStagesDecideNothing() {
    Evidence evidence =
        together(
            ratings(cell(), 80, 20),
            ratings(cell(Channel.KIOSK, Stage.RESULT, "land", JULY), 100, 0),
            ratings(cell(Channel.POSTER, Stage.RESULT, "land", JULY), 0, 500),
            ratings(cell(Channel.PAPER, Stage.RESULT, "land", JULY), 0, 500),
            ratings(cell(Channel.RECEIPT, Stage.REFUSAL, "land", JULY), 0, 500));
    Judged judged = judged(AT_LEAST_90, evidence);
    assertThat(judged.figure().respondents()).isEqualTo(200);
    assertThat(judged.outcome()).isEqualTo(Outcome.MET);
  }

  @Test
  void namedFieldsAreJudgedTogetherAndEach() {
    Target target = targetOf(List.of("land", "construction"), "80");
    Evidence evidence =
        together(
            ratings(field("land"), 90, 10),
            ratings(field("construction"), 15, 5),
            ratings(field("civil-status"), 0, 100));
    List<Judgement> judgements =
        indicators.breakdown(List.of(target), Counted.rating(), evidence).judgements();
    assertThat(judgements)
        .extracting(Judgement::fields, each -> ((Judged) each).outcome())
        .containsExactly(
            tuple(List.of("land", "construction"), Outcome.MET),
            tuple(List.of("land"), Outcome.MET),
            tuple(List.of("construction"), Outcome.NOT_MET));
  }

  @Test
  void pooledFieldsDoNotGiveAwayAHiddenOne() {
    Target target = targetOf(List.of("land", "construction"), "80");
    Evidence evidence =
        together(
            ratings(field("land"), 90, 10),
            ratings(field("construction"), 3, 0),
            ratings(field("civil-status"), 12, 0),
            ratings(field("justice"), 50, 0));
    List<Judgement> judgements =
        indicators.breakdown(List.of(target), Counted.rating(), evidence).judgements();
    assertThat(judgements.get(0)).isInstanceOf(Judged.class);
    assertThat(judgements.get(1)).isInstanceOf(NotJudged.class);
    assertThat(judgements.get(2)).isInstanceOf(NotJudged.class);
  }

  private Judged judged(Target target, long satisfied, long others) {
    return judged(target, ratings(cell(), satisfied, others));
  }

  private Judged judged(Target target, Evidence evidence) {
    return (Judged)
        indicators.breakdown(List.of(target), Counted.rating(), evidence).judgements().getFirst();
  }

  private static Cell field(String field) {
    return cell(Channel.RECEIPT, Stage.RESULT, field, JULY);
  }

  private static Target target(Construct construct, Comparator comparator, String value) {
    return new Target(
        "plan",
        "t1",
        construct,
        null,
        List.of(),
        Target.Decides.POOLED,
        new Aim.Level(comparator, new BigDecimal(value)),
        Target.Strength.BINDING,
        OptionalInt.of(2026),
        "…");
  }

  private static Target targetOf(List<String> fields, String value) {
    return new Target(
        "plan",
        "t2",
        Construct.PROCEDURE_HANDLING,
        null,
        fields,
        Target.Decides.POOLED,
        new Aim.Level(Comparator.AT_LEAST, new BigDecimal(value)),
        Target.Strength.BINDING,
        OptionalInt.empty(),
        "…");
  }
}
