package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;

/** Puts another device at the place of a kiosk, which keeps its number, its place and its past. */
@Singleton
public final class Replacements {
  private final Jdbi jdbi;
  private final KnownKiosks known;
  private final Audit audit;
  private final InstantSource clock;

  Replacements(Jdbi jdbi, KnownKiosks known, Audit audit, InstantSource clock) {
    this.jdbi = jdbi;
    this.known = known;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Lets the device that shows these words become the kiosk. One that was lost is active again; one
   * that was put aside stays so.
   *
   * @param words as they were typed
   */
  public Kiosks.Placement replace(int number, String words, StaffMember by) {
    Actor member = new Actor.Member(by);
    Kiosks.Placement placement =
        jdbi.inTransaction(handle -> replace(handle, number, words, member));
    known.forget();
    return placement;
  }

  private Kiosks.Placement replace(Handle handle, int number, String words, Actor by) {
    Instant now = now();
    PairingTable pairings = new PairingTable(handle, now);
    KioskTables tables = new KioskTables(handle);
    DeviceTable devices = new DeviceTable(handle);
    // A device that is a kiosk, or was one, would leave its own past for another's.
    Optional<Pairing> pairing =
        pairings.lockByWords(words).filter(waiting -> devices.find(waiting.publicKey()).isEmpty());
    if (pairing.isEmpty()) {
      return refusal(Fault.at("/words", ProblemType.WORDS_UNKNOWN));
    }
    Optional<Kiosk.State> state = tables.lock(number);
    if (state.filter(one -> one != Kiosk.State.RETIRED).isEmpty()) {
      return refusal(Fault.at("", ProblemType.KIOSK_REVOKED));
    }
    devices.replace(number, pairing.get().publicKey(), now, by.account());
    if (state.get() == Kiosk.State.LOST) {
      tables.setState(number, Kiosk.State.ACTIVE, now, by.account());
    }
    pairings.becomes(pairing.get(), number);
    Kiosk kiosk = tables.find(number).orElseThrow();
    by.record(audit, handle, "kiosk-replaced", number + ": device " + kiosk.device().number());
    return new Kiosks.Placed(kiosk);
  }

  private static Kiosks.Placement refusal(Fault fault) {
    return new Kiosks.Refusal(Problem.of(List.of(fault)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
