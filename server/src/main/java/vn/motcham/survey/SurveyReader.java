package vn.motcham.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the records of a survey from a tree that has passed all checks. */
final class SurveyReader {
  private final Map<String, Scale> scales = new HashMap<>();

  private SurveyReader() {}

  static Survey read(JsonNode tree) {
    return new SurveyReader().survey(tree);
  }

  /** Reads what was published; that it can be read was checked then. */
  static Survey readPublished(String content) {
    return read(CanonicalJson.read(content));
  }

  private Survey survey(JsonNode tree) {
    tree.path("scales").forEach(scale -> scales.put(id(scale), scale(id(scale), scale)));
    Map<String, Text> factors = new LinkedHashMap<>();
    tree.path("factors").forEach(factor -> factors.put(id(factor), text(factor.path("name"))));
    return new Survey(
        id(tree),
        tree.path("version").asInt(),
        text(tree.path("title")),
        text(tree.path("standing")),
        each(tree.path("languages"), JsonNode::asText),
        factors,
        each(tree.path("sections"), this::section),
        each(tree.path("indicators"), SurveyReader::indicator));
  }

  private Section section(JsonNode node) {
    Text title = node.has("title") ? text(node.path("title")) : null;
    return new Section(id(node), title, each(node.path("questions"), this::question));
  }

  private Question question(JsonNode node) {
    Question.Heading heading = heading(node);
    return switch (node.path("kind").asText()) {
      case "single" -> new Question.SingleChoice(heading, scaleOf(node));
      case "multiple" -> new Question.MultipleChoice(heading, scaleOf(node));
      case "text" -> new Question.Words(heading, node.path("maximum").asInt());
      default -> throw new IllegalStateException("an unchecked kind of question");
    };
  }

  private static Question.Heading heading(JsonNode node) {
    Set<Channel> required = EnumSet.noneOf(Channel.class);
    node.path("required")
        .forEach(channel -> required.add(Channel.find(channel.asText()).orElseThrow()));
    return new Question.Heading(
        id(node),
        text(node.path("text")),
        text(node.has("kiosk-text") ? node.path("kiosk-text") : node.path("text")),
        node.has("factor") ? node.path("factor").asText() : null,
        required,
        node.has("when") ? condition(node.path("when")) : null,
        source(node.path("source")));
  }

  private static Question.Condition condition(JsonNode node) {
    return new Question.Condition(
        node.path("question").asText(),
        node.path("score-at-least").asInt(0),
        node.path("score-at-most").asInt(Integer.MAX_VALUE));
  }

  private Scale scaleOf(JsonNode question) {
    Scale shared = scales.get(question.path("scale").asText());
    return shared == null ? scale(id(question), question) : shared;
  }

  private static Scale scale(String id, JsonNode node) {
    return new Scale(id, each(node.path("options"), SurveyReader::option));
  }

  private static Option option(JsonNode node) {
    JsonNode score = node.path("score");
    return new Option(
        id(node),
        text(node.path("text")),
        score.isInt() ? OptionalInt.of(score.asInt()) : OptionalInt.empty());
  }

  private static IndicatorDefinition indicator(JsonNode node) {
    return new IndicatorDefinition(
        id(node),
        text(node.path("name")),
        coded(Construct.values(), Construct::code, node.path("construct")),
        coded(
            IndicatorDefinition.Method.values(),
            IndicatorDefinition.Method::code,
            node.path("method")),
        each(node.path("questions"), JsonNode::asText),
        node.path("satisfied-from").asInt(),
        node.path("minimum-answered").decimalValue());
  }

  static Source source(JsonNode node) {
    @Nullable String note = node.has("note") ? node.path("note").asText() : null;
    return new Source(
        node.path("document").asText(),
        coded(Source.Certainty.values(), Source.Certainty::code, node.path("certainty")),
        note);
  }

  static Text text(JsonNode node) {
    Map<String, String> byLanguage = new HashMap<>();
    node.properties().forEach(text -> byLanguage.put(text.getKey(), text.getValue().asText()));
    return new Text(byLanguage);
  }

  static String id(JsonNode node) {
    return node.path("id").asText();
  }

  static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
    List<T> all = new ArrayList<>();
    list.forEach(node -> all.add(reader.apply(node)));
    return all;
  }

  static <E> E coded(E[] values, Function<E, String> code, JsonNode node) {
    for (E value : values) {
      if (code.apply(value).equals(node.asText())) {
        return value;
      }
    }
    throw new IllegalStateException("an unchecked word: " + node);
  }
}
