package vn.motcham.seal;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import vn.motcham.code.Codes;
import vn.motcham.code.LookupCode;
import vn.motcham.code.Status;
import vn.motcham.response.Bucket;

/** The seals. */
@Singleton
public final class Seals {
  /** A response that was on its way at midnight is stored by then, and servers' clocks differ. */
  private static final Duration AFTER_MIDNIGHT = Duration.ofMinutes(15);

  private final Jdbi jdbi;
  private final Codes codes;
  private final Signatures signatures;
  private final InstantSource clock;

  Seals(Jdbi jdbi, Codes codes, Signatures signatures, InstantSource clock) {
    this.jdbi = jdbi;
    this.codes = codes;
    this.signatures = signatures;
    this.clock = clock;
  }

  /** A batch that was made just now. */
  public record Made(int number, int leaves) {}

  /**
   * Seals what the nights until now have to seal. Of several servers one does it: the keys of what
   * they write are the same.
   */
  public List<Made> seal() {
    Signatures.Key key = signatures.get();
    LocalDate day = today();
    try {
      return atOneMoment(handle -> new Sealing(handle, codes, key, day).run()).stream()
          .map(batch -> new Made(batch.number(), batch.leaves()))
          .toList();
    } catch (JdbiException e) {
      if (isSealed(day)) {
        return List.of();
      }
      throw e;
    }
  }

  /** Whether this night has had its turn. */
  boolean isSealedToday() {
    return isSealed(today());
  }

  private boolean isSealed(LocalDate day) {
    return jdbi.withHandle(
        handle ->
            new BatchTables(handle)
                .findLast()
                .filter(last -> !last.batch().day().isBefore(day))
                .isPresent());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant().minus(AFTER_MIDNIGHT), Bucket.ZONE);
  }

  /** Makes a new key, which signs from the next batch on; the old ones stay to be checked by. */
  public String renewKey() {
    return signatures.renew().id();
  }

  /**
   * Proves that all is as it was sealed, or finds what is not.
   *
   * @param against batches as they were published and kept elsewhere
   * @param progress is told the part done so far
   */
  public Verdict verify(List<Published> against, DoubleConsumer progress) {
    return atOneMoment(
        handle -> new Verification(handle, codes, signatures.known(), against, progress).run());
  }

  private <T> T atOneMoment(HandleCallback<T, RuntimeException> work) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work);
  }

  /** The newest batches first, with the public keys that there are. */
  Overview overview(int most) {
    return jdbi.withHandle(
        handle -> {
          BatchTables tables = new BatchTables(handle);
          return new Overview(
              tables.listLatest(most).stream().map(BatchTables.Kept::signed).toList(),
              tables.keys());
        });
  }

  /**
   * @param keys public keys by their names
   */
  record Overview(List<Batch.Signed> batches, Map<String, byte[]> keys) {
    Overview {
      batches = List.copyOf(batches);
      keys = new HashMap<>(keys);
    }
  }

  /** A batch as it is published. */
  Optional<String> findPublished(int number) {
    return jdbi.withHandle(
        handle -> {
          BatchTables tables = new BatchTables(handle);
          Map<String, byte[]> keys = tables.keys();
          return tables
              .find(number)
              .map(BatchTables.Kept::signed)
              .map(signed -> Published.write(signed, keys.getOrDefault(signed.key(), new byte[0])));
        });
  }

  /** The look-up codes of a day, once they are sealed. */
  Optional<CodeList> findCodes(LocalDate day) {
    return jdbi.withHandle(
        handle ->
            new BatchTables(handle)
                .findBatchOfCodes(day)
                .map(_ -> CodeList.of(day, codes.list(handle, day))));
  }

  /**
   * What became of a response.
   *
   * @param proof that this is on the day's list; none until the list is sealed
   */
  record LookedUp(LocalDate day, Status status, Optional<Proof> proof) {}

  Optional<LookedUp> lookUp(LookupCode code) {
    return codes
        .find(code)
        .map(entry -> new LookedUp(entry.day(), entry.status(), findProof(entry)));
  }

  private Optional<Proof> findProof(Codes.Entry entry) {
    String line = CodeList.line(entry.mac(), entry.status().code());
    return jdbi.withHandle(
        handle ->
            new BatchTables(handle)
                .findBatchOfCodes(entry.day())
                .map(
                    batch ->
                        CodeList.of(entry.day(), codes.list(handle, entry.day()))
                            .prove(line, batch)));
  }
}
