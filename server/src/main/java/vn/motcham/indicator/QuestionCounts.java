package vn.motcham.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.indicator.QuestionResult.OptionCount;
import vn.motcham.indicator.ScoredQuestion.ScoredOption;
import vn.motcham.survey.IndicatorDefinition;

/** The counts of one question, before it is decided whether they may be shown. */
record QuestionCounts(ScoredQuestion question, List<OptionCount> options) {

  static QuestionCounts of(
      IndicatorDefinition indicator, ScoredQuestion question, Evidence evidence) {
    Map<String, Long> counts = evidence.countsOf(indicator, question.id());
    Set<String> known =
        question.options().stream().map(ScoredOption::id).collect(Collectors.toSet());
    if (!known.containsAll(counts.keySet())) {
      throw new IllegalArgumentException(question.id() + " has no such option: " + counts);
    }
    return new QuestionCounts(
        question,
        question.options().stream()
            .map(o -> new OptionCount(o.id(), o.score(), counts.getOrDefault(o.id(), 0L)))
            .toList());
  }

  long answered() {
    return options.stream().filter(OptionCount::counts).mapToLong(OptionCount::n).sum();
  }

  /** The figure of this question alone. */
  Estimate estimate(IndicatorDefinition indicator) {
    PooledSums sums = sums(indicator);
    return indicator.method().isShare()
        ? Estimate.ofShare(sums.share())
        : Estimate.ofSums(sums, new Span(question.least(), question.most()));
  }

  /** Each respondent has one answer. */
  private PooledSums sums(IndicatorDefinition indicator) {
    long s = 0;
    long ss = 0;
    for (OptionCount option : options) {
      if (option.counts()) {
        long worth = indicator.worth(option.score().getAsInt());
        s += worth * option.n();
        ss += worth * worth * option.n();
      }
    }
    return PooledSums.ofAnswers(answered(), s, ss);
  }

  QuestionResult shown(IndicatorDefinition indicator) {
    Figure figure =
        Figure.Measured.of(
            Measure.of(indicator.method()),
            estimate(indicator),
            answered(),
            indicator.minimumRespondents());
    return new QuestionResult(question.id(), figure, options);
  }

  QuestionResult hidden(int k) {
    return new QuestionResult(question.id(), new Figure.Suppressed(k), List.of());
  }
}
