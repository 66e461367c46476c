package vn.motcham.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.OptionalInt;

/** Makes the records of a programme from a tree that has passed all checks. */
final class ProgrammeReader {
  private ProgrammeReader() {}

  static Programme read(JsonNode tree) {
    String id = SurveyReader.id(tree);
    return new Programme(
        id,
        tree.path("title").asText(),
        tree.path("document").asText(),
        tree.path("issuer").asText(),
        SurveyReader.text(tree.path("standing")),
        SurveyReader.source(tree.path("source")),
        SurveyReader.each(tree.path("targets"), target -> target(id, target)));
  }

  private static Target target(String programme, JsonNode node) {
    JsonNode year = node.path("year");
    return new Target(
        programme,
        SurveyReader.id(node),
        SurveyReader.coded(Construct.values(), Construct::code, node.path("construct")),
        SurveyReader.each(node.path("fields"), JsonNode::asText),
        SurveyReader.coded(
            Target.Comparator.values(), Target.Comparator::sign, node.path("comparator")),
        node.path("value").decimalValue(),
        year.isInt() ? OptionalInt.of(year.asInt()) : OptionalInt.empty(),
        node.path("quotation").asText());
  }
}
