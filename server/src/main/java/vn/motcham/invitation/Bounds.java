package vn.motcham.invitation;

import java.util.Map;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Question;

/** Which numbers a question takes, in words. */
record Bounds(Question.Number question, Language language) {
  String hint() {
    Map<String, String> range =
        Map.of("0", digits(question.minimum()), "1", digits(question.maximum()));
    String bounds =
        question.usualMaximum().isEmpty()
            ? Texts.get(language, "rating.number", range)
            : Texts.get(
                language,
                "rating.number-beyond",
                Map.of(
                    "0", digits(question.minimum()),
                    "1", digits(question.usualMaximum().getAsInt()),
                    "2", digits(question.maximum())));
    return question.step() == 1 ? bounds : bounds + " " + steps();
  }

  private String steps() {
    return Texts.get(
        language,
        "rating.number-steps",
        Map.of(
            "0", digits(question.minimum()),
            "1", digits(question.minimum() + question.step()),
            "2", digits(question.minimum() + 2 * question.step())));
  }

  /** What is said of an answer that is none of them, or of none. */
  String say(Fault fault) {
    return fault.type() == ProblemType.ANSWER_REQUIRED
        ? hint()
        : Texts.get(language, "rating.number-fault") + " " + hint();
  }

  private static String digits(int number) {
    return Integer.toString(number);
  }
}
