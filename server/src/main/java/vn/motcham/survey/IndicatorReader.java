package vn.motcham.survey;

import static vn.motcham.yaml.Nodes.coded;
import static vn.motcham.yaml.Nodes.codedOrFirst;
import static vn.motcham.yaml.Nodes.each;
import static vn.motcham.yaml.Nodes.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.OptionalInt;
import vn.motcham.survey.IndicatorDefinition.Grade;
import vn.motcham.survey.IndicatorDefinition.Method;
import vn.motcham.survey.IndicatorDefinition.Part;
import vn.motcham.survey.IndicatorDefinition.RollUp;
import vn.motcham.survey.IndicatorDefinition.Unscored;

/** Makes the record of an indicator from a tree that has passed all checks. */
final class IndicatorReader {
  private IndicatorReader() {}

  static IndicatorDefinition read(JsonNode node) {
    JsonNode satisfiedFrom = node.path("satisfied-from");
    return new IndicatorDefinition(
        id(node),
        Text.read(node.path("name")),
        coded(Construct.values(), Construct::code, node.path("construct")),
        coded(Method.values(), Method::code, node.path("method")),
        codedOrFirst(RollUp.values(), RollUp::code, node.path("roll-up")),
        each(node.path("questions"), JsonNode::asText),
        each(node.path("parts"), IndicatorReader::part),
        satisfiedFrom.isInt() ? OptionalInt.of(satisfiedFrom.asInt()) : OptionalInt.empty(),
        decimal(node.path("minimum-answered")),
        codedOrFirst(Unscored.values(), Unscored::code, node.path("unscored")),
        node.path("minimum-respondents").asInt(IndicatorDefinition.FIRM_FROM),
        each(node.path("grades"), IndicatorReader::grade));
  }

  private static Part part(JsonNode node) {
    return new Part(node.path("indicator").asText(), decimal(node.path("weight")));
  }

  private static Grade grade(JsonNode node) {
    return new Grade(id(node), decimal(node.path("from")), Text.read(node.path("name")));
  }

  /** Nothing written is nothing asked for: 0. */
  private static BigDecimal decimal(JsonNode node) {
    return node.decimalValue();
  }
}
