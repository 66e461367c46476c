package vn.motcham.tally;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.motcham.tally.Recounted.Unequal;

/**
 * The tallies of some cells of a survey as they stand, to be held against another count.
 *
 * @param numbers of each tally, as text
 */
record TallyRows(Map<Key, String> numbers) {
  private static final String SQL =
      """
      SELECT unit, bucket, CONCAT_WS(' ', 'option', round, deciding_unit, channel, stage, field, flagged,
        question, option_id), CONCAT(n, '')
      FROM option_tally
      WHERE unit IN (<units>) AND survey = :survey AND bucket IN (<buckets>)
      UNION ALL
      SELECT unit, bucket, CONCAT_WS(' ', 'indicator', round, deciding_unit, channel, stage, field, flagged,
        indicator), CONCAT_WS(' ', n, s, m, ss, sm, mm)
      FROM indicator_tally
      WHERE unit IN (<units>) AND survey = :survey AND bucket IN (<buckets>)
      UNION ALL
      SELECT unit, bucket, CONCAT_WS(' ', 'counted option', round, deciding_unit, channel, stage, field,
        flagged, indicator, question, option_id), CONCAT(n, '')
      FROM counted_option_tally
      WHERE unit IN (<units>) AND survey = :survey AND bucket IN (<buckets>)
      """;

  /** What a row counts. */
  record Key(Place place, String tally) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::place).thenComparing(Key::tally);

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  TallyRows {
    numbers = Map.copyOf(numbers);
  }

  private record Row(Key key, String numbers) {}

  static TallyRows read(Cells cells) {
    Map<Key, String> numbers = new HashMap<>();
    cells
        .here(cells.handle().createQuery(SQL))
        .map((row, _) -> new Row(new Key(cells.place(row), row.getString(3)), row.getString(4)))
        .forEach(row -> numbers.put(row.key(), row.numbers()));
    return new TallyRows(numbers);
  }

  /**
   * What stands otherwise in another count, in order.
   *
   * @param changed cells of which nothing can be said
   */
  List<Unequal> differencesFrom(TallyRows counted, Set<Place> changed) {
    Set<Key> keys = new TreeSet<>(numbers.keySet());
    keys.addAll(counted.numbers.keySet());
    List<Unequal> differences = new ArrayList<>();
    for (Key key : keys) {
      String here = numbers.getOrDefault(key, "");
      String there = counted.numbers.getOrDefault(key, "");
      if (!here.equals(there) && !changed.contains(key.place())) {
        differences.add(new Unequal(key.place(), key.tally(), here, there));
      }
    }
    return differences;
  }
}
