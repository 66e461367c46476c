package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcham.house.SampleForm;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

class KioskFormTest {
  private static final Survey WAITING = SampleForm.waitingTime().survey();

  @Test
  void whatTheSurveyChoseForAKioskIsAskedInItsOrder() {
    assertThat(KioskForm.questions(WAITING))
        .extracting(Question::id)
        .containsExactly("overall", "lift", "waited", "minutes");
  }

  static List<Survey> shipped() {
    return SampleForm.shippedFor(Channel.KIOSK);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everySurveyThatComesAlongIsAFewQuestionsOnAKiosk(Survey survey) {
    List<Question> questions = KioskForm.questions(survey);

    assertThat(questions).isNotEmpty().hasSizeLessThanOrEqualTo(12);
    assertThat(questions.getFirst().findCondition()).isEmpty();
    assertThat(questions).allMatch(question -> question.askedOn(Channel.KIOSK));
  }

  @Test
  void theWireCarriesBoundsConditionsAndWhatThereIsOfALanguage() {
    JsonNode survey = new ObjectMapper().valueToTree(SurveyJson.of(WAITING));

    assertThat(survey.path("languages")).hasToString("[\"vi\",\"en\",\"km\"]");
    assertThat(survey.path("languageNames").path("km").asText()).isEqualTo("ភាសាខ្មែរ");
    assertThat(survey.path("questions").path(3))
        .hasToString(
            """
            {"id":"minutes","kind":"number",\
            "text":{"vi":"Ông/Bà đã chờ bao nhiêu phút?","en":"How many minutes did you wait?"},\
            "required":false,"when":{"question":"waited","options":["yes"]},\
            "minimum":1,"maximum":600,"step":1,"suffix":{"vi":"phút","en":"minutes"}}""");
    JsonNode options = survey.path("questions").path(0).path("options");
    assertThat(options.path(2).path("text"))
        .hasToString("{\"vi\":\"Bình thường\",\"en\":\"Neutral\",\"km\":\"ធម្មតា\"}");
    assertThat(options.path(3).path("text").has("km")).isFalse();
  }
}
