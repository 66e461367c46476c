package vn.motcham.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.definition.Definitions;
import vn.motcham.house.VillageVisit;
import vn.motcham.http.Views;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;

/** What a survey looks like on paper; pictures of it are left in {@code target/preview}. */
class PrintedFormTest {
  private static final Path PREVIEW = Path.of("target", "preview");
  private static final Survey VILLAGE = VillageVisit.definition().survey();

  static List<Survey> surveys() {
    List<Survey> surveys = new ArrayList<>();
    surveys.add(VILLAGE);
    if (new Definitions(null).read() instanceof Definitions.Complete complete) {
      complete.surveys().stream()
          .map(SurveyDefinition::survey)
          .filter(survey -> survey.channels().contains(Channel.PAPER))
          .forEach(surveys::add);
    }
    return surveys;
  }

  private static byte[] print(Survey survey, String language, List<String> marks) {
    return Pdf.marked(Pdf.of(page(survey, language)), marks);
  }

  private static String page(Survey survey, String language) {
    PaperForm form = new Printing(survey, language).form("Điểm tiếp nhận Đồng Lành", null);
    String name = "paper-" + survey.id() + "-" + survey.version();
    return Views.render("paper/form", Printing.spoken(language), name, form);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  private static List<String> pages(byte[] pdf, boolean sorted) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(sorted);
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(squeezed(stripper.getText(document)));
      }
      return pages;
    }
  }

  /** Lines break where there is room, so white space tells nothing. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static void keepPictures(Survey survey, byte[] pdf) throws IOException {
    Files.createDirectories(PREVIEW);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 70);
        String name = "%s-%d-p%d.png".formatted(survey.id(), survey.version(), page + 1);
        ImageIO.write(picture, "png", PREVIEW.resolve("paper-" + name).toFile());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void everyQuestionAndEveryOptionIsOnPaper(Survey survey) throws IOException {
    byte[] pdf = print(survey, "vi", List.of("Lô 12 · Phiếu 1/1"));
    keepPictures(survey, pdf);
    String text = text(pdf);
    for (PrintedQuestion printed : PrintedQuestion.listOf(survey)) {
      assertThat(text)
          .contains(squeezed(printed.number() + "." + printed.question().text().in("vi")));
      printed
          .codes()
          .forEach(code -> assertThat(text).contains(squeezed(code.option().text().in("vi"))));
    }
    assertThat(text).contains(squeezed(survey.title().in("vi")));
    assertThat(text).contains(squeezed(survey.standing().in("vi")));
  }

  @Test
  void aQuestionForPhonesAloneIsNotOnPaper() throws IOException {
    assertThat(text(print(VILLAGE, "vi", List.of("x")))).doesNotContain("Chỉhỏitrênđiệnthoại");
    assertThat(VILLAGE.questions()).hasSize(8);
    assertThat(PrintedQuestion.listOf(VILLAGE)).hasSize(7);
  }

  @Test
  void thePrintedFormSaysWhenAndHowToAnswer() throws IOException {
    String text = text(print(VILLAGE, "vi", List.of("x")));
    assertThat(text)
        .contains(squeezed("Chỉ trả lời nếu ở câu A1 Ông/Bà chọn “Rất không hài lòng” hoặc"))
        .contains(squeezed("trên 100 nếu vượt quá mong đợi"))
        .contains(squeezed("Có thể chọn nhiều ô"))
        .contains(squeezed("Người từ đủ 18 tuổi."));
    assertThat(text(print(VILLAGE, "en", List.of("x"))))
        .contains(squeezed("Only if you chose “Very dissatisfied” or “Dissatisfied”"));
  }

  @Test
  void everySheetCarriesItsNumbersAndTheVersionOnEveryPage() throws IOException {
    List<String> marks = IntStream.rangeClosed(1, 120).mapToObj(n -> "Lô 7 · Phiếu " + n).toList();
    byte[] one = print(VILLAGE, "vi", marks.subList(0, 1));
    byte[] all = print(VILLAGE, "vi", marks);
    int perSheet = pages(one, true).size();
    List<String> pages = pages(all, true).stream().filter(page -> !page.isEmpty()).toList();
    assertThat(pages).hasSize(120 * perSheet);
    for (int page = 0; page < pages.size(); page++) {
      assertThat(pages.get(page))
          .contains(squeezed("Lô 7 · Phiếu " + (page / perSheet + 1)))
          .contains(squeezed("Mẫu phiếu village-visit, phiên bản 1"))
          .contains(squeezed("Trang " + (page % perSheet + 1) + "/" + perSheet));
    }
    assertThat(all.length).as("what the sheets share is there once").isLessThan(one.length * 5);
  }

  @Test
  void aLongFormBreaksBetweenQuestionsAndRepeatsTheHeadsOfItsTable() throws IOException {
    List<String> pages = pages(print(longForm(), "vi", List.of("x")), false);
    assertThat(pages).hasSizeGreaterThan(1);
    for (String page : pages.subList(0, pages.size() - 1)) {
      assertThat(page).contains(squeezed("Câu hỏi"));
    }
    for (int number = 1; number <= 40; number++) {
      String question = squeezed(number + ". " + longText(number));
      assertThat(pages).filteredOn(page -> page.contains(question)).as(question).hasSize(1);
    }
  }

  @Test
  void questionsOfOneScaleStandInOneTable() {
    PaperForm form = new Printing(VILLAGE, "vi").form(null, null);
    assertThat(form.parts().getFirst().blocks()).hasSize(1);
    assertThat(form.parts().getFirst().blocks().getFirst().heads()).hasSize(6);
    assertThat(form.parts().getFirst().blocks().getFirst().items()).hasSize(3);
    assertThat(form.parts().getLast().blocks()).hasSize(4).allMatch(b -> b.heads().isEmpty());
  }

  private static String longText(int number) {
    return "Câu số "
        + number
        + ": "
        + "thời gian giải quyết hồ sơ đúng quy định, ".repeat(4)
        + "hết.";
  }

  private static Survey longForm() {
    Question.SingleChoice model = (Question.SingleChoice) VILLAGE.questions().get(1);
    List<Question> many = new ArrayList<>();
    for (int number = 1; number <= 40; number++) {
      many.add(new Question.SingleChoice(heading(model.heading(), number), model.scale()));
    }
    var section = VILLAGE.sections().getFirst();
    var all = new vn.motcham.survey.Section(section.id(), section.title(), null, false, many);
    return new Survey(
        "long",
        1,
        VILLAGE.title(),
        VILLAGE.standing(),
        null,
        null,
        VILLAGE.channels(),
        null,
        VILLAGE.languages(),
        List.of(),
        VILLAGE.factors(),
        List.of(all),
        List.of(),
        List.of(),
        Map.of());
  }

  private static Question.Heading heading(Question.Heading model, int number) {
    var text = new vn.motcham.survey.Text(java.util.Map.of("vi", longText(number)));
    return new Question.Heading(
        "q" + number,
        null,
        text,
        text,
        model.audio(),
        null,
        model.askedOn(),
        false,
        model.required(),
        null,
        model.traits(),
        model.source());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ông/Bà hài lòng", "ƯỚC ượt đẫm ỹ", "Ê-đê: ơn čô", "“…” – ₫"})
  void theTypefaceHasTheLettersOfVietNam(String text) {
    assertThat(new Typeface().has(text)).isTrue();
  }

  @Test
  void aScriptThatCannotBePrintedIsNotOffered() {
    assertThat(new Typeface().has("សេវា")).isFalse();
    assertThat(new Typeface().has("ĕ ŏ")).as("of Ê-đê and K’Ho").isFalse();
    assertThat(new Typeface().has(page(VILLAGE, "km"))).isFalse();
    assertThat(new Typeface().has(page(VILLAGE, "en"))).isTrue();
  }

  @Test
  void codesAreTheScoresThatTheFormPrintsAndZeroStandsApart() {
    assertThat(codes("overall")).containsExactly(1, 2, 3, 4, 5, 0);
    assertThat(codes("waiting")).as("printed as it stands").containsExactly(1, 2, 3, 4, 5, 0);
    assertThat(codes("reasons")).containsExactly(1, 2, 3);
    assertThat(codes("gender")).containsExactly(1, 2);
    assertThat(codes("comment")).isEmpty();
  }

  private static List<Integer> codes(String question) {
    Optional<Question> found = VILLAGE.findQuestion(question);
    return Code.of(found.orElseThrow()).stream().map(Code::number).toList();
  }
}
