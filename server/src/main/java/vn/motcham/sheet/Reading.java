package vn.motcham.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcham.answer.Given;
import vn.motcham.paper.Code;
import vn.motcham.paper.PrintedQuestion;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/** Turns what is keyed from sheets of one survey into answers, and says what can't be. */
public final class Reading {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
  private static final Pattern GAP = Pattern.compile("[\\s,;.+]+");

  private final Survey survey;
  private final List<PrintedQuestion> questions;

  public Reading(Survey survey) {
    this.survey = survey;
    this.questions = PrintedQuestion.listOf(survey);
  }

  public List<PrintedQuestion> questions() {
    return questions;
  }

  /**
   * What was typed at a question, as it is kept and compared; none: it can't stand on the sheet.
   */
  public Optional<String> normalise(PrintedQuestion printed, String typed) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return Optional.of("");
    }
    return switch (printed.question()) {
      case Question.SingleChoice _ -> code(printed, text).map(code -> code.number() + "");
      case Question.MultipleChoice _ -> several(printed, text);
      case Question.Number number ->
          DIGITS.matcher(text).matches() && number.takes(Integer.parseInt(text))
              ? Optional.of(Integer.toString(Integer.parseInt(text)))
              : Optional.empty();
      case Question.Words words ->
          text.codePointCount(0, text.length()) > words.maximum()
              ? Optional.empty()
              : Optional.of(text);
    };
  }

  private static Optional<Code> code(PrintedQuestion printed, String text) {
    return DIGITS.matcher(text).matches()
        ? printed.codes().stream()
            .filter(code -> code.number() == Integer.parseInt(text))
            .findFirst()
        : Optional.empty();
  }

  /** "1 3", "1,3", or "13" where every code is one digit. */
  private static Optional<String> several(PrintedQuestion printed, String text) {
    boolean digits = printed.codes().stream().allMatch(code -> code.number() < 10);
    List<String> parts =
        digits && DIGITS.matcher(text).matches()
            ? text.chars().mapToObj(Character::toString).toList()
            : List.of(GAP.split(text));
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String part : parts) {
      Optional<Code> code = code(printed, part);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(code.get().number());
    }
    return Optional.of(numbers.stream().map(String::valueOf).collect(Collectors.joining(" ")));
  }

  /** The answers of a sheet, without those to questions that were not asked of this person. */
  Map<String, Given> answers(Keyed keyed) {
    Map<String, String> chosen = new HashMap<>();
    Map<String, Given> answers = new HashMap<>();
    for (PrintedQuestion printed : questions) {
      if (survey.asks(printed.question(), chosen)) {
        given(printed, keyed)
            .ifPresent(
                given -> {
                  answers.put(printed.id(), given);
                  if (given instanceof Given.One(String option)) {
                    chosen.put(printed.id(), option);
                  }
                });
      }
    }
    return answers;
  }

  private static Optional<Given> given(PrintedQuestion printed, Keyed keyed) {
    String id = printed.id();
    String codes = keyed.code(id);
    return switch (printed.question()) {
      case Question.SingleChoice _ -> code(printed, codes).map(c -> new Given.One(c.option().id()));
      case Question.MultipleChoice _ -> {
        List<String> options = new ArrayList<>();
        for (String part : codes.isEmpty() ? List.<String>of() : List.of(codes.split(" "))) {
          code(printed, part).ifPresent(code -> options.add(code.option().id()));
        }
        yield options.isEmpty() ? Optional.empty() : Optional.of(new Given.Many(options));
      }
      case Question.Number _ -> Optional.of(codes).filter(c -> !c.isEmpty()).map(Given.One::new);
      case Question.Words _ -> Optional.ofNullable(keyed.words().get(id)).map(Given.One::new);
    };
  }

  /** Whether everything is answered that paper requires. */
  boolean isComplete(Map<String, Given> answers) {
    Map<String, String> chosen = new HashMap<>();
    answers.forEach(
        (question, given) -> {
          if (given instanceof Given.One(String option)) {
            chosen.put(question, option);
          }
        });
    return questions.stream()
        .map(PrintedQuestion::question)
        .filter(question -> question.requiredOn(Channel.PAPER) && survey.asks(question, chosen))
        .allMatch(question -> answers.containsKey(question.id()));
  }
}
