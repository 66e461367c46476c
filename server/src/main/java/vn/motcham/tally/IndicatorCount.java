package vn.motcham.tally;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Survey;
import vn.motcham.tally.Respondent.Choice;

/**
 * Counts one indicator, respondent by respondent: those whose answers to the questions that apply
 * to them are enough.
 */
final class IndicatorCount {
  private final IndicatorDefinition indicator;
  private final Map<Channel, AnswerWeights> weights = new EnumMap<>(Channel.class);

  IndicatorCount(Survey survey, IndicatorDefinition indicator) {
    this.indicator = indicator;
    Channel.ASKED.forEach(
        channel -> weights.put(channel, AnswerWeights.of(survey, indicator, channel)));
  }

  /** What a respondent adds to the numerator and to the denominator. */
  record Share(long s, long m) {
    /** In the order of the table's columns. */
    long[] numbers() {
      return new long[] {1, s, m, s * s, s * m, m * m};
    }
  }

  String id() {
    return indicator.id();
  }

  /** Empty: this respondent does not count. */
  Optional<Share> share(Respondent respondent) {
    AnswerWeights here = weights.get(respondent.cell().channel());
    return here == null ? Optional.empty() : share(here, respondent.choices());
  }

  private Optional<Share> share(AnswerWeights here, Map<Choice, Integer> choices) {
    int answered = 0;
    int applicable = here.always();
    long worth = 0;
    for (Map.Entry<Choice, Integer> one : choices.entrySet()) {
      Choice choice = one.getKey();
      applicable += here.applicable().getOrDefault(choice, 0);
      Integer each = here.worth().get(choice);
      if (each != null) {
        answered++;
        worth += (long) each * one.getValue();
      }
    }
    return answered == 0 || BigDecimal.valueOf(answered).compareTo(enough(applicable)) < 0
        ? Optional.empty()
        : Optional.of(share(worth, answered));
  }

  private BigDecimal enough(int applicable) {
    return indicator.minimumAnswered().multiply(BigDecimal.valueOf(applicable));
  }

  private Share share(long worth, int answered) {
    return switch (indicator.method()) {
      case SHARE_SATISFIED, MEAN -> new Share(worth, answered);
      case ALL_SATISFIED -> new Share(worth == answered ? 1 : 0, 1);
      case EXPECTATION_MEAN, RETURN_RATE, POINTS -> new Share(worth, 1);
    };
  }

  /**
   * What is counted of the options of those who count; nothing where the options of one question
   * say it all.
   */
  Stream<Choice> options(Respondent respondent) {
    List<String> questions =
        indicator.restsOnSeveralQuestions() ? indicator.questions() : List.of();
    return respondent.choices().keySet().stream()
        .filter(choice -> choice.isOption() && questions.contains(choice.question()));
  }
}
