package vn.motcham.target;

import static vn.motcham.yaml.Nodes.coded;
import static vn.motcham.yaml.Nodes.codedOrFirst;
import static vn.motcham.yaml.Nodes.each;
import static vn.motcham.yaml.Nodes.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Source;
import vn.motcham.survey.Text;

/** Makes the records of a programme from a tree that has passed all checks. */
final class ProgrammeReader {
  private ProgrammeReader() {}

  static Programme read(JsonNode tree) {
    String id = id(tree);
    JsonNode ended = tree.path("ended-on");
    return new Programme(
        id,
        tree.path("title").asText(),
        tree.path("document").asText(),
        tree.path("issuer").asText(),
        Text.read(tree.path("standing")),
        Source.read(tree.path("source")),
        ended.isTextual() ? LocalDate.parse(ended.asText()) : null,
        each(tree.path("targets"), target -> target(id, target)));
  }

  private static Target target(String programme, JsonNode node) {
    JsonNode year = node.path("year");
    return new Target(
        programme,
        id(node),
        node.has("construct")
            ? coded(Construct.values(), Construct::code, node.path("construct"))
            : null,
        word(node.path("index")),
        each(node.path("fields"), JsonNode::asText),
        codedOrFirst(Target.Decides.values(), Target.Decides::code, node.path("decides")),
        aim(node),
        codedOrFirst(Target.Strength.values(), Target.Strength::code, node.path("strength")),
        year.isInt() ? OptionalInt.of(year.asInt()) : OptionalInt.empty(),
        node.path("quotation").asText());
  }

  private static Aim aim(JsonNode node) {
    if (node.path("above-last-year").asBoolean()) {
      return new Aim.AboveLastYear();
    }
    if (node.has("rank-at-most")) {
      return new Aim.RankAtMost(node.path("rank-at-most").asInt(), word(node.path("among")));
    }
    return new Aim.Level(
        coded(Aim.Comparator.values(), Aim.Comparator::sign, node.path("comparator")),
        node.path("value").decimalValue());
  }

  private static @Nullable String word(JsonNode node) {
    return node.isMissingNode() ? null : node.asText();
  }
}
