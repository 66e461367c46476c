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

  static byte[] of(Submission submission, Survey survey, List<Answer> answers) {
    Map<String, Object> byQuestion = new TreeMap<>();
    for (Answer answer : answers) {
      byQuestion.put(answer.question(), value(answer));
    }
    Map<String, Object> content =
        Map.of(
            "answers", byQuestion,
            "complete", submission.complete(),
            "language", submission.language(),
            "survey", Map.of("id", survey.id(), "version", survey.version()),
            "unit", submission.unit());
    return canonical(content);
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
