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
import vn.motcham.response.Cell;
import vn.motcham.response.IndicatorTally;
import vn.motcham.response.OptionTally;

/** The tallies that figures are computed from. */
public record Evidence(List<IndicatorTally> sums, List<OptionTally> options) {
  public Evidence {
    sums = List.copyOf(sums);
    options = List.copyOf(options);
  }

  public Evidence only(Predicate<Cell> wanted) {
    return new Evidence(
        sums.stream().filter(tally -> wanted.test(tally.cell())).toList(),
        options.stream().filter(tally -> wanted.test(tally.cell())).toList());
  }

  /** The same tallies, apart: by channel, field, month or whatever a cell tells. */
  public <K extends Comparable<K>> SortedMap<K, Evidence> by(Function<Cell, K> part) {
    Map<K, List<IndicatorTally>> sumsApart =
        sums.stream().collect(groupingBy(tally -> part.apply(tally.cell())));
    Map<K, List<OptionTally>> optionsApart =
        options.stream().collect(groupingBy(tally -> part.apply(tally.cell())));
    SortedMap<K, Evidence> apart = new TreeMap<>();
    Set<K> keys = new HashSet<>(sumsApart.keySet());
    keys.addAll(optionsApart.keySet());
    for (K key : keys) {
      apart.put(
          key,
          new Evidence(
              sumsApart.getOrDefault(key, List.of()), optionsApart.getOrDefault(key, List.of())));
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

  Map<String, Long> countsOf(String question) {
    Map<String, Long> counts = new HashMap<>();
    for (OptionTally tally : options) {
      if (tally.question().equals(question)) {
        counts.merge(tally.option(), tally.n(), Long::sum);
      }
    }
    return counts;
  }
}
