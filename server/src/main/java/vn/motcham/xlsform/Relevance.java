package vn.motcham.xlsform;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/** Conditions as expressions of a form. They hold nothing but ids, which have no quotes. */
final class Relevance {
  private final Survey survey;

  Relevance(Survey survey) {
    this.survey = survey;
  }

  /** When the question is asked; empty if always. */
  Optional<String> of(Question question) {
    return question.findCondition().map(this::of);
  }

  /**
   * When at least one of the questions that stand together is asked; empty if always, and if that
   * depends on one of themselves.
   */
  Optional<String> of(List<Question> together) {
    Set<String> own = together.stream().map(Question::id).collect(Collectors.toSet());
    boolean decidedBefore =
        together.stream()
            .allMatch(
                one -> one.findCondition().filter(c -> !own.contains(c.question())).isPresent());
    if (!decidedBefore) {
      return Optional.empty();
    }
    List<String> each = together.stream().flatMap(one -> of(one).stream()).distinct().toList();
    return Optional.of(each.size() == 1 ? each.getFirst() : inBrackets(each, " or "));
  }

  /** Some apps keep the answer to a question that is no longer asked; so the whole way is asked. */
  private String of(Question.Condition condition) {
    Question earlier = survey.findQuestion(condition.question()).orElseThrow();
    String own = chosen(earlier, condition);
    return of(earlier).map(before -> inBrackets(List.of(before, own), " and ")).orElse(own);
  }

  private static String chosen(Question earlier, Question.Condition condition) {
    List<Option> options =
        switch (earlier) {
          case Question.SingleChoice single -> single.scale().options();
          case Question.MultipleChoice _, Question.Number _, Question.Words _ ->
              throw new IllegalStateException("an unchecked condition on " + earlier.id());
        };
    String name = Names.of(earlier.id());
    return options.stream()
        .map(Option::id)
        .filter(condition.options()::contains)
        .map(option -> "${" + name + "} = '" + option + "'")
        .collect(joining(" or "));
  }

  private static String inBrackets(List<String> expressions, String operator) {
    return expressions.stream().map(one -> "(" + one + ")").collect(joining(operator));
  }
}
