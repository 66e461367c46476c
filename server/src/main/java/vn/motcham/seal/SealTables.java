package vn.motcham.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import vn.motcham.response.Rows.Kind;
import vn.motcham.response.Rows.Strip;

/** The rows of seals, within a transaction. They are only ever added. */
record SealTables(Handle handle) {
  private static final int AT_ONCE = 1_000;
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

  void insert(int batch, List<Leaf> leaves) {
    for (int from = 0; from < leaves.size(); from += AT_ONCE) {
      PreparedBatch rows =
          handle.prepareBatch(
              """
              INSERT INTO seal_leaf (kind, unit, part, bucket, id, batch, hash)
              VALUES (?, ?, ?, ?, ?, ?, ?)
              """);
      for (Leaf leaf : leaves.subList(from, Math.min(from + AT_ONCE, leaves.size()))) {
        Strip strip = leaf.strip();
        rows.add(
            strip.kind().code(),
            strip.unit(),
            strip.part(),
            leaf.bucket(),
            leaf.id(),
            batch,
            leaf.hash());
      }
      rows.execute();
    }
  }

  /** The strips of a kind that have leaves. */
  List<Strip> listStrips(Kind kind) {
    return handle
        .createQuery("SELECT DISTINCT unit, part FROM seal_leaf WHERE kind = :kind")
        .bind("kind", kind.code())
        .map((row, _) -> new Strip(kind, row.getInt(1), row.getInt(2)))
        .list();
  }

  SortedMap<Integer, Integer> countByBucket(Strip strip, int from, int to) {
    SortedMap<Integer, Integer> counts = new TreeMap<>();
    handle
        .createQuery(
            """
            SELECT bucket, COUNT(*) FROM seal_leaf
            WHERE kind = :kind AND unit = :unit AND part = :part AND bucket BETWEEN :from AND :to
            GROUP BY bucket
            """)
        .bind("kind", strip.kind().code())
        .bind("unit", strip.unit())
        .bind("part", strip.part())
        .bind("from", from)
        .bind("to", to)
        .map((row, _) -> Map.entry(row.getInt(1), row.getInt(2)))
        .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
    return counts;
  }

  /** A leaf, and the batch that it belongs to. */
  record Sealed(Leaf leaf, int batch) {}

  /** The leaves of some buckets, by {@link Leaf#key}. */
  Map<String, Sealed> leaves(Strip strip, Collection<Integer> buckets) {
    Map<String, Sealed> leaves = new HashMap<>();
    handle
        .createQuery(
            """
            SELECT bucket, id, hash, batch FROM seal_leaf
            WHERE kind = :kind AND unit = :unit AND part = :part AND bucket IN (<buckets>)
            """)
        .bind("kind", strip.kind().code())
        .bind("unit", strip.unit())
        .bind("part", strip.part())
        .bindList("buckets", List.copyOf(buckets))
        .map(
            (row, _) ->
                new Sealed(
                    new Leaf(strip, row.getInt(1), row.getBytes(2), row.getBytes(3)),
                    row.getInt(4)))
        .forEach(found -> leaves.put(found.leaf().key(), found));
    return leaves;
  }

  /** The hashes of a batch's leaves, sorted as its tree has them. */
  List<byte[]> hashes(int batch, int most) {
    return handle
        .createQuery("SELECT hash FROM seal_leaf WHERE batch = :batch LIMIT :most")
        .bind("batch", batch)
        .bind("most", most)
        .mapTo(byte[].class)
        .stream()
        .sorted(Tree.BY_BYTES)
        .toList();
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
