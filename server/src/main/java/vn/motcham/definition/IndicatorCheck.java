package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_ALL_OR_NOBODY;
import static vn.motcham.problem.ProblemType.DEFINITION_EQUAL_SCORES;
import static vn.motcham.problem.ProblemType.DEFINITION_NOT_COUNTED;
import static vn.motcham.problem.ProblemType.DEFINITION_NO_FACTOR;
import static vn.motcham.problem.ProblemType.DEFINITION_NO_NUMBER;
import static vn.motcham.problem.ProblemType.DEFINITION_ONE_QUESTION;
import static vn.motcham.problem.ProblemType.DEFINITION_UNSCORED_QUESTION;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcham.yaml.TreeCheck;

/** Whether each indicator can be computed from the questions that it names. */
final class IndicatorCheck {
  private static final List<String> NEVER_COUNTED = List.of("demographic", "outside-index");
  private static final Set<String> KINDS = Set.of("single", "multiple", "number", "text");
  private static final Set<String> OF_ONE_QUESTION = Set.of("expectation-mean", "return-rate");

  private final Instrument survey;
  private final TreeCheck tree;

  private IndicatorCheck(Instrument survey) {
    this.survey = survey;
    this.tree = survey.tree();
  }

  static void check(Instrument survey) {
    IndicatorCheck check = new IndicatorCheck(survey);
    for (String indicator : survey.tree().items("/indicators")) {
      MethodCheck.check(survey.tree(), indicator);
      check.questions(indicator);
    }
    PartsCheck.check(survey);
  }

  private void questions(String indicator) {
    String method = tree.word(indicator + "/method");
    List<String> named = tree.items(indicator + "/questions");
    if (OF_ONE_QUESTION.contains(method) && named.size() > 1) {
      tree.fault(indicator + "/questions", DEFINITION_ONE_QUESTION);
    }
    for (String place : named) {
      tree.known(place, survey.questionIds());
      survey
          .findQuestion(tree.word(place))
          .ifPresent(question -> question(indicator, place, question));
    }
  }

  private void question(String indicator, String place, String question) {
    String id = tree.word(place);
    for (String trait : NEVER_COUNTED) {
      if (tree.has(question + "/" + trait)) {
        tree.fault(place, DEFINITION_NOT_COUNTED, Map.of("question", id, "trait", trait));
      }
    }
    if (tree.word(indicator + "/roll-up").equals("mean-of-factors")
        && !tree.has(question + "/factor")) {
      tree.fault(place, DEFINITION_NO_FACTOR, "question", id);
    }
    if (!KINDS.contains(tree.word(question + "/kind"))) {
      return;
    }
    if (!tree.word(indicator + "/method").equals("expectation-mean")) {
      scored(indicator, place, question);
    } else if (!survey.isKind(question, "number")) {
      tree.fault(place, DEFINITION_NO_NUMBER, "question", id);
    }
  }

  private void scored(String indicator, String place, String question) {
    String id = tree.word(place);
    List<Integer> scores = survey.scores(question);
    int satisfiedFrom = tree.at(indicator + "/satisfied-from").asInt();
    if (scores.isEmpty()) {
      tree.fault(place, DEFINITION_UNSCORED_QUESTION, "question", id);
    } else if (scores.stream().distinct().count() < scores.size()) {
      tree.fault(place, DEFINITION_EQUAL_SCORES, "question", id);
    } else if (tree.has(indicator + "/satisfied-from")
        && scores.stream().map(score -> score >= satisfiedFrom).distinct().count() < 2) {
      tree.fault(
          indicator + "/satisfied-from",
          DEFINITION_ALL_OR_NOBODY,
          Map.of("question", id, "scores", scores.toString()));
    }
  }
}
