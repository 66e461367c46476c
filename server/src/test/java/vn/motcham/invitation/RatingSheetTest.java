package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcham.answer.Given;
import vn.motcham.house.SampleForm;
import vn.motcham.http.Views;
import vn.motcham.http.WellFormed;
import vn.motcham.invitation.RatingPage.Block;
import vn.motcham.invitation.RatingPage.Part;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Survey;

class RatingSheetTest {
  private static final Survey LONG = SampleForm.longForm().survey();
  private static final Survey SHORT = SampleForm.waitingTime().survey();
  private static final RatingForm EMPTY = RatingForm.empty("0".repeat(32));
  private static final int ONE_ROUND_TRIP = 14 * 1024;

  @Test
  void aSurveyWithOneQuestionAboveAllHasAHeadlineAndAFewMore() {
    RatingPage page = page(SHORT, Language.VI, "vi", EMPTY, List.of());

    assertThat(page.headline()).extracting(RatingQuestion::id).isEqualTo("overall");
    assertThat(page.parts()).hasSize(1);
    assertThat(questions(page)).containsExactly("website", "waited", "minutes");
    assertThat(page.isLong()).isFalse();
  }

  @Test
  void aLongFormKeepsItsSectionsAndMakesTablesOfThem() {
    RatingPage page = page(LONG, Language.VI, "vi", EMPTY, List.of());

    assertThat(page.headline()).isNull();
    assertThat(page.opening())
        .extracting(RatingPage.Phrase::text)
        .containsExactly(
            "Mời Ông/Bà cho biết ý kiến về lần khám này.",
            "Phiếu này dành cho người từ 18 tuổi trở lên.");
    assertThat(page.count()).isEqualTo(37);
    assertThat(page.minutes()).isEqualTo(7);
    assertThat(page.parts())
        .extracting(part -> Objects.requireNonNull(part.title()).text())
        .startsWith("Khả năng tiếp cận")
        .endsWith("Đánh giá chung", "Vài điều về Ông/Bà");
    assertThat(page.parts().subList(0, 5))
        .allSatisfy(part -> assertThat(part.blocks()).singleElement().matches(Block::isTable));
    assertThat(page.parts().getLast().blocks()).noneMatch(Block::isTable);
    assertThat(questions(page)).doesNotContain("filled-in-by");
  }

  @Test
  void whatStandsBesideTheScaleComesLast() {
    RatingPage page = page(LONG, Language.VI, "vi", EMPTY, List.of());

    var columns = page.parts().getFirst().blocks().getFirst().columns();
    assertThat(columns)
        .extracting(RatingQuestion.Option::id)
        .endsWith("very-satisfied", "not-used");
    assertThat(columns).extracting(RatingQuestion.Option::apart).containsOnlyOnce(true);
    assertThat(columns.getLast().apart()).isTrue();
  }

  @Test
  void aQuestionForSomeSaysWhomItIsForAndWhichChoiceShowsIt() {
    RatingPage page = page(LONG, Language.VI, "vi", EMPTY, List.of());

    RatingQuestion handled = question(page, "handled");
    assertThat(handled.conditions()).containsExactly(1);
    assertThat(handled.only())
        .isEqualTo(
            "Chỉ trả lời nếu ở câu “Ông/Bà đã từng góp ý, phản ánh với bệnh viện chưa?” "
                + "Ông/Bà chọn “Rồi”.");
    assertThat(question(page, "complained").options())
        .extracting(RatingQuestion.Option::asks)
        .containsExactly(List.of(1), List.of());
  }

  @Test
  void aNumberSaysItsBoundsAndIsKeptWithItsFault() {
    RatingForm form =
        new RatingForm("0".repeat(32), null, Map.of("expectation", new Given.One("95 %")));
    Fault fault = Fault.at("/answers/expectation", ProblemType.WRONG_TYPE);

    RatingQuestion asked =
        question(page(LONG, Language.VI, "vi", form, List.of(fault)), "expectation");

    assertThat(asked.hint())
        .isEqualTo(
            "Xin điền một số từ 0 đến 100, hoặc trên 100 (nhiều nhất 500) "
                + "nếu vượt quá mong đợi của Ông/Bà.");
    assertThat(asked.answer()).isEqualTo("95 %");
    assertThat(asked.fault()).startsWith("Chưa nhận được số này.").endsWith(asked.hint());
    assertThat(asked.marked()).isTrue();
    Fault missing = Fault.at("/answers/expectation", ProblemType.ANSWER_REQUIRED);
    assertThat(
            question(page(LONG, Language.VI, "vi", EMPTY, List.of(missing)), "expectation").fault())
        .isEqualTo(asked.hint());
  }

  @Test
  void aTextThatIsNotTranslatedIsMarkedAsVietnamese() {
    RatingPage page = page(LONG, Language.VI, "km", EMPTY, List.of());
    var columns = page.parts().getFirst().blocks().getFirst().columns();

    assertThat(page.partial()).isTrue();
    assertThat(columns.get(2).text()).isEqualTo(new RatingPage.Phrase("ធម្មតា", "km"));
    assertThat(columns.get(3).text()).isEqualTo(new RatingPage.Phrase("Hài lòng", null));
    assertThat(
            page(LONG, Language.EN, "km", EMPTY, List.of())
                .parts()
                .getFirst()
                .blocks()
                .getFirst()
                .columns()
                .get(3)
                .text())
        .isEqualTo(new RatingPage.Phrase("Hài lòng", "vi"));
  }

  @ParameterizedTest
  @EnumSource
  void theLongFormIsAPlainPageThatArrivesInOneRoundTrip(Language language) {
    RatingPage page = page(LONG, language, language.code(), EMPTY, List.of());

    String html = Views.render("invitation/rating", language, "rating-long", page);

    WellFormed.check(html, language);
    assertThat(html).contains("class=\"table\"", "class=\"columns\" aria-hidden=\"true\"");
    assertThat(Views.gzipped(html)).isLessThan(ONE_ROUND_TRIP);
  }

  static List<Survey> shipped() {
    return SampleForm.shippedFor(Channel.RECEIPT);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everySurveyThatComesAlongIsWholeOnThePhone(Survey survey) {
    for (Language language : Language.values()) {
      RatingPage page = page(survey, language, language.code(), EMPTY, List.of());
      String name = "rating-" + survey.id() + "-" + survey.version();

      String html = Views.render("invitation/rating", language, name, page);

      WellFormed.check(html, language);
      assertThat(page.count()).isEqualTo(survey.askedOn(Channel.RECEIPT).size());
      assertThat(Views.gzipped(html)).isLessThan(ONE_ROUND_TRIP);
    }
  }

  private static RatingPage page(
      Survey survey, Language language, String spoken, RatingForm form, List<Fault> faults) {
    Tongue tongue = new Tongue(language, spoken);
    RatingSheet sheet = new RatingSheet(Channel.RECEIPT, survey, tongue, form, faults);
    return new RatingPage(
        SampleSurvey.STYLE,
        "/r/abc",
        false,
        "Bệnh viện Mẫu",
        null,
        "result",
        List.of(),
        tongue.isPartial(survey),
        null,
        sheet.opening(),
        List.of(),
        sheet.headline(),
        sheet.parts());
  }

  private static List<String> questions(RatingPage page) {
    return page.parts().stream()
        .map(Part::blocks)
        .flatMap(List::stream)
        .map(Block::questions)
        .flatMap(List::stream)
        .map(RatingQuestion::id)
        .toList();
  }

  private static RatingQuestion question(RatingPage page, String id) {
    return page.parts().stream()
        .map(Part::blocks)
        .flatMap(List::stream)
        .map(Block::questions)
        .flatMap(List::stream)
        .filter(question -> question.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
