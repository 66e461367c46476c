package vn.motcham.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.mapper.RowMapper;
import vn.motcham.tally.Recounted.Unequal;

/**
 * The tallies of some cells of a unit and a survey as they stand, to be held against another count.
 *
 * @param numbers of each tally, as text
 */
record TallyRows(int unit, int survey, Map<Key, String> numbers) {
  private static final String SQL =
      """
      SELECT bucket, CONCAT_WS(' ', 'option', round, deciding_unit, channel, stage, field, flagged,
        question, option_id), CONCAT(n, '')
      FROM option_tally
      WHERE unit = :unit AND survey = :survey AND bucket IN (<buckets>)
      UNION ALL
      SELECT bucket, CONCAT_WS(' ', 'indicator', round, deciding_unit, channel, stage, field, flagged,
        indicator), CONCAT_WS(' ', n, s, m, ss, sm, mm)
      FROM indicator_tally
      WHERE unit = :unit AND survey = :survey AND bucket IN (<buckets>)
      UNION ALL
      SELECT bucket, CONCAT_WS(' ', 'counted option', round, deciding_unit, channel, stage, field,
        flagged, indicator, question, option_id), CONCAT(n, '')
      FROM counted_option_tally
      WHERE unit = :unit AND survey = :survey AND bucket IN (<buckets>)
      """;

  /** What a row counts. */
  record Key(int bucket, String tally) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byBucket = Integer.compare(bucket, other.bucket);
      return byBucket != 0 ? byBucket : tally.compareTo(other.tally);
    }
  }

  TallyRows {
    numbers = Map.copyOf(numbers);
  }

  private record Row(Key key, String numbers) {}

  private static final RowMapper<Row> ROW =
      (row, _) -> new Row(new Key(row.getInt(1), row.getString(2)), row.getString(3));

  static TallyRows read(Cells cells) {
    Map<Key, String> numbers = new HashMap<>();
    cells
        .here(cells.handle().createQuery(SQL))
        .map(ROW)
        .forEach(row -> numbers.put(row.key(), row.numbers()));
    return new TallyRows(cells.unit(), cells.survey(), numbers);
  }

  /**
   * What stands otherwise in another count, in order.
   *
   * @param changed buckets of which nothing can be said
   */
  List<Unequal> differencesFrom(TallyRows counted, Set<Integer> changed) {
    Set<Key> keys = new TreeSet<>(numbers.keySet());
    keys.addAll(counted.numbers.keySet());
    List<Unequal> differences = new ArrayList<>();
    for (Key key : keys) {
      String here = numbers.getOrDefault(key, "");
      String there = counted.numbers.getOrDefault(key, "");
      if (!here.equals(there) && !changed.contains(key.bucket())) {
        differences.add(new Unequal(unit, survey, key.bucket(), key.tally(), here, there));
      }
    }
    return differences;
  }
}
