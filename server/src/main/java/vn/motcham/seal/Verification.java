package vn.motcham.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.motcham.code.Codes;
import vn.motcham.response.KeptRows;
import vn.motcham.response.KeptRows.Kind;
import vn.motcham.response.KeptRows.Strip;
import vn.motcham.seal.Finding.Sort;
import vn.motcham.seal.LeafTable.Sealed;

/**
 * Holds every row against its leaf, every leaf against its batch, every batch against the one
 * before it and its signature, and the number of responses against that of their codes. All of it
 * sees the database as it was at one moment.
 */
final class Verification {
  private static final int MOST_FINDINGS = 50;

  private final Handle handle;
  private final KeptRows rows;
  private final LeafTable sealedLeaves;
  private final Codes codes;
  private final ChainCheck.Checked chain;
  private final @Nullable Window window;
  private final DoubleConsumer progress;
  private final List<Finding> findings = new ArrayList<>();

  private final long leaves;
  private long seen;
  private long responses;
  private long sealedResponses;
  private long waiting;
  private int removedResponses;
  private int addedResponses;
  private String firstWaiting = "";

  Verification(
      Handle handle,
      Codes codes,
      Map<String, byte[]> ownKeys,
      List<Published> against,
      DoubleConsumer progress) {
    this.handle = handle;
    this.rows = new KeptRows(handle);
    this.sealedLeaves = new LeafTable(handle);
    this.codes = codes;
    this.progress = progress;
    this.chain = new ChainCheck(handle, ownKeys, this::find).run(against);
    Batch last = chain.batches().isEmpty() ? null : chain.batches().lastEntry().getValue();
    this.window = last == null ? null : new Window(last.day(), last.day());
    this.leaves = chain.batches().values().stream().mapToLong(Batch::leaves).sum();
  }

  Verdict run() {
    for (Kind kind : Kind.values()) {
      Set<Strip> strips = new LinkedHashSet<>(rows.listStrips(kind));
      strips.addAll(sealedLeaves.listStrips(kind));
      strips.forEach(this::check);
    }
    long stored = checkCodes();
    if (!chain.batches().isEmpty()) {
      balance(stored, chain.batches().lastEntry().getValue().uncoded());
    }
    return new Verdict(
        findings,
        sealedResponses,
        waiting,
        chain.batches().size(),
        chain.batches().isEmpty() ? null : chain.batches().firstEntry().getValue().day());
  }

  private void find(Finding finding) {
    if (findings.size() < MOST_FINDINGS) {
      findings.add(finding);
    }
  }

  private void check(Strip strip) {
    SortedMap<Integer, Integer> counts =
        new TreeMap<>(rows.countByBucket(strip, 0, Integer.MAX_VALUE));
    sealedLeaves
        .countByBucket(strip, 0, Integer.MAX_VALUE)
        .forEach((bucket, n) -> counts.merge(bucket, n, Math::max));
    for (List<Integer> buckets : Portions.of(counts)) {
      check(strip, buckets);
    }
  }

  private void check(Strip strip, List<Integer> buckets) {
    Map<String, Sealed> known = sealedLeaves.list(strip, buckets);
    for (KeptRows.Row row : rows.list(strip, buckets)) {
      Leaf leaf = Leaf.of(row);
      Sealed then = known.remove(leaf.key());
      if (strip.kind() == Kind.RESPONSE) {
        responses++;
        sealedResponses += then == null ? 0 : 1;
      }
      if (then == null) {
        unsealed(leaf);
      } else {
        compare(leaf, then);
      }
    }
    for (Sealed gone : known.values()) {
      removedResponses += strip.kind() == Kind.RESPONSE ? 1 : 0;
      find(new Finding(Sort.MISSING, gone.leaf().place()));
    }
    if (leaves > 0) {
      progress.accept(Math.min(1, (double) seen / leaves));
    }
  }

  private void compare(Leaf now, Sealed then) {
    seen++;
    if (!Arrays.equals(now.hash(), then.leaf().hash())) {
      boolean suspect = chain.broken().contains(then.batch());
      find(new Finding(suspect ? Sort.ALTERED_OR_ITS_LEAF : Sort.ALTERED, now.place()));
    }
  }

  private void unsealed(Leaf leaf) {
    if (window != null && window.isOutOfReach(leaf.bucket())) {
      addedResponses += leaf.strip().kind() == Kind.RESPONSE ? 1 : 0;
      find(new Finding(Sort.ADDED, leaf.place()));
      return;
    }
    waiting++;
    if (leaf.strip().kind() == Kind.RESPONSE && firstWaiting.isEmpty()) {
      firstWaiting = leaf.place();
    }
  }

  /** How many codes stand for stored responses. */
  private long checkCodes() {
    Map<LocalDate, Batch.CodeDay> lists = new TreeMap<>();
    LocalDate sealedBefore = LocalDate.MIN;
    for (Batch batch : chain.batches().values()) {
      batch.codes().forEach(list -> lists.put(list.day(), list));
      sealedBefore = batch.day();
    }
    long stored = 0;
    for (LocalDate day : codes.listDays(handle)) {
      List<Codes.Line> lines = codes.list(handle, day);
      stored += lines.stream().filter(Codes.Line::isStored).count();
      Batch.CodeDay then = lists.remove(day);
      boolean same =
          then == null
              ? !day.isBefore(sealedBefore)
              : Arrays.equals(CodeList.of(day, lines).summary().root(), then.root());
      if (!same) {
        find(new Finding(Sort.CODES, day.toString()));
      }
    }
    lists.keySet().forEach(day -> find(new Finding(Sort.CODES, day.toString())));
    return stored;
  }

  /**
   * Each response brought a code with it, so what else was slipped in or taken out shows in the
   * sum.
   */
  private void balance(long stored, int uncoded) {
    long excess = responses - addedResponses + removedResponses - stored - uncoded;
    if (excess > 0) {
      find(
          new Finding(
              Sort.MORE_THAN_RECEIVED,
              excess
                  + " too many"
                  + (firstWaiting.isEmpty() ? "" : ", not sealed yet: " + firstWaiting)));
    } else if (excess < 0) {
      find(new Finding(Sort.FEWER_THAN_RECEIVED, -excess + " gone before they were sealed"));
    }
  }
}
