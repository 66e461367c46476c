package vn.motcham.seal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;
import vn.motcham.response.KeptRows.Kind;
import vn.motcham.response.KeptRows.Strip;

/** The leaves of all batches, under the keys of their rows. They are only ever added. */
record LeafTable(Handle handle) {
  private static final int AT_ONCE = 1_000;

  void insert(int batch, List<Leaf> leaves) {
    for (int from = 0; from < leaves.size(); from += AT_ONCE) {
      Trip trip = new Trip(handle);
      Rows rows =
          trip.into(
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
      trip.write();
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
  Map<String, Sealed> list(Strip strip, Collection<Integer> buckets) {
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
}
