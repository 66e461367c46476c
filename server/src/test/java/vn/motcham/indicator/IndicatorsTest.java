package vn.motcham.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.indicator.Counted.RATING;
import static vn.motcham.indicator.Counted.cell;
import static vn.motcham.indicator.Counted.formula;
import static vn.motcham.indicator.Counted.question;
import static vn.motcham.indicator.Counted.rating;
import static vn.motcham.indicator.Counted.ratings;
import static vn.motcham.indicator.Counted.together;
import static vn.motcham.indicator.Counted.weighted;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Figure.NoData;
import vn.motcham.indicator.Figure.Suppressed;
import vn.motcham.indicator.Figure.TooFewPerFactor;
import vn.motcham.indicator.ScoredQuestion.ScoredOption;
import vn.motcham.survey.Channel;
import vn.motcham.survey.IndicatorDefinition.RollUp;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Section;
import vn.motcham.survey.Source;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;
import vn.motcham.tally.Cell;
import vn.motcham.tally.CountedOptionTally;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.OptionTally;

class IndicatorsTest {
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final List<Integer> B1 = List.of(2, 3, 15, 30, 10);
  private static final List<Integer> B2 = List.of(0, 0, 5, 45, 50);
  private static final List<Integer> OF_FEW = List.of(0, 1, 1, 3, 3);

  private final Indicators indicators = new Indicators(new Disclosure(10));

  @Test
  void aRatingComesWithItsPeopleAndItsInterval() {
    Measured figure = (Measured) indicators.of(rating(), ratings(cell(), 27, 3)).figure();
    assertThat(figure.percent()).hasToString("90.00");
    assertThat(figure.respondents()).isEqualTo(30);
    assertThat(figure.interval()).isEqualTo(Interval.wilson(new Share(27, 30)));
    assertThat(figure.referenceOnly()).isFalse();
  }

  @Test
  void aSurveyTellsItsFormula() {
    Source source = new Source("made for this test", Source.Certainty.OWN, null);
    Text text = new Text(Map.of("vi", "Ông/Bà hài lòng ở mức độ nào?"));
    Scale scale =
        new Scale(
            "two",
            List.of(
                new Option("1", text, OptionalInt.of(1), Map.of()),
                new Option("0", text, OptionalInt.empty(), Map.of())));
    Question asked =
        new Question.SingleChoice(
            new Question.Heading(
                "overall",
                null,
                text,
                text,
                Map.of(),
                "A",
                Channel.ASKED,
                false,
                Set.of(),
                null,
                Set.of(),
                source),
            scale);
    Survey survey =
        new Survey(
            "s",
            1,
            text,
            text,
            null,
            null,
            Channel.ASKED,
            null,
            List.of("vi"),
            List.of(),
            Map.of(),
            List.of(new Section("one", null, null, false, List.of(asked))),
            List.of(),
            List.of(),
            Map.of());
    assertThat(Formula.of(survey, rating().definition()).questions())
        .containsExactly(
            new ScoredQuestion(
                "overall",
                "A",
                List.of(
                    new ScoredOption("1", OptionalInt.of(1)),
                    new ScoredOption("0", OptionalInt.empty())),
                1,
                1));
  }

  @Test
  void underThirtyAFigureIsForReferenceOnly() {
    Measured figure = (Measured) indicators.of(rating(), ratings(cell(), 27, 2)).figure();
    assertThat(figure.referenceOnly()).isTrue();
  }

  @Test
  void nobodyAndNineLookAlike() {
    Indicator nine = indicators.of(rating(), ratings(cell(), 9, 0));
    assertThat(nine.figure()).isEqualTo(new Suppressed(10));
    assertThat(nine.questions()).isEmpty();
    assertThat(indicators.of(rating(), new Evidence(List.of(), List.of(), List.of())))
        .isEqualTo(nine);
  }

  @Test
  void whatIsNotAskedHasNoData() {
    Formula empty = formula(RollUp.POOLED_ANSWERS);
    assertThat(indicators.of(empty, ratings(cell(), 50, 0)).figure()).isEqualTo(new NoData());
  }

  @Test
  void aFigureIsExplainedByTheCountsOfEachOption() {
    QuestionResult overall = indicators.of(rating(), ratings(cell(), 27, 3)).questions().getFirst();
    assertThat(overall.options())
        .extracting(QuestionResult.OptionCount::n)
        .containsExactly(0L, 3L, 0L, 0L, 27L, 0L);
  }

  @Test
  void anAnswerWithoutAScoreIsOutsideTheDenominatorButCounted() {
    Evidence evidence =
        together(
            ratings(cell(), 27, 3),
            new Evidence(
                List.of(), List.of(new OptionTally(cell(), "overall", "0", 4)), List.of()));
    QuestionResult overall = indicators.of(rating(), evidence).questions().getFirst();
    assertThat(((Measured) overall.figure()).respondents()).isEqualTo(30);
    assertThat(overall.options().getLast().n()).isEqualTo(4);
    assertThat(overall.findUnscored()).contains(new Share(4, 34));
  }

  @Test
  void channelsStandApartAndSmallOnesTakeCover() {
    Evidence evidence =
        together(
            ratings(cell(), 40, 10),
            ratings(cell(Channel.KIOSK, Stage.RESULT, "land", JULY), 10, 2),
            ratings(cell(Channel.POSTER, Stage.RESULT, "land", JULY), 3, 0));
    var byChannel = indicators.by(Cell::channel, rating(), evidence);
    assertThat(byChannel.values())
        .extracting(each -> each.figure() instanceof Measured)
        .containsExactly(false, true, false);
    assertThat(byChannel).containsOnlyKeys(Channel.KIOSK, Channel.RECEIPT, Channel.POSTER);
  }

  @Test
  void onlyClosedPeriodsThatHoldKArePublished() {
    Evidence evidence =
        together(
            ratings(cellOn(LocalDate.of(2026, 1, 20)), 5, 1),
            ratings(cellOn(LocalDate.of(2026, 2, 20)), 5, 1),
            ratings(cellOn(LocalDate.of(2026, 4, 1)), 12, 0),
            ratings(cellOn(LocalDate.of(2026, 5, 1)), 99, 0));
    var published =
        indicators.published(ReportingGrid.CALENDAR, LocalDate.of(2026, 5, 31), rating(), evidence);
    assertThat(published.keySet())
        .extracting(ReportingPeriod::code)
        .containsExactly("2026-Q1", "2026-04");
  }

  @ParameterizedTest
  @CsvSource({"POOLED_ANSWERS, 86.39", "MEAN_OF_FACTORS, 86.19", "MEAN_OF_QUESTIONS, 84.42"})
  void theMethodOfTheDefinitionDecides(RollUp method, String percent) {
    Measured figure = (Measured) indicators.of(fourQuestions(method), table(B1, B2)).figure();
    assertThat(figure.percent()).hasToString(percent);
    assertThat(figure.respondents()).isEqualTo(100);
    assertThat(figure.value().toDouble())
        .isBetween(figure.interval().low(), figure.interval().high());
  }

  @Test
  void aMeanOfFactorsNeedsThirtyInEach() {
    Indicator indicator =
        indicators.of(fourQuestions(RollUp.MEAN_OF_FACTORS), table(OF_FEW, OF_FEW));
    assertThat(indicator.figure()).isEqualTo(new TooFewPerFactor(30));
  }

  @Test
  void aQuestionThatFewAnsweredHidesBehindAnother() {
    Indicator indicator = indicators.of(fourQuestions(RollUp.POOLED_ANSWERS), table(OF_FEW, B2));
    assertThat(indicator.questions())
        .extracting(QuestionResult::figure)
        .filteredOn(Suppressed.class::isInstance)
        .hasSize(2);
    assertThat(indicator.questions().get(2).figure()).isEqualTo(new Suppressed(10));
  }

  @Test
  void responsesThatDoNotCountChangeNothing() {
    Evidence all = table(B1, B2);
    Evidence more =
        together(
            all,
            new Evidence(List.of(), List.of(new OptionTally(cell(), "A1", "1", 500)), List.of()));
    for (RollUp way : List.of(RollUp.POOLED_ANSWERS, RollUp.MEAN_OF_QUESTIONS)) {
      assertThat(indicators.of(fourQuestions(way), more))
          .isEqualTo(indicators.of(fourQuestions(way), all));
    }
  }

  @Test
  void weightedPartsAreAsFirmAsTheSmallerOne() {
    Evidence evidence = together(part("policy", 80, 20), part("service", 24, 1));
    Indicator whole = indicators.of(weighted("policy", "service", "0.61"), evidence);
    Measured figure = (Measured) whole.figure();
    assertThat(figure.percent()).hasToString("86.24");
    assertThat(figure.respondents()).isEqualTo(25);
    assertThat(figure.referenceOnly()).isTrue();
    assertThat(whole.questions()).isEmpty();
  }

  @Test
  void weightedPartsAreHiddenWhereOneOfThemIs() {
    Evidence evidence = together(part("policy", 80, 20), part("service", 9, 0));
    assertThat(indicators.of(weighted("policy", "service", "0.61"), evidence).figure())
        .isEqualTo(new Suppressed(10));
  }

  @Test
  void aWholeIsNotShownWhereItWouldGiveAwayTheOtherPart() {
    Cell april = cellOn(LocalDate.of(2026, 4, 1));
    Cell may = cellOn(LocalDate.of(2026, 5, 1));
    Evidence evidence =
        together(
            part(april, "policy", 50, 0),
            part(april, "service", 50, 0),
            part(may, "policy", 50, 0),
            part(may, "service", 3, 0));
    var published =
        indicators.published(
            ReportingGrid.CALENDAR,
            LocalDate.of(2026, 8, 1),
            weighted("policy", "service", "0.5"),
            evidence);
    assertThat(published.keySet()).extracting(ReportingPeriod::code).containsExactly("2026-04");
  }

  private static Evidence part(String indicator, long satisfied, long others) {
    return part(cell(), indicator, satisfied, others);
  }

  private static Evidence part(Cell cell, String indicator, long satisfied, long others) {
    long n = satisfied + others;
    return new Evidence(
        List.of(new IndicatorTally(cell, indicator, n, satisfied, n, satisfied, satisfied, n)),
        List.of(),
        List.of());
  }

  private static Cell cellOn(LocalDate day) {
    return cell(Channel.RECEIPT, Stage.RESULT, "land", day);
  }

  private static Formula fourQuestions(RollUp method) {
    return formula(
        method, question("A1", "A"), question("A2", "A"), question("B1", "B"), question("B2", "B"));
  }

  /** The table of roll-ups, with the counts of the second factor to choose. */
  private static Evidence table(List<Integer> b1, List<Integer> b2) {
    List<CountedOptionTally> counted = new ArrayList<>();
    addTo(counted, "A1", List.of(1, 2, 7, 60, 30));
    addTo(counted, "A2", List.of(0, 4, 10, 66, 20));
    addTo(counted, "B1", b1);
    addTo(counted, "B2", b2);
    // 11 people gave 4 of 4 satisfied answers, 49 gave 3 of 4, and 40 gave 3 of 3.
    IndicatorTally sums = new IndicatorTally(cell(), RATING, 100, 311, 360, 977, 1124, 1320);
    return new Evidence(List.of(sums), List.of(), counted);
  }

  private static void addTo(
      List<CountedOptionTally> counted, String question, List<Integer> counts) {
    for (int i = 0; i < counts.size(); i++) {
      String option = String.valueOf(i + 1);
      counted.add(new CountedOptionTally(cell(), RATING, question, option, counts.get(i)));
    }
  }
}
