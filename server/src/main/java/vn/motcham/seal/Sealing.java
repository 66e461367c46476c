package vn.motcham.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.motcham.code.Codes;
import vn.motcham.response.KeptRows;
import vn.motcham.response.KeptRows.Kind;
import vn.motcham.response.KeptRows.Strip;

/**
 * One night's work, within one transaction. Where a strip has as many leaves as rows nothing is
 * read; the rest is read a few thousand rows at a time.
 */
final class Sealing {
  /** A first night may have years to seal: they make several batches, so that memory suffices. */
  private static final int MOST_LEAVES = 20_000;

  private final BatchTables batches;
  private final LeafTable sealedLeaves;
  private final KeptRows rows;
  private final Codes codes;
  private final Handle handle;
  private final Signatures.Key key;
  private final LocalDate day;

  private final List<Leaf> leaves = new ArrayList<>();
  private final List<Batch> made = new ArrayList<>();
  private @Nullable Batch last;

  Sealing(Handle handle, Codes codes, Signatures.Key key, LocalDate day) {
    this.handle = handle;
    this.batches = new BatchTables(handle);
    this.sealedLeaves = new LeafTable(handle);
    this.rows = new KeptRows(handle);
    this.codes = codes;
    this.key = key;
    this.day = day;
    this.last = batches.findLast().map(BatchTables.Kept::batch).orElse(null);
  }

  /** The batches that were made; none if this night has had its turn. */
  List<Batch> run() {
    LocalDate before = last == null ? null : last.day();
    if (before != null && !before.isBefore(day)) {
      return List.of();
    }
    batches.insertKey(key.id(), key.publicKey());
    int uncoded = last == null ? uncoded() : last.uncoded();
    List<Batch.CodeDay> lists = codeDays(before);
    Window window = new Window(day, before);
    for (Kind kind : Kind.values()) {
      for (Strip strip : rows.listStrips(kind)) {
        collect(strip, window);
        while (leaves.size() > MOST_LEAVES) {
          write(new ArrayList<>(leaves.subList(0, MOST_LEAVES)), lists, uncoded);
          leaves.subList(0, MOST_LEAVES).clear();
        }
      }
    }
    // Also without a leaf: that nothing came is worth knowing too.
    if (made.isEmpty() || !leaves.isEmpty()) {
      write(leaves, lists, uncoded);
    }
    return List.copyOf(made);
  }

  private void collect(Strip strip, Window window) {
    int from = window.firstBucket();
    int to = window.lastBucket();
    SortedMap<Integer, Integer> kept = rows.countByBucket(strip, from, to);
    SortedMap<Integer, Integer> covered = sealedLeaves.countByBucket(strip, from, to);
    kept.entrySet()
        .removeIf(
            one -> one.getValue().equals(covered.get(one.getKey())) || !window.seals(one.getKey()));
    for (List<Integer> buckets : Portions.of(kept)) {
      Map<String, LeafTable.Sealed> known = sealedLeaves.list(strip, buckets);
      for (KeptRows.Row row : rows.list(strip, buckets)) {
        Leaf leaf = Leaf.of(row);
        if (!known.containsKey(leaf.key())) {
          leaves.add(leaf);
        }
      }
    }
  }

  private void write(List<Leaf> leaves, List<Batch.CodeDay> lists, int uncoded) {
    List<byte[]> hashes = leaves.stream().map(Leaf::hash).sorted(Tree.BY_BYTES).toList();
    Batch batch =
        new Batch(
            last == null ? 1 : last.number() + 1,
            day,
            leaves.size(),
            Tree.root(hashes),
            made.isEmpty() ? lists : List.of(),
            uncoded,
            last == null ? Batch.NONE_BEFORE : last.hash());
    batches.insert(key.sign(batch));
    sealedLeaves.insert(batch.number(), leaves);
    made.add(batch);
    last = batch;
  }

  /** The days that are over, and were not when the last night came. */
  private List<Batch.CodeDay> codeDays(@Nullable LocalDate before) {
    return codes.listDays(handle).stream()
        .filter(one -> one.isBefore(day) && (before == null || !one.isBefore(before)))
        .map(one -> CodeList.of(one, codes.list(handle, one)).summary())
        .toList();
  }

  /**
   * A response and its code are stored together; from here on their numbers keep their distance.
   */
  private int uncoded() {
    long responses = 0;
    for (Strip strip : rows.listStrips(Kind.RESPONSE)) {
      responses +=
          rows.countByBucket(strip, 0, Integer.MAX_VALUE).values().stream()
              .mapToLong(Integer::longValue)
              .sum();
    }
    return Math.toIntExact(responses - codes.countStored(handle));
  }
}
