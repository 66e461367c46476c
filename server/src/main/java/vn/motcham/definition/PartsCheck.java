package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_LATER_INDICATOR;
import static vn.motcham.problem.ProblemType.DEFINITION_OTHER_METHOD;
import static vn.motcham.problem.ProblemType.DEFINITION_REPEATED;
import static vn.motcham.problem.ProblemType.DEFINITION_WEIGHTS;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.yaml.TreeCheck;

/** Indicators that are made of others with declared weights. */
final class PartsCheck {
  private final Instrument survey;
  private final TreeCheck tree;

  private PartsCheck(Instrument survey) {
    this.survey = survey;
    this.tree = survey.tree();
  }

  static void check(Instrument survey) {
    PartsCheck check = new PartsCheck(survey);
    List<String> indicators = survey.tree().items("/indicators");
    for (int index = 0; index < indicators.size(); index++) {
      check.parts(indicators.get(index), indicators.subList(0, index));
    }
  }

  private void parts(String indicator, List<String> before) {
    Set<String> seen = new HashSet<>();
    List<String> parts = tree.items(indicator + "/parts");
    for (String part : parts) {
      String place = part + "/indicator";
      String id = tree.word(place);
      tree.known(place, survey.indicatorIds());
      if (!seen.add(id)) {
        tree.fault(place, DEFINITION_REPEATED);
      }
      survey.findIndicator(id).ifPresent(other -> part(indicator, place, other, before));
    }
    BigDecimal sum =
        parts.stream()
            .map(part -> tree.at(part + "/weight").decimalValue())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!parts.isEmpty() && sum.compareTo(BigDecimal.ONE) != 0) {
      tree.fault(indicator + "/parts", DEFINITION_WEIGHTS, "sum", sum.toPlainString());
    }
  }

  private void part(String indicator, String place, String other, List<String> before) {
    String id = tree.word(place);
    String method = tree.word(indicator + "/method");
    if (!before.contains(other)) {
      tree.fault(place, DEFINITION_LATER_INDICATOR, "indicator", id);
    } else if (!tree.word(other + "/method").equals(method)) {
      tree.fault(place, DEFINITION_OTHER_METHOD, Map.of("indicator", id, "method", method));
    }
  }
}
