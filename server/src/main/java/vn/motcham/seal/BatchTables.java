package vn.motcham.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Batches, their lists of codes and the keys that signed them. Rows are only ever added. */
record BatchTables(Handle handle) {
  private static final String BATCH =
      "SELECT number, day, leaves, root, uncoded, previous, hash, signing_key, signature"
          + " FROM seal_batch";

  /**
   * A batch as it stands in the database.
   *
   * @param hash that was written down with it
   */
  record Kept(Batch.Signed signed, byte[] hash) {
    Batch batch() {
      return signed.batch();
    }
  }

  Optional<Kept> findLast() {
    return batches(" ORDER BY number DESC LIMIT 1", Map.of()).stream().findFirst();
  }

  Optional<Kept> find(int number) {
    return batches(" WHERE number = :number", Map.of("number", number)).stream().findFirst();
  }

  /** The newest first. */
  List<Kept> listLatest(int most) {
    return batches(" ORDER BY number DESC LIMIT :most", Map.of("most", most));
  }

  /** In the order of their numbers. */
  List<Kept> list() {
    return batches(" ORDER BY number", Map.of());
  }

  private List<Kept> batches(String which, Map<String, Integer> values) {
    Map<Integer, List<Batch.CodeDay>> codes = new HashMap<>();
    List<Kept> found =
        handle.createQuery(BATCH + which).bindMap(values).map((row, _) -> kept(row)).list();
    if (!found.isEmpty()) {
      handle
          .createQuery(
              """
              SELECT batch, day, codes, root FROM seal_code_day
              WHERE batch BETWEEN :from AND :to ORDER BY day
              """)
          .bind("from", found.stream().mapToInt(kept -> kept.batch().number()).min().orElseThrow())
          .bind("to", found.stream().mapToInt(kept -> kept.batch().number()).max().orElseThrow())
          .map((row, _) -> Map.entry(row.getInt(1), codeDay(row)))
          .forEach(
              entry ->
                  codes
                      .computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                      .add(entry.getValue()));
    }
    return found.stream()
        .map(kept -> withCodes(kept, codes.getOrDefault(kept.batch().number(), List.of())))
        .toList();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    Batch batch =
        new Batch(
            row.getInt("number"),
            row.getObject("day", LocalDate.class),
            row.getInt("leaves"),
            row.getBytes("root"),
            List.of(),
            row.getInt("uncoded"),
            row.getBytes("previous"));
    return new Kept(
        new Batch.Signed(batch, row.getString("signing_key"), row.getBytes("signature")),
        row.getBytes("hash"));
  }

  private static Batch.CodeDay codeDay(ResultSet row) throws SQLException {
    return new Batch.CodeDay(row.getObject(2, LocalDate.class), row.getInt(3), row.getBytes(4));
  }

  private static Kept withCodes(Kept kept, List<Batch.CodeDay> codes) {
    Batch b = kept.batch();
    Batch whole =
        new Batch(b.number(), b.day(), b.leaves(), b.root(), codes, b.uncoded(), b.previous());
    return new Kept(
        new Batch.Signed(whole, kept.signed().key(), kept.signed().signature()), kept.hash());
  }

  /** The batch that seals the codes of a day. */
  Optional<Integer> findBatchOfCodes(LocalDate day) {
    return handle
        .createQuery("SELECT batch FROM seal_code_day WHERE day = :day")
        .bind("day", day)
        .mapTo(Integer.class)
        .findOne();
  }

  /** The greatest number of a batch that anything is said to belong to. */
  int lastMentioned() {
    return handle
        .createQuery(
            """
            SELECT GREATEST(COALESCE((SELECT MAX(batch) FROM seal_leaf), 0),
              COALESCE((SELECT MAX(batch) FROM seal_code_day), 0))
            """)
        .mapTo(Integer.class)
        .one();
  }

  void insert(Batch.Signed signed) {
    Batch batch = signed.batch();
    handle
        .createUpdate(
            """
            INSERT INTO seal_batch
              (number, day, leaves, root, uncoded, previous, hash, signing_key, signature)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .bind(0, batch.number())
        .bind(1, batch.day())
        .bind(2, batch.leaves())
        .bind(3, batch.root())
        .bind(4, batch.uncoded())
        .bind(5, batch.previous())
        .bind(6, batch.hash())
        .bind(7, signed.key())
        .bind(8, signed.signature())
        .execute();
    PreparedBatch codes =
        handle.prepareBatch(
            "INSERT INTO seal_code_day (day, batch, codes, root) VALUES (?, ?, ?, ?)");
    batch.codes().forEach(list -> codes.add(list.day(), batch.number(), list.codes(), list.root()));
    codes.execute();
  }

  void insertKey(String id, byte[] publicKey) {
    handle.execute("INSERT IGNORE INTO seal_key (id, public_key) VALUES (?, ?)", id, publicKey);
  }

  /** Public keys by their names. */
  Map<String, byte[]> keys() {
    Map<String, byte[]> keys = new TreeMap<>();
    handle
        .createQuery("SELECT id, public_key FROM seal_key")
        .map((row, _) -> Map.entry(row.getString(1), row.getBytes(2)))
        .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
    return keys;
  }
}
