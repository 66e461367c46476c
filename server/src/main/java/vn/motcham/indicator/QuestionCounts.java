package vn.motcham.indicator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.indicator.QuestionResult.OptionCount;
import vn.motcham.indicator.ScoredQuestion.ScoredOption;

/** The counts of one question, before it is decided whether they may be shown. */
record QuestionCounts(ScoredQuestion question, List<OptionCount> options) {

  static QuestionCounts of(ScoredQuestion question, Evidence evidence) {
    Map<String, Long> counts = evidence.countsOf(question.id());
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

  Share share(int satisfiedFrom) {
    long satisfied =
        options.stream()
            .filter(option -> option.counts() && option.score().getAsInt() >= satisfiedFrom)
            .mapToLong(OptionCount::n)
            .sum();
    return new Share(satisfied, answered());
  }

  QuestionResult shown(int satisfiedFrom) {
    Share share = share(satisfiedFrom);
    Figure figure = new Figure.Measured(share.value(), Interval.wilson(share), share.answered());
    return new QuestionResult(question.id(), figure, options);
  }

  QuestionResult hidden(int k) {
    return new QuestionResult(question.id(), new Figure.Suppressed(k), List.of());
  }
}
