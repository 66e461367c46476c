package vn.motcham.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Unscored;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;
import vn.motcham.tally.Respondent.Choice;

/**
 * What each choice weighs in an indicator on one channel.
 *
 * @param always how many of the indicator's questions everybody is asked there
 * @param worth what each answer that counts adds to the sum; a number adds itself as often
 * @param applicable by how much an answer changes how many of the questions apply to its
 *     respondent: it leads to some, or says that one does not apply
 */
record AnswerWeights(int always, Map<Choice, Integer> worth, Map<Choice, Integer> applicable) {
  AnswerWeights {
    worth = Map.copyOf(worth);
    applicable = Map.copyOf(applicable);
  }

  static AnswerWeights of(Survey survey, IndicatorDefinition indicator, Channel channel) {
    Map<Choice, Integer> worth = new HashMap<>();
    Map<Choice, Integer> applicable = new HashMap<>();
    int always = 0;
    for (String id : indicator.questions()) {
      Question question = survey.findQuestion(id).orElseThrow();
      if (question.askedOn(channel)) {
        always += question.findCondition().isEmpty() ? 1 : 0;
        triggers(survey, question).forEach(choice -> applicable.merge(choice, 1, Integer::sum));
        for (Option option : options(question)) {
          Choice choice = new Choice(id, option.id());
          if (option.score().isPresent()) {
            worth.put(choice, indicator.worth(option.score().getAsInt()));
          } else if (indicator.unscored() == Unscored.NOT_APPLICABLE) {
            applicable.merge(choice, -1, Integer::sum);
          }
        }
        if (question instanceof Question.Number) {
          worth.put(new Choice(id, ""), 1);
        }
      }
    }
    applicable.values().removeIf(weight -> weight == 0);
    return new AnswerWeights(always, worth, applicable);
  }

  /**
   * The answers after which a question is asked. An earlier question that was answered was asked
   * itself, so only the last step of a route needs to be looked at. What respondents say of
   * themselves is kept apart from what they answer: that such an answer led to a question shows
   * only in the question's own.
   */
  private static Set<Choice> triggers(Survey survey, Question question) {
    Optional<Question.Condition> condition = question.findCondition();
    if (condition.isEmpty()) {
      return Set.of();
    }
    Question earlier = survey.findQuestion(condition.get().question()).orElseThrow();
    return earlier.is(Question.Trait.DEMOGRAPHIC)
        ? choices(question.id(), answers(question))
        : choices(earlier.id(), condition.get().options().stream());
  }

  /** By which option ids an answer to it is kept; a number is kept beside an empty one. */
  private static Stream<String> answers(Question question) {
    return question instanceof Question.Number
        ? Stream.of("")
        : options(question).stream().map(Option::id);
  }

  private static Set<Choice> choices(String question, Stream<String> options) {
    return options.map(option -> new Choice(question, option)).collect(Collectors.toSet());
  }

  private static List<Option> options(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> single.scale().options();
      case Question.MultipleChoice _, Question.Number _, Question.Words _ -> List.of();
    };
  }
}
