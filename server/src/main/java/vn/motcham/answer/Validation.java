package vn.motcham.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;

/** Holds what was given against the survey, question by question, and names every fault. */
public final class Validation {
  private final Survey survey;
  private final Channel channel;
  private final List<Answer> answers = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final Map<String, String> chosen = new HashMap<>();

  private Validation(Survey survey, Channel channel) {
    this.survey = survey;
    this.channel = channel;
  }

  /** Valid answers in the survey's order, or the faults. */
  public sealed interface Result {}

  public record Valid(List<Answer> answers) implements Result {}

  public record Faulty(List<Fault> faults) implements Result {}

  /**
   * @param complete whether required answers must be there
   */
  public static Result of(
      Survey survey, Channel channel, boolean complete, Map<String, Given> given) {
    Validation validation = new Validation(survey, channel);
    for (Question question : survey.questions()) {
      validation.check(question, complete, Optional.ofNullable(given.get(question.id())));
    }
    given.keySet().stream()
        .filter(id -> survey.findQuestion(id).isEmpty())
        .sorted()
        .forEach(id -> validation.refuse(id, ProblemType.UNKNOWN_QUESTION));
    return validation.faults.isEmpty()
        ? new Valid(List.copyOf(validation.answers))
        : new Faulty(List.copyOf(validation.faults));
  }

  private void check(Question question, boolean complete, Optional<Given> given) {
    boolean asked = question.askedOn(channel) && survey.asks(question, chosen);
    int before = answers.size() + faults.size();
    given.ifPresent(value -> read(question, value));
    boolean answered = answers.size() + faults.size() > before;
    if (answered && !asked) {
      refuse(question.id(), ProblemType.NOT_ASKED);
    } else if (!answered && asked && complete && question.requiredOn(channel)) {
      refuse(question.id(), ProblemType.ANSWER_REQUIRED);
    }
  }

  private void read(Question question, Given given) {
    switch (question) {
      case Question.SingleChoice single -> readSingle(single, given);
      case Question.MultipleChoice multiple -> readMultiple(multiple, given);
      case Question.Number number -> readNumber(number, given);
      case Question.Words words -> readWords(words, given);
    }
  }

  private void readSingle(Question.SingleChoice question, Given given) {
    switch (given) {
      case Given.One(String option) when question.scale().findOption(option).isPresent() -> {
        chosen.put(question.id(), option);
        answers.add(new Answer.Chosen(question.id(), List.of(option)));
      }
      case Given.One _ -> refuse(question.id(), ProblemType.UNKNOWN_OPTION);
      case Given.Many _ -> refuse(question.id(), ProblemType.WRONG_TYPE);
    }
  }

  private void readMultiple(Question.MultipleChoice question, Given given) {
    List<String> values =
        switch (given) {
          case Given.One(String option) -> List.of(option);
          case Given.Many(List<String> options) -> options;
        };
    if (values.stream().distinct().count() < values.size()) {
      refuse(question.id(), ProblemType.OPTION_TWICE);
    } else if (!values.stream().allMatch(value -> question.scale().findOption(value).isPresent())) {
      refuse(question.id(), ProblemType.UNKNOWN_OPTION);
    } else if (!values.isEmpty()) {
      answers.add(new Answer.Chosen(question.id(), inOrder(question.scale(), values)));
    }
  }

  private static List<String> inOrder(Scale scale, List<String> values) {
    return scale.options().stream().map(option -> option.id()).filter(values::contains).toList();
  }

  private void readNumber(Question.Number question, Given given) {
    switch (given) {
      case Given.Many _ -> refuse(question.id(), ProblemType.WRONG_TYPE);
      case Given.One(String value) when PlainText.isBlank(value) -> {}
      case Given.One(String value) -> {
        OptionalLong number = WholeNumber.find(value);
        if (number.isEmpty()) {
          refuse(question.id(), ProblemType.WRONG_TYPE);
        } else if (question.takes(number.getAsLong())) {
          answers.add(new Answer.Amount(question.id(), (int) number.getAsLong()));
        } else {
          refuse(question.id(), ProblemType.OUT_OF_RANGE);
        }
      }
    }
  }

  private void readWords(Question.Words question, Given given) {
    switch (given) {
      case Given.Many _ -> refuse(question.id(), ProblemType.WRONG_TYPE);
      case Given.One(String value) -> {
        String text = PlainText.normalised(value);
        if (!PlainText.isClean(text)) {
          refuse(question.id(), ProblemType.BAD_TEXT);
        } else if (text.codePointCount(0, text.length()) > question.maximum()) {
          String limit = Integer.toString(question.maximum());
          faults.add(Fault.at(place(question.id()), ProblemType.TOO_LONG, "limit", limit));
        } else if (!PlainText.isBlank(text)) {
          answers.add(new Answer.Words(question.id(), text));
        }
      }
    }
  }

  private void refuse(String question, ProblemType type) {
    faults.add(Fault.at(place(question), type));
  }

  /** RFC 6901, into the body of a response. */
  private static String place(String question) {
    return "/answers/" + question.replace("~", "~0").replace("/", "~1");
  }
}
