package vn.motcham.response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcham.answer.Answer;
import vn.motcham.survey.Survey;

/**
 * The canonical content of a response, by which a copy is told from another response under the same
 * id: RFC 8785 JSON (sorted keys, no spaces), NFC text, options in the definition's order.
 */
final class Content {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private Content() {}

  /** That there was no help goes without saying, as it did before anybody was asked. */
  static byte[] of(Submission submission, Survey survey, List<Answer> answers) {
    Map<String, Object> content = answered(submission, survey, answers);
    if (submission.helped()) {
      content.put("helped", true);
    }
    return canonical(content);
  }

  /** By which responses of one kiosk look alike, helped or not. */
  static byte[] likeness(Submission submission, Survey survey, List<Answer> answers) {
    return canonical(answered(submission, survey, answers));
  }

  private static Map<String, Object> answered(
      Submission submission, Survey survey, List<Answer> answers) {
    Map<String, Object> byQuestion = new TreeMap<>();
    for (Answer answer : answers) {
      byQuestion.put(answer.question(), value(answer));
    }
    return new TreeMap<>(
        Map.of(
            "answers", byQuestion,
            "complete", submission.complete(),
            "language", submission.language(),
            "survey", Map.of("id", survey.id(), "version", survey.version()),
            "unit", submission.unit()));
  }

  /** As JSON: keys sorted, no spaces. */
  static byte[] canonical(Map<String, Object> content) {
    try {
      return JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(Answer answer) {
    return switch (answer) {
      case Answer.Chosen(_, List<String> options) -> options;
      case Answer.Amount(_, int number) -> number;
      case Answer.Words(_, String text) -> text;
    };
  }
}
