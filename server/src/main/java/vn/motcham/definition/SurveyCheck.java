package vn.motcham.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Text;
import vn.motcham.yaml.TreeCheck;
import vn.motcham.yaml.YamlTree;

/**
 * What a schema can't say of a survey: ids are unique, texts complete, references lead somewhere.
 * It also looks at trees that break the schema, so that one run names everything.
 */
final class SurveyCheck {
  private static final Set<String> CHOICES = Set.of("single", "multiple");

  private final TreeCheck tree;
  private final Map<String, JsonNode> scales = new LinkedHashMap<>();
  private final Map<String, JsonNode> asked = new LinkedHashMap<>();
  private final List<String> questionPointers = new ArrayList<>();

  private SurveyCheck(YamlTree tree) {
    this.tree = new TreeCheck(tree);
  }

  static List<Fault> faults(YamlTree tree) {
    return new SurveyCheck(tree).run();
  }

  private List<Fault> run() {
    List<String> languages = tree.words("/languages");
    List<String> all = new ArrayList<>(languages);
    all.addAll(tree.words("/further-languages"));
    tree.texts(languages.stream().filter(code -> !code.equals(Text.FIRST_LANGUAGE)).toList(), all);
    tree.unique(tree.items("/factors"));
    tree.unique(tree.items("/scales"));
    tree.unique(tree.items("/sections"));
    tree.unique(tree.items("/indicators"));
    for (String scale : tree.items("/scales")) {
      tree.unique(tree.items(scale + "/options"));
      scales.put(tree.word(scale + "/id"), tree.at(scale));
    }
    tree.items("/sections")
        .forEach(section -> questionPointers.addAll(tree.items(section + "/questions")));
    tree.unique(questionPointers);
    questionPointers.forEach(this::question);
    tree.items("/indicators").forEach(this::indicator);
    return tree.faults();
  }

  private void question(String pointer) {
    tree.unique(tree.items(pointer + "/options"));
    if (tree.has(pointer + "/factor")) {
      tree.known(pointer + "/factor", factors());
    }
    if (tree.has(pointer + "/scale")) {
      tree.known(pointer + "/scale", scales.keySet());
    }
    if (CHOICES.contains(tree.word(pointer + "/kind"))
        && tree.has(pointer + "/scale") == tree.has(pointer + "/options")) {
      tree.fault(pointer, ProblemType.DEFINITION_SCALE_OR_OPTIONS);
    }
    if (tree.has(pointer + "/when")) {
      condition(pointer + "/when");
    }
    asked.putIfAbsent(tree.word(pointer + "/id"), tree.at(pointer));
  }

  private List<String> factors() {
    return tree.items("/factors").stream().map(factor -> tree.word(factor + "/id")).toList();
  }

  private void condition(String pointer) {
    String place = pointer + "/question";
    String id = tree.word(place);
    Optional<JsonNode> earlier = Optional.ofNullable(asked.get(id));
    if (earlier.isEmpty() && allQuestions().contains(id)) {
      tree.fault(place, ProblemType.DEFINITION_LATER_QUESTION, "question", id);
    } else if (earlier.isEmpty()) {
      tree.known(place, allQuestions());
    } else if (tree.has(pointer + "/options")) {
      List<String> options = options(earlier.get());
      tree.items(pointer + "/options").forEach(option -> tree.known(option, options));
    } else if (scores(earlier.get()).isEmpty()) {
      tree.fault(place, ProblemType.DEFINITION_UNSCORED_QUESTION, "question", id);
    } else {
      int atLeast = tree.at(pointer + "/score-at-least").asInt(0);
      int atMost = tree.at(pointer + "/score-at-most").asInt(Integer.MAX_VALUE);
      if (scores(earlier.get()).stream().noneMatch(s -> s >= atLeast && s <= atMost)) {
        tree.fault(pointer, ProblemType.DEFINITION_NEVER_ASKED, "question", id);
      }
    }
  }

  private List<String> allQuestions() {
    return questionPointers.stream().map(pointer -> tree.word(pointer + "/id")).toList();
  }

  /** The scores of a single choice; none for other kinds, which nothing may be computed from. */
  private List<Integer> scores(JsonNode question) {
    if (!question.path("kind").asText().equals("single")) {
      return List.of();
    }
    JsonNode options = offered(question);
    return IntStream.range(0, options.size())
        .mapToObj(index -> options.path(index).path("score"))
        .filter(JsonNode::isInt)
        .map(JsonNode::asInt)
        .toList();
  }

  /** The ids of what a single choice offers. */
  private List<String> options(JsonNode question) {
    List<String> ids = new ArrayList<>();
    if (question.path("kind").asText().equals("single")) {
      offered(question).forEach(option -> ids.add(option.path("id").asText()));
    }
    return ids;
  }

  private JsonNode offered(JsonNode question) {
    JsonNode shared = scales.get(question.path("scale").asText());
    return (shared == null ? question : shared).path("options");
  }

  private void indicator(String pointer) {
    List<String> questions = tree.items(pointer + "/questions");
    String method = tree.word(pointer + "/method");
    String rollUp = tree.word(pointer + "/roll-up");
    for (String place : questions) {
      String id = tree.word(place);
      JsonNode question = asked.get(id);
      if (question == null) {
        tree.known(place, asked.keySet());
      } else {
        if (!method.equals("expectation-mean")) {
          counted(pointer, place, id, question);
        }
        if (rollUp.equals("mean-of-factors") && !question.has("factor")) {
          tree.fault(place, ProblemType.DEFINITION_MISSING_KEY, "key", "factor");
        }
      }
    }
  }

  private void counted(String indicator, String place, String id, JsonNode question) {
    List<Integer> scores = scores(question);
    int satisfiedFrom = tree.at(indicator + "/satisfied-from").asInt();
    if (scores.isEmpty()) {
      tree.fault(place, ProblemType.DEFINITION_UNSCORED_QUESTION, "question", id);
    } else if (scores.stream().distinct().count() < scores.size()) {
      tree.fault(place, ProblemType.DEFINITION_EQUAL_SCORES, "question", id);
    } else if (tree.has(indicator + "/satisfied-from")
        && (scores.stream().noneMatch(score -> score >= satisfiedFrom)
            || scores.stream().allMatch(score -> score >= satisfiedFrom))) {
      tree.fault(indicator + "/satisfied-from", ProblemType.OUT_OF_RANGE);
    }
  }
}
