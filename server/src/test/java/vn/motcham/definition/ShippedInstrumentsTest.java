package vn.motcham.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.survey.Channel;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Question;
import vn.motcham.survey.Respondents;
import vn.motcham.survey.Source;
import vn.motcham.survey.Survey;

class ShippedInstrumentsTest {
  static Stream<Survey> surveys() {
    return ShippedSurveys.list().stream();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sipas-2022 | s15 | Cơ quan cung cấp thông tin về việc giải quyết thủ tục hành chính theo"
            + " nhiều hình thức, dễ tiếp cận, dễ hiểu đối với mọi người dân.",
        "sipas-2022 | s33 | Cơ quan thông báo kết quả xử lý phản ánh kiến nghị cho người dân kịp"
            + " thời.",
        "sipas-2022 | experience-5 | Phản ánh, kiến nghị với cơ quan nhà nước (các cấp)",
        "qd-2640 | c10 | Công chức có thái độ giao tiếp lịch sự.",
        "qd-2640 | c21 | Cơ quan tiếp nhận và xử lý tích cực các góp ý, phản ánh, kiến nghị của"
            + " Ông/Bà.",
        "byt-outpatient | b5 | Được xếp hàng theo thứ tự trước sau khi làm các thủ tục đăng ký,"
            + " nộp tiền, khám bệnh, xét nghiệm, chiếu chụp.",
        "byt-outpatient | g2 | Nếu có nhu cầu khám, chữa bệnh, Ông/Bà có quay trở lại hoặc giới"
            + " thiệu cho người khác đến không?",
        "byt-inpatient | d7 | Không bị nhân viên y tế gợi ý bồi dưỡng.",
        "byt-inpatient | g1 | Đánh giá chung, bệnh viện đã đáp ứng được bao nhiêu % so với mong đợi"
            + " của Ông/Bà trước khi nằm viện?",
        "gd-parents-primary | gd-all | Nhà trường đáp ứng được bao nhiêu % sự mong đợi của Ông/Bà"
            + " trước khi cho con đi học?",
        "nd61-scorecard | m6 | Công khai các thủ tục hành chính"
      })
  void theWordsAreThoseOfTheForm(String survey, String question, String words) {
    assertThat(question(survey, question).text().in("vi")).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void nothingUnconfirmedPassesForOfficial(Survey survey) {
    assertThat(survey.isOfficial()).isFalse();
    assertThat(survey.standing().in("vi")).containsAnyOf("không phải", "Không phải", "chưa");
  }

  @Test
  void ofThe22CriteriaOnlySevenWereSeenInAFormInUse() {
    assertThat(indicator("qd-2640", "index").questions())
        .filteredOn(id -> question("qd-2640", id).heading().source().isConfirmed())
        .containsExactly("c10", "c15", "c16", "c19", "c20", "c21", "c22");
  }

  @ParameterizedTest
  @ValueSource(strings = {"byt-inpatient", "byt-outpatient", "byt-immunisation"})
  void theMinistrysHealthFormsAreCopiesOfCopies(String id) {
    assertThat(ShippedSurveys.get(id).findSource().map(Source::certainty))
        .contains(Source.Certainty.TRANSCRIBED);
    assertThat(indicator(id, "satisfaction").questions())
        .allMatch(
            question ->
                question(id, question).heading().source().certainty()
                    == Source.Certainty.TRANSCRIBED);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void minorsAreNeverAsked(Survey survey) {
    survey
        .findRespondents()
        .ifPresent(asked -> assertThat(asked.minimumAge()).isGreaterThanOrEqualTo(18));
    if (survey.id().startsWith("gd-parents")) {
      assertThat(survey.findRespondents().map(Respondents::who)).contains(Respondents.Who.PARENTS);
    }
  }

  @Test
  void aHealthStationIsNeverCalledAHospital() {
    assertThat(DefinitionFile.listShipped())
        .filteredOn(file -> file.name().startsWith("surveys/health-station/"))
        .isNotEmpty()
        .allSatisfy(
            file ->
                assertThat(new String(file.content(), UTF_8).toLowerCase(Locale.ROOT))
                    .doesNotContain("bệnh viện", "hospital"));
  }

  @ParameterizedTest
  @CsvSource({"qd-2640-routed, c20, complained", "sipas-2022-counter, s32, experienced"})
  void aVariantAsksAboutComplaintsOnlyThoseWhoComplained(String id, String question, String yes) {
    Survey survey = ShippedSurveys.get(id);
    Question asked = question(id, question);
    assertThat(survey.asks(asked, Map.of("complained", yes))).isTrue();
    assertThat(survey.asks(asked, Map.of("complained", "never"))).isFalse();
    assertThat(survey.askedOn(Channel.KIOSK)).hasSizeBetween(5, 10);
  }

  @ParameterizedTest
  @CsvSource({"qd-2640, c20", "sipas-2022, s32"})
  void theFormItselfAsksEverybody(String id, String question) {
    assertThat(question(id, question).findCondition()).isEmpty();
    assertThat(ShippedSurveys.get(id).channels()).doesNotContain(Channel.KIOSK);
  }

  private static Question question(String survey, String id) {
    return ShippedSurveys.get(survey).findQuestion(id).orElseThrow();
  }

  private static IndicatorDefinition indicator(String survey, String id) {
    return ShippedSurveys.get(survey).findIndicator(id).orElseThrow();
  }
}
