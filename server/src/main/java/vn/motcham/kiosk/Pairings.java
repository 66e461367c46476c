package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * The kiosks that wait to be paired. Anybody may wait, so only so many do; what one address may
 * bring up is limited besides.
 */
@Singleton
final class Pairings {
  private static final int MOST_WAITING = 2_000;
  private static final int TRIES = 5;

  private final Jdbi jdbi;
  private final SecureRandom random;
  private final InstantSource clock;

  Pairings(Jdbi jdbi, SecureRandom random, InstantSource clock) {
    this.jdbi = jdbi;
    this.random = random;
    this.clock = clock;
  }

  /** What became of a wish to be paired. */
  sealed interface Opening {}

  record Opened(Pairing pairing) implements Opening {}

  record Refusal(Problem problem) implements Opening {}

  /**
   * Lets a kiosk wait under three words; the same one again as long as they hold. One that was
   * revoked or replaced comes back with another key, as another kiosk: by its old key what it still
   * holds is set aside.
   */
  Opening open(DeviceKey key) {
    return jdbi.inTransaction(handle -> open(handle, key.encoded()));
  }

  private Opening open(Handle handle, byte[] key) {
    PairingTable table = new PairingTable(handle, now());
    boolean revoked =
        new DeviceTable(handle).find(key).filter(known -> known.state().isRevoked()).isPresent();
    if (revoked) {
      return new Refusal(ProblemType.KIOSK_REVOKED.problem());
    }
    table.deleteOld();
    Optional<Pairing> known = table.findByKey(key);
    if (known.isEmpty() && table.countWaiting() >= MOST_WAITING) {
      return new Refusal(ProblemType.TOO_MANY_REQUESTS.problem());
    }
    for (int i = 0; known.isEmpty() && i < TRIES; i++) {
      table.insert(newPairing(key));
      known = table.findByKey(key);
    }
    return known
        .<Opening>map(Opened::new)
        .orElseGet(() -> new Refusal(ProblemType.TOO_MANY_REQUESTS.problem()));
  }

  private Pairing newPairing(byte[] key) {
    byte[] id = new byte[Pairing.ID_BYTES];
    random.nextBytes(id);
    return new Pairing(id, PairingWords.choose(random), key, now(), null);
  }

  /** The pairing of this name, if it still holds. */
  Optional<Pairing> find(String code) {
    if (!code.matches("[0-9a-f]{32}")) {
      return Optional.empty();
    }
    byte[] id = HexFormat.of().parseHex(code);
    return jdbi.withHandle(handle -> new PairingTable(handle, now()).findById(id));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
