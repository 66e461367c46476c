package vn.motcham.round;

import static vn.motcham.yaml.Nodes.coded;
import static vn.motcham.yaml.Nodes.each;
import static vn.motcham.yaml.Nodes.id;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Source;
import vn.motcham.survey.Text;

/** Makes the record of a round from a tree that has passed all checks. */
final class RoundReader {
  private RoundReader() {}

  static Round read(JsonNode tree) {
    JsonNode survey = tree.path("survey");
    return new Round(
        id(tree),
        Text.read(tree.path("title")),
        Text.read(tree.path("standing")),
        id(survey),
        survey.path("version").asInt(),
        LocalDate.parse(tree.path("from").asText()),
        LocalDate.parse(tree.path("to").asText()),
        coded(Round.Asked.values(), Round.Asked::code, tree.path("asks")),
        Set.copyOf(each(tree.path("channels"), one -> Channel.find(one.asText()).orElseThrow())),
        quotas(tree.path("quotas")),
        tree.has("source") ? Source.read(tree.path("source")) : null);
  }

  private static Map<Integer, Integer> quotas(JsonNode list) {
    Map<Integer, Integer> quotas = new HashMap<>();
    list.forEach(one -> quotas.put(one.path("unit").asInt(), one.path("forms").asInt()));
    return quotas;
  }
}
