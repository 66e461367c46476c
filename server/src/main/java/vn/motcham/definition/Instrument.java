package vn.motcham.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.motcham.yaml.TreeCheck;

/**
 * A survey as its file has it, in order or not, so that checks can look from one place of it to
 * another. Questions and indicators are named by their pointers.
 */
final class Instrument {
  static final List<String> CHANNELS = List.of("kiosk", "receipt", "poster", "paper");

  private final TreeCheck tree;
  private final List<String> questions = new ArrayList<>();
  private final Map<String, String> questionsById = new LinkedHashMap<>();
  private final Map<String, String> scalesById = new LinkedHashMap<>();
  private final Map<String, String> indicatorsById = new LinkedHashMap<>();

  Instrument(TreeCheck tree) {
    this.tree = tree;
    tree.items("/sections")
        .forEach(section -> questions.addAll(tree.items(section + "/questions")));
    questions.forEach(pointer -> questionsById.putIfAbsent(id(pointer), pointer));
    tree.items("/scales").forEach(pointer -> scalesById.putIfAbsent(id(pointer), pointer));
    tree.items("/indicators").forEach(pointer -> indicatorsById.putIfAbsent(id(pointer), pointer));
  }

  private String id(String pointer) {
    return tree.word(pointer + "/id");
  }

  TreeCheck tree() {
    return tree;
  }

  String id() {
    return tree.word("/id");
  }

  int version() {
    return tree.at("/version").asInt();
  }

  /** All questions, in the order in which they are asked. */
  List<String> questions() {
    return questions;
  }

  Set<String> questionIds() {
    return questionsById.keySet();
  }

  Optional<String> findQuestion(String id) {
    return Optional.ofNullable(questionsById.get(id));
  }

  Set<String> scaleIds() {
    return scalesById.keySet();
  }

  Set<String> indicatorIds() {
    return indicatorsById.keySet();
  }

  Optional<String> findIndicator(String id) {
    return Optional.ofNullable(indicatorsById.get(id));
  }

  boolean isKind(String question, String kind) {
    return tree.word(question + "/kind").equals(kind);
  }

  /** Where it may be asked. */
  Set<String> channels() {
    return channels("/channels", new LinkedHashSet<>(CHANNELS));
  }

  /** Where this question is asked. */
  Set<String> askedOn(String question) {
    return channels(question + "/asked-on", channels());
  }

  private Set<String> channels(String pointer, Set<String> otherwise) {
    return tree.has(pointer) ? new LinkedHashSet<>(tree.words(pointer)) : otherwise;
  }

  /** What a choice offers, by id, with the scores that count: mirrored ones of a reversed one. */
  Map<String, OptionalInt> options(String question) {
    String shared = scalesById.get(tree.word(question + "/scale"));
    Map<String, OptionalInt> options = new LinkedHashMap<>();
    for (String option : tree.items((shared == null ? question : shared) + "/options")) {
      JsonNode score = tree.at(option + "/score");
      options.put(id(option), score.isInt() ? OptionalInt.of(score.asInt()) : OptionalInt.empty());
    }
    return tree.has(question + "/reverse") ? mirrored(options) : options;
  }

  private static Map<String, OptionalInt> mirrored(Map<String, OptionalInt> options) {
    var scores = options.values().stream().flatMapToInt(OptionalInt::stream).summaryStatistics();
    Map<String, OptionalInt> mirrored = new LinkedHashMap<>();
    options.forEach(
        (id, score) ->
            mirrored.put(
                id,
                score.isPresent()
                    ? OptionalInt.of(scores.getMin() + scores.getMax() - score.getAsInt())
                    : score));
    return mirrored;
  }

  /** The scores of a single choice; none for other kinds, which nothing may be computed from. */
  List<Integer> scores(String question) {
    return isKind(question, "single")
        ? options(question).values().stream().flatMapToInt(OptionalInt::stream).boxed().toList()
        : List.of();
  }

  /** Every recording that is named, by pointer; the last word of a pointer is its language. */
  List<String> recordings() {
    List<String> spoken = new ArrayList<>(questions);
    questions.forEach(question -> spoken.addAll(tree.items(question + "/options")));
    scalesById.values().forEach(scale -> spoken.addAll(tree.items(scale + "/options")));
    return spoken.stream().flatMap(pointer -> tree.members(pointer + "/audio").stream()).toList();
  }
}
