package vn.motcham.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What was keyed from the sheets of open batches, within a transaction. */
final class KeyingTable {
  static final int FIRST = 1;
  static final int SECOND = 2;
  static final int SETTLED = 3;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Handle handle;

  KeyingTable(Handle handle) {
    this.handle = handle;
  }

  void insert(int batch, int sheet, int pass, Sheet.Keying keying) {
    handle.execute(
        """
        INSERT INTO paper_keying (batch, sheet, pass, account, id, content)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        batch,
        sheet,
        pass,
        keying.account(),
        keying.id(),
        write(keying.keyed()));
  }

  /** Sheets of which something was keyed, by number. */
  List<Sheet> list(int batch) {
    return sheets(
        handle
            .createQuery(
                """
                SELECT sheet, pass, account, id, content FROM paper_keying WHERE batch = :batch
                """)
            .bind("batch", batch));
  }

  Optional<Sheet> find(int batch, int sheet) {
    return sheets(
            handle
                .createQuery(
                    """
                    SELECT sheet, pass, account, id, content FROM paper_keying
                    WHERE batch = :batch AND sheet = :sheet
                    """)
                .bind("batch", batch)
                .bind("sheet", sheet))
        .stream()
        .findFirst();
  }

  /** Whether there was anything to forget. */
  boolean delete(int batch, int sheet) {
    return handle.execute("DELETE FROM paper_keying WHERE batch = ? AND sheet = ?", batch, sheet)
        > 0;
  }

  void deleteSettled(int batch, int sheet) {
    handle.execute(
        "DELETE FROM paper_keying WHERE batch = ? AND sheet = ? AND pass = ?",
        batch,
        sheet,
        SETTLED);
  }

  /** Of each batch, how many sheets something was keyed of. */
  Map<Integer, Integer> counts() {
    Map<Integer, Integer> counts = new HashMap<>();
    handle
        .createQuery("SELECT batch, COUNT(DISTINCT sheet) FROM paper_keying GROUP BY batch")
        .map((row, _) -> Map.entry(row.getInt(1), row.getInt(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  private record Row(int sheet, int pass, Sheet.Keying keying) {}

  private static List<Sheet> sheets(Query query) {
    Map<Integer, Map<Integer, Sheet.Keying>> sheets = new TreeMap<>();
    query
        .map(
            (row, _) ->
                new Row(
                    row.getInt(1),
                    row.getInt(2),
                    new Sheet.Keying(row.getInt(3), row.getBytes(4), read(row.getString(5)))))
        .forEach(
            row ->
                sheets
                    .computeIfAbsent(row.sheet(), _ -> new HashMap<>())
                    .put(row.pass(), row.keying()));
    List<Sheet> found = new ArrayList<>();
    sheets.forEach((number, passes) -> found.add(sheet(number, passes)));
    return found;
  }

  private static Sheet sheet(int number, Map<Integer, Sheet.Keying> passes) {
    Sheet.@Nullable Keying first = passes.get(FIRST);
    if (first == null) {
      throw new IllegalStateException("sheet " + number + " was not keyed first");
    }
    return new Sheet(number, first, passes.get(SECOND), passes.get(SETTLED));
  }

  private static String write(Keyed keyed) {
    Map<String, Object> content = new TreeMap<>();
    keyed.findFlaw().ifPresent(flaw -> content.put("flaw", flaw.code()));
    content.put("codes", keyed.codes());
    content.put("words", keyed.words());
    try {
      return JSON.writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Keyed read(String content) {
    try {
      JsonNode tree = JSON.readTree(content);
      return new Keyed(
          Keyed.Flaw.find(tree.path("flaw").asText()).orElse(null),
          texts(tree.path("codes")),
          texts(tree.path("words")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new HashMap<>();
    node.properties().forEach(text -> texts.put(text.getKey(), text.getValue().asText()));
    return texts;
  }
}
