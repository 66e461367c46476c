package vn.motcham.survey;

import static vn.motcham.yaml.Nodes.coded;
import static vn.motcham.yaml.Nodes.each;
import static vn.motcham.yaml.Nodes.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcham.yaml.CanonicalJson;

/** Makes the records of a survey from a tree that has passed all checks. */
final class SurveyReader {
  private final JsonNode tree;
  private final Set<Channel> channels;
  private final Map<String, Scale> scales = new HashMap<>();
  private final Map<String, Scale> offered = new HashMap<>();

  private SurveyReader(JsonNode tree) {
    this.tree = tree;
    this.channels = channels(tree.path("channels"), Channel.ASKED);
  }

  static Survey read(JsonNode tree) {
    return new SurveyReader(tree).survey();
  }

  /** Reads what was published; that it can be read was checked then. */
  static Survey readPublished(String content) {
    return read(CanonicalJson.read(content));
  }

  private Survey survey() {
    tree.path("scales").forEach(scale -> scales.put(id(scale), scale(id(scale), scale)));
    Map<String, Text> factors = new LinkedHashMap<>();
    tree.path("factors").forEach(factor -> factors.put(id(factor), Text.read(factor.path("name"))));
    return new Survey(
        id(tree),
        tree.path("version").asInt(),
        Text.read(tree.path("title")),
        Text.read(tree.path("standing")),
        orNull(tree.path("source"), Source::read),
        orNull(tree.path("respondents"), SurveyReader::respondents),
        channels,
        orNull(tree.path("introduction"), Text::read),
        each(tree.path("languages"), JsonNode::asText),
        each(tree.path("further-languages"), JsonNode::asText),
        factors,
        each(tree.path("sections"), this::section),
        each(tree.path("indicators"), IndicatorReader::read),
        each(tree.path("follows"), SurveyReader::predecessor),
        words(tree.path(SurveyDefinition.RECORDINGS)));
  }

  private static Respondents respondents(JsonNode node) {
    return new Respondents(
        coded(Respondents.Who.values(), Respondents.Who::code, node.path("who")),
        node.path("minimum-age").asInt(),
        orNull(node.path("text"), Text::read));
  }

  private static Predecessor predecessor(JsonNode node) {
    Map<String, String> questions = new HashMap<>();
    node.path("questions")
        .properties()
        .forEach(one -> questions.put(one.getKey(), one.getValue().asText()));
    return new Predecessor(
        node.path("survey").asText(),
        node.path("version").asInt(),
        questions,
        each(
            node.path("indicators"),
            one ->
                new Predecessor.Succession(
                    one.path("indicator").asText(),
                    one.path("was").asText(),
                    orNull(one.path("break"), Text::read))));
  }

  private Section section(JsonNode node) {
    return new Section(
        id(node),
        orNull(node.path("title"), Text::read),
        orNull(node.path("introduction"), Text::read),
        node.path("with-previous").asBoolean(),
        each(node.path("questions"), this::question));
  }

  private Question question(JsonNode node) {
    Question.Heading heading = heading(node);
    return switch (node.path("kind").asText()) {
      case "single" -> {
        Scale scale = scaleOf(node);
        offered.put(id(node), scale);
        yield new Question.SingleChoice(heading, scale);
      }
      case "multiple" -> new Question.MultipleChoice(heading, scaleOf(node));
      case "number" -> number(heading, node);
      case "text" -> new Question.Words(heading, node.path("maximum").asInt());
      default -> throw new IllegalStateException("an unchecked kind of question");
    };
  }

  private static Question.Number number(Question.Heading heading, JsonNode node) {
    JsonNode usual = node.path("usual-maximum");
    return new Question.Number(
        heading,
        node.path("minimum").asInt(),
        node.path("maximum").asInt(),
        node.path("step").asInt(1),
        orNull(node.path("suffix"), Text::read),
        usual.isInt() ? OptionalInt.of(usual.asInt()) : OptionalInt.empty());
  }

  private Question.Heading heading(JsonNode node) {
    Set<Channel> askedOn = channels(node.path("asked-on"), channels);
    return new Question.Heading(
        id(node),
        orNull(node.path("label"), JsonNode::asText),
        Text.read(node.path("text")),
        Text.read(node.has("kiosk-text") ? node.path("kiosk-text") : node.path("text")),
        words(node.path("audio")),
        orNull(node.path("factor"), JsonNode::asText),
        askedOn,
        node.has("asked-on") && askedOn.contains(Channel.KIOSK),
        channels(node.path("required"), Set.of()),
        orNull(node.path("when"), this::condition),
        traits(node),
        Source.read(node.path("source")));
  }

  private static Set<Question.Trait> traits(JsonNode node) {
    Set<Question.Trait> traits = EnumSet.noneOf(Question.Trait.class);
    for (Question.Trait trait : Question.Trait.values()) {
      if (node.path(trait.code()).asBoolean()) {
        traits.add(trait);
      }
    }
    return traits;
  }

  private Question.Condition condition(JsonNode node) {
    String question = node.path("question").asText();
    if (node.has("options")) {
      return new Question.Condition(
          question, Set.copyOf(each(node.path("options"), JsonNode::asText)));
    }
    int atLeast = node.path("score-at-least").asInt(0);
    int atMost = node.path("score-at-most").asInt(Integer.MAX_VALUE);
    Scale scale = offered.get(question);
    if (scale == null) {
      throw new IllegalStateException("an unchecked condition on " + question);
    }
    return new Question.Condition(
        question,
        scale.options().stream()
            .filter(o -> o.score().stream().anyMatch(s -> s >= atLeast && s <= atMost))
            .map(Option::id)
            .collect(Collectors.toSet()));
  }

  private Scale scaleOf(JsonNode question) {
    Scale shared = scales.get(question.path("scale").asText());
    Scale scale = shared == null ? scale(id(question), question) : shared;
    return question.path(Question.Trait.REVERSE.code()).asBoolean() ? scale.mirrored() : scale;
  }

  private static Scale scale(String id, JsonNode node) {
    return new Scale(id, each(node.path("options"), SurveyReader::option));
  }

  private static Option option(JsonNode node) {
    JsonNode score = node.path("score");
    return new Option(
        id(node),
        Text.read(node.path("text")),
        score.isInt() ? OptionalInt.of(score.asInt()) : OptionalInt.empty(),
        words(node.path("audio")));
  }

  private static Map<String, String> words(JsonNode node) {
    Map<String, String> words = new HashMap<>();
    node.properties().forEach(one -> words.put(one.getKey(), one.getValue().asText()));
    return words;
  }

  private static Set<Channel> channels(JsonNode list, Set<Channel> otherwise) {
    return list.isMissingNode()
        ? otherwise
        : Set.copyOf(each(list, one -> Channel.find(one.asText()).orElseThrow()));
  }

  private static <T> @Nullable T orNull(JsonNode node, Function<JsonNode, T> reader) {
    return node.isMissingNode() ? null : reader.apply(node);
  }
}
