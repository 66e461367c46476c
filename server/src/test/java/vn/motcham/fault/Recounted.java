package vn.motcham.fault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The tallies as somebody counts them who goes through the rows one by one. */
final class Recounted {
  private final Map<String, Long> options = new HashMap<>();
  private final Map<String, Long> indicators = new HashMap<>();

  Recounted(Collection<Auditor.Row> rows) {
    for (Auditor.Row row : rows) {
      for (String answer : row.answers()) {
        count(row.place(), answer);
      }
    }
  }

  /** The one indicator of the survey: who answered, and who of them is satisfied. */
  private void count(String place, String answer) {
    if (answer.startsWith("turn=")) {
      return;
    }
    options.merge(place + " " + answer, 1L, Long::sum);
    if (answer.startsWith("overall=")) {
      indicators.merge(place + " n", 1L, Long::sum);
      boolean satisfied = answer.endsWith("=satisfied") || answer.endsWith("=very-satisfied");
      indicators.merge(place + " s", satisfied ? 1L : 0L, Long::sum);
    }
  }

  /** How many cells of the tables say something else. */
  long differences(Statement statement) throws SQLException {
    Map<String, Long> said = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT unit, bucket, channel, question, option_id, SUM(n) FROM option_tally
            GROUP BY unit, bucket, channel, question, option_id
            """)) {
      while (row.next()) {
        said.put(place(row) + " " + row.getString(4) + "=" + row.getString(5), row.getLong(6));
      }
    }
    Map<String, Long> summed = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            SELECT unit, bucket, channel, SUM(n), SUM(s) FROM indicator_tally
            WHERE indicator = 'share' GROUP BY unit, bucket, channel
            """)) {
      while (row.next()) {
        summed.put(place(row) + " n", row.getLong(4));
        summed.put(place(row) + " s", row.getLong(5));
      }
    }
    return differences(options, said) + differences(indicators, summed);
  }

  private static String place(ResultSet row) throws SQLException {
    return row.getString(1) + " " + row.getString(2) + " " + row.getString(3);
  }

  private static long differences(Map<String, Long> one, Map<String, Long> other) {
    Set<String> all = new HashSet<>(one.keySet());
    all.addAll(other.keySet());
    return all.stream()
        .filter(key -> one.getOrDefault(key, 0L).longValue() != other.getOrDefault(key, 0L))
        .count();
  }
}
