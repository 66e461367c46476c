package vn.motcham.seal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import vn.motcham.seal.BatchTables.Kept;
import vn.motcham.seal.Finding.Sort;

/** Whether the batches themselves are those that were made: all of them, in a chain, signed. */
final class ChainCheck {
  private final BatchTables tables;
  private final LeafTable sealedLeaves;
  private final Map<String, byte[]> ownKeys;
  private final Consumer<Finding> found;

  /**
   * @param ownKeys public keys that lie outside the database; none: only the database knows any
   */
  ChainCheck(Handle handle, Map<String, byte[]> ownKeys, Consumer<Finding> found) {
    this.tables = new BatchTables(handle);
    this.sealedLeaves = new LeafTable(handle);
    this.ownKeys = ownKeys;
    this.found = found;
  }

  /** The batches, by their numbers, and those among them whose leaves are not theirs any more. */
  record Checked(TreeMap<Integer, Batch> batches, Set<Integer> broken) {}

  Checked run(List<Published> against) {
    TreeMap<Integer, Batch> batches = new TreeMap<>();
    Set<Integer> broken = new HashSet<>();
    byte[] previous = Batch.NONE_BEFORE;
    int expected = 1;
    for (Kept kept : tables.list()) {
      Batch batch = kept.batch();
      missing(expected, batch.number());
      if (batch.number() == expected && !Arrays.equals(batch.previous(), previous)) {
        find(Sort.CHAIN, batch.number());
      }
      check(kept);
      if (!leavesAreWhole(batch)) {
        broken.add(batch.number());
        find(Sort.LEAVES, batch.number());
      }
      batches.put(batch.number(), batch);
      previous = kept.hash();
      expected = batch.number() + 1;
    }
    missing(expected, tables.lastMentioned() + 1);
    against.forEach(published -> check(published, batches));
    return new Checked(batches, broken);
  }

  private void missing(int from, int to) {
    for (int number = from; number < to; number++) {
      find(Sort.BATCH_MISSING, number);
    }
  }

  private void check(Kept kept) {
    if (!Arrays.equals(kept.batch().hash(), kept.hash())) {
      find(Sort.BATCH_ALTERED, kept.batch().number());
    } else if (!isSigned(kept.signed())) {
      find(Sort.SIGNATURE, kept.batch().number());
    }
  }

  private boolean isSigned(Batch.Signed signed) {
    byte[] key = (ownKeys.isEmpty() ? tables.keys() : ownKeys).get(signed.key());
    return key != null
        && Signatures.idOf(key).equals(signed.key())
        && Signatures.isGood(signed, key);
  }

  private boolean leavesAreWhole(Batch batch) {
    List<byte[]> hashes = sealedLeaves.hashes(batch.number(), batch.leaves() + 1);
    return hashes.size() == batch.leaves() && Arrays.equals(Tree.root(hashes), batch.root());
  }

  private void check(Published published, Map<Integer, Batch> batches) {
    Batch batch = batches.get(published.number());
    if (batch == null
        || !published.isWhole()
        || !Batch.hex(batch.hash()).equals(published.hash())) {
      find(Sort.NOT_AS_PUBLISHED, published.number());
    }
  }

  private void find(Sort sort, int batch) {
    found.accept(new Finding(sort, "batch " + batch));
  }
}
