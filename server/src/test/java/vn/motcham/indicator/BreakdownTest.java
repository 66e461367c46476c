package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.indicator.Counted.cell;
import static vn.motcham.indicator.Counted.rating;
import static vn.motcham.indicator.Counted.ratings;
import static vn.motcham.indicator.Counted.together;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Cell;
import vn.motcham.target.Aim;
import vn.motcham.target.Aim.Comparator;
import vn.motcham.target.Target;

class BreakdownTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final List<String> FIELDS = List.of("land", "construction", "civil-status");
  private static final Target ALL = target(List.of());
  private static final Target LAND_AND_CONSTRUCTION = target(List.of("land", "construction"));

  private final Indicators indicators = new Indicators(new Disclosure(10));

  @Test
  void channelsAndTargetsStandBesideEachOther() {
    Breakdown breakdown = breakdown(60, 20, 80, 40, 15, 30);
    assertThat(breakdown.channels().keySet()).containsExactly(Channel.KIOSK, Channel.RECEIPT);
    assertThat(breakdown.judgements()).hasSize(4).allMatch(Judgement.Judged.class::isInstance);
  }

  /** The field's few receipts could be had as the field less what its kiosk ratings must be. */
  @Test
  void aFieldIsHiddenWhereItWouldCutAFewOutOfAChannel() {
    Breakdown breakdown = breakdown(60, 0, 80, 4, 0, 30);
    assertThat(breakdown.channels().values()).allMatch(i -> i.figure() instanceof Measured);
    assertThat(breakdown.judgements().get(1)).isInstanceOf(Judgement.NotJudged.class);
  }

  @Test
  void aboveLastYearIsJudgedFieldByFieldAgainstTheYearBefore() {
    Breakdown now =
        indicators.breakdown(
            List.of(target(List.of(), new Aim.AboveLastYear())),
            rating(),
            ratings(place(0), 60, 20),
            _ -> found(ratings(place(0), 40, 60)));
    assertThat(now.judgements())
        .singleElement()
        .isInstanceOfSatisfying(
            Judgement.Judged.class,
            judged -> {
              assertThat(judged.outcome()).isEqualTo(Judgement.Outcome.MET);
              assertThat(judged.certainty()).isEqualTo(Judgement.Certainty.CERTAINLY_MET);
            });
  }

  @Test
  void theSameAsLastYearIsNotAboveItAndAHairIsNotCertain() {
    assertThat(sinceLastYear(75, 25, 75, 25).outcome()).isEqualTo(Judgement.Outcome.NOT_MET);
    assertThat(sinceLastYear(76, 24, 75, 25).outcome()).isEqualTo(Judgement.Outcome.MET);
    assertThat(sinceLastYear(76, 24, 75, 25).certainty())
        .isEqualTo(Judgement.Certainty.NOT_CERTAIN);
  }

  @Test
  void withoutAFigureOfLastYearNothingIsJudged() {
    Target above = target(List.of(), new Aim.AboveLastYear());
    assertThat(
            indicators.breakdown(List.of(above), rating(), ratings(place(0), 60, 20)).judgements())
        .singleElement()
        .isInstanceOf(Judgement.NotJudged.class);
  }

  private Judgement.Judged sinceLastYear(int content, int others, int before, int othersBefore) {
    return (Judgement.Judged)
        YearOnYear.judge(
            target(List.of(), new Aim.AboveLastYear()),
            List.of(),
            found(ratings(place(0), content, others)),
            found(ratings(place(0), before, othersBefore)));
  }

  private Figure found(Evidence evidence) {
    return indicators.of(rating(), evidence).figure();
  }

  @Property(tries = 200)
  void nothingOnOnePageGivesAwayAGroupUnderK(
      @ForAll @Size(6) List<@IntRange(max = 30) Integer> counts) {
    Map<Cell, Long> cells = new HashMap<>();
    Breakdown breakdown = breakdown(counts.stream().mapToInt(n -> n).toArray());
    for (int i = 0; i < counts.size(); i++) {
      cells.put(place(i), (long) counts.get(i));
    }
    assertThat(Attacker.smallestGroup(shown(breakdown, cells.keySet()), cells))
        .isGreaterThanOrEqualTo(10);
  }

  private static List<Set<Cell>> shown(Breakdown breakdown, Set<Cell> cells) {
    Set<Set<Cell>> shown = new HashSet<>();
    breakdown
        .channels()
        .forEach(
            (channel, indicator) -> {
              if (indicator.figure() instanceof Measured) {
                shown.add(only(cells, cell -> cell.channel() == channel));
              }
            });
    for (Judgement judgement : breakdown.judgements()) {
      if (judgement instanceof Judgement.Judged) {
        List<String> fields = judgement.fields();
        shown.add(only(cells, cell -> fields.isEmpty() || fields.contains(cell.field())));
      }
    }
    return List.copyOf(shown);
  }

  private static Set<Cell> only(Set<Cell> cells, Predicate<Cell> wanted) {
    Set<Cell> only = new HashSet<>(cells);
    only.removeIf(wanted.negate());
    return only;
  }

  /** Respondents by kiosk, then by receipt, of each field. */
  private Breakdown breakdown(int... counts) {
    List<Evidence> parts = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      parts.add(ratings(place(i), counts[i], 0));
    }
    return indicators.breakdown(
        List.of(ALL, LAND_AND_CONSTRUCTION), rating(), together(parts.toArray(Evidence[]::new)));
  }

  private static Cell place(int number) {
    Channel channel = number < FIELDS.size() ? Channel.KIOSK : Channel.RECEIPT;
    return cell(channel, Stage.RESULT, FIELDS.get(number % FIELDS.size()), JULY);
  }

  private static Target target(List<String> fields) {
    return target(fields, new Aim.Level(Comparator.AT_LEAST, new BigDecimal("90")));
  }

  private static Target target(List<String> fields, Aim aim) {
    return new Target(
        "plan",
        "t" + fields.size(),
        Construct.PROCEDURE_HANDLING,
        null,
        fields,
        Target.Decides.POOLED,
        aim,
        Target.Strength.BINDING,
        OptionalInt.of(2026),
        "…");
  }
}
