package vn.motcham.invitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcham.answer.Given;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * What the rating page sent.
 *
 * @param id made with the page, so that the same form sent twice is one response
 * @param answers by question id
 */
record RatingForm(String id, Map<String, Given> answers) {
  static final String ID = "id";
  private static final Pattern ID_SHAPE = Pattern.compile("[0-9a-f]{32}");
  private static final Set<String> OWN = Set.of(ID);

  RatingForm {
    answers = Map.copyOf(answers);
  }

  /** A page that was just opened. */
  static RatingForm empty(String id) {
    return new RatingForm(id, Map.of());
  }

  static RatingForm read(Form form, Survey survey) {
    String id = form.one(ID);
    if (!ID_SHAPE.matcher(id).matches()) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    }
    Map<String, Given> answers = new HashMap<>();
    for (String name : form.names()) {
      if (!OWN.contains(name)) {
        answers.put(name, given(survey.findQuestion(name), form.all(name)));
      }
    }
    return new RatingForm(id, answers);
  }

  private static Given given(Optional<Question> question, List<String> values) {
    boolean several = question.filter(Question.MultipleChoice.class::isInstance).isPresent();
    return several || values.size() > 1 ? new Given.Many(values) : new Given.One(values.getFirst());
  }

  /**
   * Without the answers to questions that the page hides after another choice: who changes their
   * mind does not see them any more, and can't mean them.
   */
  RatingForm withoutHidden(Survey survey) {
    Map<String, String> chosen = new HashMap<>();
    Map<String, Given> shown = new HashMap<>(answers);
    for (Question question : survey.askedOn(Channel.RECEIPT)) {
      if (!survey.asks(question, chosen)) {
        shown.remove(question.id());
      } else if (shown.get(question.id()) instanceof Given.One(String option)) {
        chosen.put(question.id(), option);
      }
    }
    return new RatingForm(id, shown);
  }

  /** The text or number given so far, empty if none. */
  String textOf(String question) {
    return answers.get(question) instanceof Given.One(String text) ? text : "";
  }

  boolean chose(String question, String option) {
    return switch (answers.get(question)) {
      case null -> false;
      case Given.One(String value) -> value.equals(option);
      case Given.Many(List<String> values) -> values.contains(option);
    };
  }
}
