package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_KEY_NOT_HERE;
import static vn.motcham.problem.ProblemType.DEFINITION_MISSING_KEY;
import static vn.motcham.problem.ProblemType.DEFINITION_ONE_OF;
import static vn.motcham.problem.ProblemType.DEFINITION_SEVERAL_FIELDS;

import java.util.List;
import java.util.Map;
import vn.motcham.yaml.TreeCheck;

/** What a schema can't say of targets: each is about one thing, and wants one thing of it. */
final class TargetsCheck {
  private static final List<String> SUBJECTS = List.of("construct", "index");
  private static final List<String> AIMS = List.of("value", "above-last-year", "rank-at-most");

  private final TreeCheck tree;

  private TargetsCheck(TreeCheck tree) {
    this.tree = tree;
  }

  static void check(TreeCheck tree) {
    TargetsCheck check = new TargetsCheck(tree);
    Days.check(tree, "/ended-on");
    tree.unique(tree.items("/targets"));
    tree.items("/targets").forEach(check::target);
  }

  private void target(String pointer) {
    oneOf(pointer, SUBJECTS);
    oneOf(pointer, AIMS);
    together(pointer, "value", "comparator");
    together(pointer, "comparator", "value");
    if (tree.has(pointer + "/among") && !tree.has(pointer + "/rank-at-most")) {
      tree.fault(
          pointer + "/among",
          DEFINITION_KEY_NOT_HERE,
          Map.of(
              "key",
              "among",
              "beside",
              tree.has(pointer + "/value") ? "value" : "above-last-year"));
    }
    if (tree.has(pointer + "/decides") && tree.items(pointer + "/fields").size() < 2) {
      tree.fault(pointer + "/decides", DEFINITION_SEVERAL_FIELDS);
    }
  }

  private void oneOf(String pointer, List<String> keys) {
    if (keys.stream().filter(key -> tree.has(pointer + "/" + key)).count() != 1) {
      tree.fault(pointer, DEFINITION_ONE_OF, "keys", String.join(", ", keys));
    }
  }

  private void together(String pointer, String key, String other) {
    if (tree.has(pointer + "/" + key) && !tree.has(pointer + "/" + other)) {
      tree.fault(pointer, DEFINITION_MISSING_KEY, "key", other);
    }
  }
}
