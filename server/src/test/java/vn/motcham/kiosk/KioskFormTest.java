package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import vn.motcham.house.SampleForm;
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
