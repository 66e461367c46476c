package vn.motcham.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.State;
import vn.motcham.survey.SurveyDefinition;

/** What leaves the house as an XLSForm, read back as KoboToolbox and ODK would. */
class XlsFormTest {
  private static final String VI = "label::Tiếng Việt (vi)";
  private static final String EN = "label::English (en)";
  private static final String KM = "label::Tiếng Khmer (km)";

  private static final ReadForm FEATURES = read(Samples.everyFeature());

  static List<SurveyDefinition> surveys() {
    List<SurveyDefinition> surveys = new ArrayList<>(Samples.shipped());
    surveys.add(Samples.everyFeature());
    return surveys;
  }

  private static XlsForm form(SurveyDefinition definition) {
    return XlsForm.of(definition.survey(), definition.contentHash(), definition.state());
  }

  private static ReadForm read(SurveyDefinition definition) {
    return ReadForm.of(form(definition).workbook());
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void everySurveyKeepsThePublicRules(SurveyDefinition definition) {
    assertThat(PublicRules.brokenBy(read(definition))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void everyQuestionOfTheChannelIsThereOnceAndInOrder(SurveyDefinition definition) {
    Channel channel = Interview.of(definition.survey(), definition.state()).channel();
    List<String> questions =
        definition.survey().askedOn(channel).stream()
            .map(Question::id)
            .map(id -> id.replace('-', '_'))
            .toList();
    List<String> others = List.of("begin_group", "end_group", "note");
    assertThat(read(definition).survey())
        .filteredOn(line -> !others.contains(line.get("type")))
        .extracting(line -> line.get("name"))
        .isEqualTo(questions);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void theStandingIsTheFirstThingThatIsSeen(SurveyDefinition definition) {
    assertThat(read(definition).survey().get(1))
        .containsEntry("type", "note")
        .containsEntry(VI, definition.survey().standing().in("vi"))
        .containsEntry(EN, definition.survey().standing().in("en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DRAFT   | This is a draft that has not been published; its wording may still change. Please do not collect answers with it.
          RETIRED | This version is retired. Please do not collect new answers with it.
          """)
  void whatMayNotBeAskedSaysSoBeforeTheFirstQuestionAndInTheNotes(State state, String says) {
    ReadForm form = read(Samples.everyFeature().in(state, null));
    assertThat(form.line("note_state")).containsEntry(EN, says);
    assertThat(form.notes()).extracting(note -> note.get("English (en)")).contains(says);
    assertThat(PublicRules.brokenBy(form)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void theSameSurveyGivesTheSameBytes(SurveyDefinition definition) {
    assertThat(form(definition).workbook()).isEqualTo(form(definition).workbook());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name   | overall            | fees               | two things are called fees
          name   | fees               | 1st                | no name: 1st
          name   | fees               | phí                | no name: phí
          type   | overall            | select_one nowhere | no list for select_one nowhere
          type   | overall            | rating             | unknown type rating
          relevant | fees             | ${expected} = '1'  | fees refers to expected, which was not asked before
          label::English (en) | fees  | ' '                | fees has no label in English (en)
          """)
  void aBrokenFormIsFound(String column, String line, String value, String broken) {
    List<Map<String, String>> survey = new ArrayList<>();
    FEATURES.survey().forEach(one -> survey.add(new LinkedHashMap<>(one)));
    survey.stream()
        .filter(one -> line.equals(one.get("name")))
        .forEach(one -> one.put(column, value));
    Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>(FEATURES.sheets());
    sheets.put("survey", survey);
    assertThat(PublicRules.brokenBy(new ReadForm(sheets))).contains(broken);
  }

  @Test
  void theFileIsNamedAfterTheSurvey() {
    assertThat(form(Samples.everyFeature()).fileName()).isEqualTo("every-feature-2.xlsx");
  }

  @Test
  void theSettingsNameTheSurveyAndItsContentAndNoAnswer() {
    assertThat(FEATURES.settings())
        .containsEntry("form_title", "=Phiếu thử mọi điều")
        .containsEntry("form_id", "every-feature")
        .containsEntry("default_language", "Tiếng Việt (vi)")
        .containsEntry("style", "pages")
        .doesNotContainKey("instance_name")
        .hasEntrySatisfying("version", version -> assertThat(version).matches("2\\d{6}"));
  }

  @Test
  void aLaterVersionHasAGreaterNumber() {
    assertThat(number(Samples.everyFeature())).isGreaterThan(number(Samples.everyFeatureBefore()));
  }

  private static long number(SurveyDefinition definition) {
    return Long.parseLong(read(definition).settings().get("version"));
  }

  @Test
  void aSectionIsAPageAndOneThatStaysWithThePreviousIsAGroupInIt() {
    assertThat(FEATURES.survey())
        .filteredOn(line -> line.getOrDefault("type", "").endsWith("_group"))
        .extracting(line -> line.get("name") + " " + line.get("appearance"))
        .containsSubsequence(
            "opening field-list",
            "null null",
            "page_main field-list",
            "section_main_ null",
            "null null",
            "section_section_main null",
            "null null",
            "null null",
            "section_complaint field-list");
  }

  @Test
  void aConditionAsksTheWholeWayToTheQuestion() {
    assertThat(FEATURES.line("what_was_bad"))
        .containsEntry(
            "relevant", "${overall} = 'one' or ${overall} = 'two' or ${overall} = 'three'");
    assertThat(FEATURES.line("complaint_why"))
        .containsEntry("relevant", "(${section_main} = 'yes') and (${complaint_handled} = 'low')");
  }

  @Test
  void aPageOfWhichNothingMayBeAskedIsLeftOutWhole() {
    assertThat(FEATURES.line("section_bad"))
        .containsEntry("relevant", FEATURES.line("what_was_bad").get("relevant"));
    assertThat(FEATURES.line("section_complaint")).doesNotContainKey("relevant");
    assertThat(FEATURES.line("page_main")).doesNotContainKey("relevant");
  }

  @Test
  void scoresSurviveAndThoseInReverseAreAListOfTheirOwn() {
    assertThat(FEATURES.line("overall")).containsEntry("type", "select_one levels");
    assertThat(FEATURES.line("fees")).containsEntry("type", "select_one levels_reverse");
    assertThat(scores("levels")).containsExactly("one 1", "two 2", "three 3", "four 4", "five 5");
    assertThat(scores("levels_reverse"))
        .containsExactly("one 5", "two 4", "three 3", "four 2", "five 1");
    assertThat(scores("section_main")).containsExactly("low 1", "high 5", "not-used null");
  }

  private static List<String> scores(String list) {
    return FEATURES.list(list).stream()
        .map(option -> option.get("name") + " " + option.get("score"))
        .toList();
  }

  @Test
  void ownOptionsNeverMixWithASharedScaleOfTheSameName() {
    assertThat(FEATURES.line("section_main")).containsEntry("type", "select_one section_main_");
    assertThat(scores("section_main_")).containsExactly("yes null", "no null");
    assertThat(FEATURES.line("levels")).containsEntry("type", "select_one levels_");
  }

  @Test
  void numbersAreHeldWithinTheirBoundsAndSteps() {
    assertThat(FEATURES.line("expected"))
        .containsEntry("type", "integer")
        .containsEntry("required", "yes")
        .containsEntry("constraint", ". >= 0 and . <= 300")
        .containsEntry(
            "hint::English (en)",
            "Please enter a whole number from 0 to 100, or more than 100 if it went beyond what you"
                + " expected. Unit: %.");
    assertThat(FEATURES.line("minutes"))
        .containsEntry("constraint", ". >= 5 and . <= 600 and (. - 5) mod 5 = 0")
        .doesNotContainKey("required");
  }

  @Test
  void whatIsWrittenIsHeldWithinItsLength() {
    assertThat(FEATURES.line("what_was_bad"))
        .containsEntry("type", "text")
        .containsEntry("constraint", "string-length(.) <= 200")
        .containsEntry("constraint_message::Tiếng Việt (vi)", "Câu trả lời dài quá 200 ký tự.");
  }

  @ParameterizedTest
  @CsvSource({"overall, likert", "no_hints,", "levels, minimal", "what_was_bad, multiline"})
  void aQuestionLooksLikeWhatItIs(String question, String appearance) {
    assertThat(FEATURES.line(question).get("appearance")).isEqualTo(appearance);
  }

  @Test
  void textsStayTexts() {
    assertThat(FEATURES.line("overall"))
        .containsEntry(VI, "A1. =1+1 Ông/Bà thấy $ {overall} thế nào?");
    assertThat(FEATURES.line("opening")).containsEntry(EN, "=Survey that tries everything");
    assertThat(FEATURES.line("no_hints"))
        .containsEntry(EN, "No \\*hints\\* at money or \\_\\_gifts\\_\\_.");
    assertThat(FEATURES.line("complaint_why")).containsEntry(EN, "\\#Why?");
    assertThat(FEATURES.line("section_main_")).containsEntry(EN, "\\* Main part");
    assertThat(FEATURES.list("complaint_why").getLast()).containsEntry(EN, "Other: ____");
  }

  @Test
  void aLanguageThatIsPartlyThereFallsBackToVietnameseTextByText() {
    assertThat(FEATURES.line("overall")).containsEntry(KM, "A1. តើយ៉ាងណា");
    assertThat(FEATURES.line("fees")).containsEntry(KM, FEATURES.line("fees").get(VI));
    assertThat(FEATURES.list("section_main").getFirst()).containsEntry(KM, "អាក្រក់");
    assertThat(notes()).anyMatch(note -> note.startsWith("Tiếng Khmer (km): "));
  }

  @Test
  void recordingsAreNamed() {
    assertThat(FEATURES.line("overall"))
        .containsEntry("media::audio::Tiếng Việt (vi)", "overall.mp3");
    assertThat(notes())
        .anyMatch(note -> note.endsWith("surveys/every-feature/audio/: five.mp3, overall.mp3."));
  }

  private static List<String> notes() {
    return FEATURES.notes().stream().map(note -> note.get("English (en)")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          survey   | Who is asked: people who have used the service, aged 18 or over. This file does not check ages; the interviewer has to.
          survey   | This file asks as this channel does: paper form. What is required on other channels is said at each question below.
          survey   | Question only-here is not in this file because it is asked only on: kiosk at the counter. Its wording: Is this kiosk easy to use?
          survey   | The survey shows the following text character by character; KoboToolbox and ODK may take a part of it for formatting: Did you <b>complain</b>?
          survey   | This survey continues every-feature/1. Questions that correspond (new = old): overall = satisfied. A question that is not named here has no predecessor.
          survey   | Indicator share continues share of every-feature/1, but the series is broken: The scale has changed.
          overall  | Factor: Officials.
          overall  | This question is required only on: kiosk at the counter, paper form.
          overall  | Short wording on the kiosk: How was it?
          overall  | Source: Phiếu mẫu, câu A1 (wording confirmed). Đã đối chiếu.
          again    | This question is asked only on: code on a receipt, paper form.
          fees     | This question is scored in reverse; the column score holds the mirrored scores, so do not mirror them again.
          no_hints | Options without a score, outside every numerator and denominator: not-used.
          levels   | This question is about the respondent, not the service; it counts for no indicator.
          indicator share | Share of satisfied: share of answers that score 4 or more. Each factor is computed by itself, then the plain mean of the factors is taken, from the questions: overall, fees, no_hints. A response counts when it answers at least 75% of the questions that apply; an option without a score is taken as a question that was skipped. Below 30 responses the figure is for reference only.
          indicator together | Together: weighted mean of other indicators (share × 0.39; place × 0.61). A response counts when it answers at least 80% of the questions that apply; an option without a score is taken as a question that does not apply. Below 30 responses the figure is for reference only.
          indicator points | Points: sum of the scores of a response, averaged over the responses. Computed from the questions: overall, fees. Grades: Excellent from 8.5 points; Other from 0 points. A response counts when it answers at least 100% of the questions that apply; an option without a score is taken as a question that does not apply. Below 50 responses the figure is for reference only.
          """)
  void whatAFormCannotSayIsNoted(String about, String note) {
    assertThat(FEATURES.notes())
        .anySatisfy(
            line ->
                assertThat(line).containsEntry("about", about).containsEntry("English (en)", note));
  }

  @Test
  void everyNoteIsThereInBothLanguages() {
    assertThat(FEATURES.notes())
        .hasSameSizeAs(form(Samples.everyFeature()).notes())
        .allSatisfy(
            note -> assertThat(note).containsKeys("about", "Tiếng Việt (vi)", "English (en)"))
        .allSatisfy(
            note -> assertThat(note.values()).allMatch(text -> !text.matches(".*\\{\\w+}.*")));
  }
}
