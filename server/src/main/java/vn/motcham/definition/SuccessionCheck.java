package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_DISCONTINUED;
import static vn.motcham.problem.ProblemType.DEFINITION_NEEDS_BREAK;
import static vn.motcham.problem.ProblemType.DEFINITION_NO_PREDECESSOR;
import static vn.motcham.problem.ProblemType.DEFINITION_OTHER_ANSWERS;
import static vn.motcham.problem.ProblemType.DEFINITION_OTHER_MEASURE;
import static vn.motcham.problem.ProblemType.DEFINITION_REPEATED;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.yaml.TreeCheck;

/**
 * Which indicators go on, and whether those that claim to make one series with their predecessors
 * are computed from the same questions in the same way.
 */
final class SuccessionCheck {
  /** What must be the same, with what holds where nothing is written. */
  private static final Map<String, String> SAME =
      Map.of(
          "construct", "",
          "method", "",
          "roll-up", "pooled-answers",
          "satisfied-from", "",
          "minimum-answered", "0",
          "unscored", "not-applicable");

  private static final Set<String> SHARES =
      Set.of("share-satisfied", "all-satisfied", "return-rate");

  private static final List<String> BOUNDS = List.of("minimum", "maximum", "step");

  private final Instrument ours;
  private final Instrument theirs;
  private final String predecessor;
  private final TreeCheck tree;
  private final Map<String, String> mapped = new HashMap<>();

  /** Their indicators that go on without a break, to ours. */
  private final Map<String, String> continuing = new HashMap<>();

  private SuccessionCheck(Instrument ours, Instrument theirs, String predecessor) {
    this.ours = ours;
    this.theirs = theirs;
    this.predecessor = predecessor;
    this.tree = ours.tree();
    for (String member : tree.members(predecessor + "/questions")) {
      mapped.put(TreeCheck.key(member), tree.word(member));
    }
    for (String pointer : tree.items(predecessor + "/indicators")) {
      if (!tree.has(pointer + "/break")) {
        continuing.put(tree.word(pointer + "/was"), tree.word(pointer + "/indicator"));
      }
    }
  }

  static void check(Instrument ours, Instrument theirs, String predecessor) {
    new SuccessionCheck(ours, theirs, predecessor).indicators();
  }

  private void indicators() {
    Set<String> seen = new HashSet<>();
    Set<String> continued = new HashSet<>();
    for (String pointer : tree.items(predecessor + "/indicators")) {
      String id = tree.word(pointer + "/indicator");
      tree.known(pointer + "/indicator", ours.indicatorIds());
      tree.known(pointer + "/was", theirs.indicatorIds());
      if (!seen.add(id)) {
        tree.fault(pointer + "/indicator", DEFINITION_REPEATED);
      }
      measures(pointer, id);
      if (!tree.has(pointer + "/break")) {
        if (!continued.add(tree.word(pointer + "/was"))) {
          tree.fault(pointer + "/was", DEFINITION_REPEATED);
        }
        ours.findIndicator(id)
            .ifPresent(
                one ->
                    theirs
                        .findIndicator(tree.word(pointer + "/was"))
                        .ifPresent(other -> compare(pointer, one, other)));
      }
    }
  }

  /** One picture and one column can't hold shares and scores, with a break or without. */
  private void measures(String pointer, String id) {
    Optional<String> one = ours.findIndicator(id).map(our -> tree.word(our + "/method"));
    Optional<String> other =
        theirs
            .findIndicator(tree.word(pointer + "/was"))
            .map(their -> theirs.tree().word(their + "/method"));
    if (one.isPresent() && other.isPresent() && !measure(one.get()).equals(measure(other.get()))) {
      tree.fault(pointer + "/was", DEFINITION_OTHER_MEASURE, "method", other.get());
    }
  }

  private static String measure(String method) {
    return SHARES.contains(method) ? "share" : method;
  }

  private void compare(String pointer, String one, String other) {
    SAME.keySet().stream()
        .sorted()
        .filter(key -> !written(tree, one, key).equals(written(theirs.tree(), other, key)))
        .forEach(key -> tree.fault(pointer, DEFINITION_NEEDS_BREAK, "key", key));
    if (!weights(tree, one).equals(weightsContinued(other))) {
      tree.fault(pointer, DEFINITION_NEEDS_BREAK, "key", "parts");
    }
    boolean byFactor = tree.word(one + "/roll-up").equals("mean-of-factors");
    Set<String> continued = new HashSet<>();
    for (String question : tree.words(one + "/questions")) {
      continued.add(mapped.getOrDefault(question, ""));
      question(pointer, question, byFactor);
    }
    theirs.tree().words(other + "/questions").stream()
        .filter(question -> !continued.contains(question) && !continued.contains(""))
        .forEach(question -> tree.fault(pointer, DEFINITION_DISCONTINUED, "question", question));
  }

  private void question(String pointer, String id, boolean byFactor) {
    String before = mapped.getOrDefault(id, "");
    if (before.isEmpty()) {
      tree.fault(pointer, DEFINITION_NO_PREDECESSOR, "question", id);
      return;
    }
    ours.findQuestion(id)
        .ifPresent(
            one ->
                theirs
                    .findQuestion(before)
                    .filter(other -> !sameAnswers(one, other, byFactor))
                    .ifPresent(_ -> tree.fault(pointer, DEFINITION_OTHER_ANSWERS, "question", id)));
  }

  private boolean sameAnswers(String one, String other, boolean byFactor) {
    Stream<String> keys = byFactor ? Stream.of("factor") : Stream.empty();
    return ours.options(one).equals(theirs.options(other))
        && Stream.concat(BOUNDS.stream(), keys)
            .allMatch(
                key -> tree.word(one + "/" + key).equals(theirs.tree().word(other + "/" + key)));
  }

  private static String written(TreeCheck from, String indicator, String key) {
    return from.at(indicator + "/" + key).asText(SAME.getOrDefault(key, ""));
  }

  private static Map<String, String> weights(TreeCheck from, String indicator) {
    Map<String, String> weights = new HashMap<>();
    for (String part : from.items(indicator + "/parts")) {
      weights.put(from.word(part + "/indicator"), from.word(part + "/weight"));
    }
    return weights;
  }

  /** Their weights by our indicators, as far as those go on without a break. */
  private Map<String, String> weightsContinued(String indicator) {
    Map<String, String> weights = new HashMap<>();
    weights(theirs.tree(), indicator)
        .forEach((was, weight) -> weights.put(continuing.getOrDefault(was, "-" + was), weight));
    return weights;
  }
}
