package vn.motcham.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * All answers of a response as the one text that stands in its row, since a row for each would cost
 * the database three times as much. JSON in the manner of RFC 8785: by question an option, a list
 * of options, a number, or {@code {"commitment":…}}. Ids of questions and options need no escape:
 * they are made of letters, digits and hyphens.
 */
public final class AnswersText {
  private static final JsonFactory JSON = new JsonFactory();

  private AnswersText() {}

  public static String write(Collection<KeptAnswer> answers) {
    return answers.stream()
        .sorted(KeptAnswer.ORDER)
        .collect(groupingBy(KeptAnswer::question, TreeMap::new, toList()))
        .entrySet()
        .stream()
        .map(one -> quoted(one.getKey()) + ":" + value(one.getValue()))
        .collect(joining(",", "{", "}"));
  }

  private static String value(List<KeptAnswer> answers) {
    return answers.size() == 1
        ? value(answers.getFirst())
        : answers.stream().map(AnswersText::value).collect(joining(",", "[", "]"));
  }

  private static String value(KeptAnswer answer) {
    return switch (answer) {
      case KeptAnswer.Chosen(_, String option) -> quoted(option);
      case KeptAnswer.Amount(_, int number) -> Integer.toString(number);
      case KeptAnswer.Words(_, String commitment) -> "{\"commitment\":" + quoted(commitment) + "}";
    };
  }

  private static String quoted(String id) {
    return '"' + id + '"';
  }

  /**
   * The answers of a text, in their order.
   *
   * @throws UncheckedIOException if it is no JSON
   */
  public static List<KeptAnswer> read(String text) {
    List<KeptAnswer> answers = new ArrayList<>();
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        read(json.currentName(), json, answers);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return answers;
  }

  private static void read(String question, JsonParser json, List<KeptAnswer> answers)
      throws IOException {
    switch (json.nextToken()) {
      case VALUE_NUMBER_INT -> answers.add(new KeptAnswer.Amount(question, json.getIntValue()));
      case START_ARRAY -> {
        while (json.nextToken() == JsonToken.VALUE_STRING) {
          answers.add(new KeptAnswer.Chosen(question, json.getText()));
        }
      }
      case START_OBJECT -> {
        json.nextToken();
        answers.add(new KeptAnswer.Words(question, json.nextTextValue()));
        json.nextToken();
      }
      default -> answers.add(new KeptAnswer.Chosen(question, json.getText()));
    }
  }
}
