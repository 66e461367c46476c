package vn.motcham.indicator;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.tally.Cell;
import vn.motcham.tally.CountedOptionTally;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.OptionTally;

/**
 * The tallies that figures are computed from.
 *
 * @param options of all responses
 * @param counted of those responses that count, for the indicators of several questions
 */
public record Evidence(
    List<IndicatorTally> sums, List<OptionTally> options, List<CountedOptionTally> counted) {
  public Evidence {
    sums = List.copyOf(sums);
    options = List.copyOf(options);
    counted = List.copyOf(counted);
  }

  public Evidence only(Predicate<Cell> wanted) {
    return new Evidence(
        sums.stream().filter(tally -> wanted.test(tally.cell())).toList(),
        options.stream().filter(tally -> wanted.test(tally.cell())).toList(),
        counted.stream().filter(tally -> wanted.test(tally.cell())).toList());
  }

  /** The same tallies, apart: by channel, field, month or whatever a cell tells. */
  public <K extends Comparable<K>> SortedMap<K, Evidence> by(Function<Cell, K> part) {
    Map<K, List<IndicatorTally>> sumsApart =
        sums.stream().collect(groupingBy(tally -> part.apply(tally.cell())));
    Map<K, List<OptionTally>> optionsApart =
        options.stream().collect(groupingBy(tally -> part.apply(tally.cell())));
    Map<K, List<CountedOptionTally>> countedApart =
        counted.stream().collect(groupingBy(tally -> part.apply(tally.cell())));
    SortedMap<K, Evidence> apart = new TreeMap<>();
    Set<K> keys = new HashSet<>(sumsApart.keySet());
    keys.addAll(optionsApart.keySet());
    keys.addAll(countedApart.keySet());
    for (K key : keys) {
      apart.put(
          key,
          new Evidence(
              sumsApart.getOrDefault(key, List.of()),
              optionsApart.getOrDefault(key, List.of()),
              countedApart.getOrDefault(key, List.of())));
    }
    return apart;
  }

  PooledSums sumsOf(String indicator) {
    PooledSums total = PooledSums.NONE;
    for (IndicatorTally tally : sums) {
      total = tally.indicator().equals(indicator) ? total.plus(tally) : total;
    }
    return total;
  }

  /** How many people count for an indicator, part by part. */
  public <K> Map<K, Long> respondents(String indicator, Function<Cell, K> part) {
    Map<K, Long> respondents = new HashMap<>();
    for (IndicatorTally tally : sums) {
      if (tally.indicator().equals(indicator)) {
        respondents.merge(part.apply(tally.cell()), tally.n(), Long::sum);
      }
    }
    return respondents;
  }

  /** How often each option of a question was chosen by those who count for the indicator. */
  Map<String, Long> countsOf(IndicatorDefinition indicator, String question) {
    Map<String, Long> counts = new HashMap<>();
    if (indicator.restsOnSeveralQuestions()) {
      counted.stream()
          .filter(t -> t.indicator().equals(indicator.id()) && t.question().equals(question))
          .forEach(tally -> counts.merge(tally.option(), tally.n(), Long::sum));
    } else {
      options.stream()
          .filter(tally -> tally.question().equals(question))
          .forEach(tally -> counts.merge(tally.option(), tally.n(), Long::sum));
    }
    return counts;
  }
}
