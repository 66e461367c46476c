package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_CONDITION;
import static vn.motcham.problem.ProblemType.DEFINITION_LATER_QUESTION;
import static vn.motcham.problem.ProblemType.DEFINITION_NEVER_ASKED;
import static vn.motcham.problem.ProblemType.DEFINITION_NOT_ASKED_BEFORE;
import static vn.motcham.problem.ProblemType.DEFINITION_NOT_SINGLE_CHOICE;
import static vn.motcham.problem.ProblemType.DEFINITION_UNSCORED_QUESTION;

import java.util.List;
import java.util.Map;
import vn.motcham.yaml.TreeCheck;

/**
 * Whether every condition can hold, on every channel where its question is asked. Conditions look
 * back only, so they can't run in a circle.
 */
final class ConditionCheck {
  private final Instrument survey;
  private final TreeCheck tree;

  private ConditionCheck(Instrument survey) {
    this.survey = survey;
    this.tree = survey.tree();
  }

  static void check(Instrument survey) {
    ConditionCheck check = new ConditionCheck(survey);
    List<String> questions = survey.questions();
    for (int index = 0; index < questions.size(); index++) {
      if (check.tree.has(questions.get(index) + "/when")) {
        check.condition(questions.get(index), questions.subList(0, index));
      }
    }
  }

  private void condition(String asking, List<String> before) {
    String pointer = asking + "/when";
    String id = tree.word(pointer + "/question");
    String earlier = survey.findQuestion(id).orElse("");
    if (tree.has(pointer + "/question")) {
      tree.known(pointer + "/question", survey.questionIds());
    }
    boolean byOptions = tree.has(pointer + "/options");
    boolean byScore = tree.has(pointer + "/score-at-least") || tree.has(pointer + "/score-at-most");
    if (byOptions == byScore) {
      tree.fault(pointer, DEFINITION_CONDITION);
    } else if (!earlier.isEmpty()) {
      if (!before.contains(earlier)) {
        tree.fault(pointer + "/question", DEFINITION_LATER_QUESTION, "question", id);
      } else if (!survey.isKind(earlier, "single")) {
        tree.fault(pointer + "/question", DEFINITION_NOT_SINGLE_CHOICE, "question", id);
      } else {
        channels(asking, earlier, id);
        chosen(pointer, earlier, id);
      }
    }
  }

  /** What isn't asked is never answered, so nothing can follow from it. */
  private void channels(String asking, String earlier, String id) {
    List<String> missing =
        survey.askedOn(asking).stream()
            .filter(channel -> !survey.askedOn(earlier).contains(channel))
            .toList();
    if (!missing.isEmpty()) {
      tree.fault(
          asking + "/when/question",
          DEFINITION_NOT_ASKED_BEFORE,
          Map.of("question", id, "channels", String.join(", ", missing)));
    }
  }

  private void chosen(String pointer, String earlier, String id) {
    tree.items(pointer + "/options")
        .forEach(option -> tree.known(option, survey.options(earlier).keySet()));
    if (tree.has(pointer + "/options")) {
      return;
    }
    int atLeast = tree.at(pointer + "/score-at-least").asInt(0);
    int atMost = tree.at(pointer + "/score-at-most").asInt(Integer.MAX_VALUE);
    List<Integer> scores = survey.scores(earlier);
    if (scores.isEmpty()) {
      tree.fault(pointer + "/question", DEFINITION_UNSCORED_QUESTION, "question", id);
    } else if (scores.stream().noneMatch(score -> score >= atLeast && score <= atMost)) {
      tree.fault(
          pointer, DEFINITION_NEVER_ASKED, Map.of("question", id, "scores", scores.toString()));
    }
  }
}
