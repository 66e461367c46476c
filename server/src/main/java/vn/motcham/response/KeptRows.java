package vn.motcham.response;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.motcham.answer.AnswersText;
import vn.motcham.answer.KeptAnswer;

/**
 * Everything that respondents left, row by row as it stands, for whoever proves that none was
 * altered. Rows are read in strips of one unit and one survey, in the order of their keys; all of
 * it within the caller's transaction.
 */
public record KeptRows(Handle handle) {
  /** A sort of rows; its code never changes its meaning. */
  public enum Kind {
    /** A response with its answers and flags. */
    RESPONSE(1, "response", "survey", "bucket", "id"),
    PROCEDURE_RATING(2, "procedure_rating", "procedure_number", "half_month", "id"),
    DEMOGRAPHIC_ANSWER(3, "demographic_answer", "survey", "half_month", "id"),
    /** Its bucket is the first hour of the day on which it was received. */
    QUARANTINE(4, "quarantine", "survey", "(DATE_FORMAT(received_on, '%Y%m%d') * 100)", "id_mac");

    private final int code;
    private final String table;
    private final String part;
    private final String bucket;
    private final String id;

    Kind(int code, String table, String part, String bucket, String id) {
      this.code = code;
      this.table = table;
      this.part = part;
      this.bucket = bucket;
      this.id = id;
    }

    public int code() {
      return code;
    }

    /** The table in which its rows lie. */
    public String table() {
      return table;
    }
  }

  /**
   * Rows of one kind that lie together.
   *
   * @param part number of the survey version; of the procedure for a procedure's ratings
   */
  public record Strip(Kind kind, int unit, int part) {}

  /**
   * One row.
   *
   * @param bucket code of the {@link Bucket}
   * @param content all of it, as canonical JSON (RFC 8785); of words only the commitment
   */
  public record Row(Strip strip, int bucket, byte[] id, byte[] content) {}

  /** All strips that have rows of a kind. */
  public List<Strip> listStrips(Kind kind) {
    return handle
        .createQuery(
            "SELECT DISTINCT unit, %s FROM %s ORDER BY 1, 2".formatted(kind.part, kind.table))
        .map((row, _) -> new Strip(kind, row.getInt(1), row.getInt(2)))
        .list();
  }

  /** How many rows each bucket of a strip has, in a span of buckets. */
  public SortedMap<Integer, Integer> countByBucket(Strip strip, int from, int to) {
    Kind kind = strip.kind();
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT %1$s, COUNT(*) FROM %2$s
            WHERE unit = :unit AND %3$s = :part AND %1$s BETWEEN :from AND :to
            GROUP BY 1
            """
                .formatted(kind.bucket, kind.table, kind.part))
        .bind("unit", strip.unit())
        .bind("part", strip.part())
        .bind("from", from)
        .bind("to", to)
        .map((row, _) -> Map.entry(row.getInt(1), row.getInt(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** The rows of some buckets of a strip. */
  public List<Row> list(Strip strip, List<Integer> buckets) {
    return switch (strip.kind()) {
      case RESPONSE -> responses(strip, buckets);
      case PROCEDURE_RATING ->
          plain(strip, buckets, "unit, procedure_number, half_month, option_id");
      case DEMOGRAPHIC_ANSWER ->
          plain(
              strip,
              buckets,
              "unit, survey, half_month, round, channel, question, option_id, number");
      case QUARANTINE -> plain(strip, buckets, "unit, survey, received_on, reason, kiosk, content");
    };
  }

  private List<Row> plain(Strip strip, List<Integer> buckets, String columns) {
    return read(strip, strip.kind().table, strip.kind().id, buckets, columns).stream()
        .map(found -> row(strip, found, Map.of(strip.kind().table, found.values())))
        .toList();
  }

  private List<Row> responses(Strip strip, List<Integer> buckets) {
    Map<String, List<Object>> flags = byResponse(strip, "response_flag", buckets, "flag, rule");
    String columns =
        "unit, survey, bucket, deciding_unit, field, channel, stage, language, complete, round,"
            + " answers, helped";
    return read(strip, "response", "id", buckets, columns).stream()
        .map(
            found ->
                row(
                    strip,
                    found,
                    Map.of(
                        "response", found.without("answers"),
                        "answers", answers(String.valueOf(found.values().get("answers"))),
                        "flags", flags.getOrDefault(found.key(), List.of()))))
        .toList();
  }

  /** One by one; a text that was written otherwise than by us as it stands. */
  private static Object answers(String text) {
    try {
      List<KeptAnswer> answers = AnswersText.read(text);
      return AnswersText.write(answers).equals(text)
          ? answers.stream().map(KeptRows::columns).toList()
          : text;
    } catch (UncheckedIOException e) {
      return text;
    }
  }

  private static Map<String, Object> columns(KeptAnswer answer) {
    Map<String, Object> columns =
        new TreeMap<>(Map.of("question", answer.question(), "option_id", answer.option()));
    switch (answer) {
      case KeptAnswer.Chosen _ -> {}
      case KeptAnswer.Amount(_, int number) -> columns.put("number", number);
      case KeptAnswer.Words(_, String commitment) -> columns.put("commitment", commitment);
    }
    return columns;
  }

  private static Row row(Strip strip, Found found, Map<String, Object> content) {
    Map<String, Object> whole = new HashMap<>(content);
    whole.put("id", HexFormat.of().formatHex(found.id()));
    return new Row(strip, found.bucket(), found.id(), Content.canonical(whole));
  }

  private Map<String, List<Object>> byResponse(
      Strip strip, String table, List<Integer> buckets, String columns) {
    Map<String, List<Object>> grouped = new HashMap<>();
    for (Found found : read(strip, table, "response", buckets, columns)) {
      grouped.computeIfAbsent(found.key(), _ -> new ArrayList<>()).add(found.values());
    }
    return grouped;
  }

  private record Found(int bucket, byte[] id, Map<String, Object> values) {
    String key() {
      return bucket + HexFormat.of().formatHex(id);
    }

    Map<String, Object> without(String column) {
      Map<String, Object> others = new TreeMap<>(values);
      others.remove(column);
      return others;
    }
  }

  /** The columns are listed one by one: a new one must not change what was sealed before. */
  private List<Found> read(
      Strip strip, String table, String id, List<Integer> buckets, String columns) {
    return handle
        .createQuery(
            """
            SELECT %1$s, %2$s, %3$s FROM %4$s
            WHERE unit = :unit AND %5$s = :part AND %1$s IN (<buckets>)
            ORDER BY 1, 2, 3, 4
            """
                .formatted(strip.kind().bucket, id, columns, table, strip.kind().part))
        .bind("unit", strip.unit())
        .bind("part", strip.part())
        .bindList("buckets", buckets)
        .map((row, _) -> new Found(row.getInt(1), row.getBytes(2), values(row)))
        .list();
  }

  /** From the third column on, by name; what is null is left out. */
  private static Map<String, Object> values(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, Object> values = new TreeMap<>();
    for (int i = 3; i <= columns.getColumnCount(); i++) {
      Object value = row.getObject(i);
      if (value != null) {
        values.put(columns.getColumnLabel(i), plain(value));
      }
    }
    return values;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case byte[] bytes -> HexFormat.of().formatHex(bytes);
      case Number number -> number.longValue();
      case Boolean truth -> truth;
      default -> value.toString();
    };
  }
}
