package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_ALL_ANSWERED;
import static vn.motcham.problem.ProblemType.DEFINITION_GRADES;
import static vn.motcham.problem.ProblemType.DEFINITION_KEY_NOT_HERE;
import static vn.motcham.problem.ProblemType.DEFINITION_MISSING_KEY;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.yaml.TreeCheck;

/** Which keys an indicator needs, and which it may not have, is a matter of its method. */
final class MethodCheck {
  private static final Set<String> METHODS =
      Set.of(
          "share-satisfied", "mean", "all-satisfied", "expectation-mean", "return-rate", "points");
  private static final Set<String> ROLLED_UP = Set.of("share-satisfied", "mean");
  private static final Set<String> ABOUT_SATISFIED =
      Set.of("share-satisfied", "all-satisfied", "return-rate");

  private final TreeCheck tree;
  private final String pointer;
  private final String method;

  private MethodCheck(TreeCheck tree, String pointer) {
    this.tree = tree;
    this.pointer = pointer;
    this.method = tree.word(pointer + "/method");
  }

  static void check(TreeCheck tree, String indicator) {
    MethodCheck check = new MethodCheck(tree, indicator);
    if (METHODS.contains(check.method)) {
      check.keys();
      check.grades();
    }
  }

  private void keys() {
    String rollUp = tree.at(pointer + "/roll-up").asText("pooled-answers");
    boolean weighted = rollUp.equals("weighted-parts");
    if (!ROLLED_UP.contains(method)) {
      refused("roll-up", method);
    }
    if (weighted) {
      needed("parts");
      refused("questions", rollUp);
    } else {
      needed("questions");
      refused("parts", rollUp);
    }
    if (!ABOUT_SATISFIED.contains(method)) {
      refused("satisfied-from", method);
    } else if (!weighted) {
      needed("satisfied-from");
    }
    if (method.equals("points")) {
      needed("grades");
      points();
    } else {
      refused("grades", method);
    }
  }

  private void needed(String key) {
    if (!tree.has(pointer + "/" + key)) {
      tree.fault(pointer, DEFINITION_MISSING_KEY, "key", key);
    }
  }

  private void refused(String key, String beside) {
    if (tree.has(pointer + "/" + key)) {
      tree.fault(
          pointer + "/" + key, DEFINITION_KEY_NOT_HERE, Map.of("key", key, "beside", beside));
    }
  }

  /** The points of a card with gaps are no points. */
  private void points() {
    BigDecimal answered = tree.at(pointer + "/minimum-answered").decimalValue();
    if (answered.compareTo(BigDecimal.ONE) != 0) {
      tree.fault(pointer + "/minimum-answered", DEFINITION_ALL_ANSWERED);
    }
  }

  private void grades() {
    List<String> grades = tree.items(pointer + "/grades");
    tree.unique(grades);
    for (int index = 0; index < grades.size(); index++) {
      BigDecimal from = from(grades.get(index));
      boolean last = index == grades.size() - 1;
      if (index > 0 && from.compareTo(from(grades.get(index - 1))) >= 0
          || last && from.signum() != 0) {
        tree.fault(grades.get(index) + "/from", DEFINITION_GRADES);
      }
    }
  }

  private BigDecimal from(String grade) {
    return tree.at(grade + "/from").decimalValue();
  }
}
