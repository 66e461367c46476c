package vn.motcham.invitation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
 * @param openedOn the day on which the page was opened, whose key remembers the form; null: a token
 *     says which day's
 * @param answers by question id
 */
record RatingForm(String id, @Nullable LocalDate openedOn, Map<String, Given> answers) {
  static final String ID = "id";
  static final String DAY = "day";
  private static final Pattern ID_SHAPE = Pattern.compile("[0-9a-f]{32}");

  RatingForm {
    answers = Map.copyOf(answers);
  }

  /** A page that was just opened. */
  static RatingForm empty(String id) {
    return new RatingForm(id, null, Map.of());
  }

  /** The same of a page that no token opened. */
  static RatingForm empty(String id, LocalDate openedOn) {
    return new RatingForm(id, openedOn, Map.of());
  }

  /**
   * @throws Refused {@code malformed-request}
   */
  static RatingForm read(Form form, Survey survey) {
    return read(form, survey, null, Set.of(ID));
  }

  /**
   * The same of a page that carries its day along.
   *
   * @throws Refused {@code malformed-request}
   */
  static RatingForm readWithDay(Form form, Survey survey) {
    try {
      return read(form, survey, LocalDate.parse(form.one(DAY)), Set.of(ID, DAY));
    } catch (DateTimeParseException e) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    }
  }

  private static RatingForm read(
      Form form, Survey survey, @Nullable LocalDate openedOn, Set<String> own) {
    String id = form.one(ID);
    if (!ID_SHAPE.matcher(id).matches()) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    }
    Map<String, Given> answers = new HashMap<>();
    for (String name : form.names()) {
      if (!own.contains(name)) {
        answers.put(name, given(survey.findQuestion(name), form.all(name)));
      }
    }
    return new RatingForm(id, openedOn, answers);
  }

  /** The same answers on a page that was opened anew. */
  RatingForm reopened(String newId, LocalDate today) {
    return new RatingForm(newId, today, answers);
  }

  /** The day of a page that carries it along. */
  LocalDate day() {
    return Objects.requireNonNull(openedOn);
  }

  /** What the page carries besides the answers. */
  List<RatingPage.Hidden> hidden() {
    RatingPage.Hidden own = new RatingPage.Hidden(ID, id);
    return openedOn == null
        ? List.of(own)
        : List.of(own, new RatingPage.Hidden(DAY, openedOn.toString()));
  }

  private static Given given(Optional<Question> question, List<String> values) {
    boolean several = question.filter(Question.MultipleChoice.class::isInstance).isPresent();
    return several || values.size() > 1 ? new Given.Many(values) : new Given.One(values.getFirst());
  }

  /**
   * Without the answers to questions that the page hides after another choice: who changes their
   * mind does not see them any more, and can't mean them.
   */
  RatingForm withoutHidden(Survey survey, Channel channel) {
    Map<String, String> chosen = new HashMap<>();
    Map<String, Given> shown = new HashMap<>(answers);
    for (Question question : survey.askedOn(channel)) {
      if (!survey.asks(question, chosen)) {
        shown.remove(question.id());
      } else if (shown.get(question.id()) instanceof Given.One(String option)) {
        chosen.put(question.id(), option);
      }
    }
    return new RatingForm(id, openedOn, shown);
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
