package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Audit;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;

/** The kiosks: pairing and placing them, and what is decided about them. */
@Singleton
public final class Kiosks {
  private final Jdbi jdbi;
  private final Places places;
  private final ContactTable contacts;
  private final KnownKiosks known;
  private final Gate gate;
  private final Audit audit;
  private final InstantSource clock;

  Kiosks(
      Jdbi jdbi,
      Places places,
      ContactTable contacts,
      KnownKiosks known,
      Gate gate,
      Audit audit,
      InstantSource clock) {
    this.jdbi = jdbi;
    this.places = places;
    this.contacts = contacts;
    this.known = known;
    this.gate = gate;
    this.audit = audit;
    this.clock = clock;
  }

  /** What became of a kiosk that was to get a place. */
  public sealed interface Placement {}

  public record Placed(Kiosk kiosk) implements Placement {}

  public record Refusal(Problem problem) implements Placement {}

  /**
   * What is done, for the audit.
   *
   * @param impossible the fault when there is no kiosk to do it with
   */
  private record Deed(Actor by, String action, Fault impossible) {}

  /**
   * Pairs the kiosk that shows these words.
   *
   * @param words as they were typed: with or without diacritics, capitals, spaces, hyphens
   */
  public Placement pair(String words, Place place, StaffMember by) {
    Actor member = new Actor.Member(by);
    return place(
        place,
        (handle, pinned) -> pair(handle, pinned, member, table -> table.lockByWords(words)),
        new Deed(member, "kiosk-paired", Fault.at("/words", ProblemType.WORDS_UNKNOWN)));
  }

  /** Pairs a waiting kiosk by its pairing's id, as the operator. */
  public Placement confirm(String pairingId, Place place) {
    if (!pairingId.matches("[0-9a-f]{32}")) {
      return new Refusal(ProblemType.NOT_FOUND_HERE.problem());
    }
    byte[] id = HexFormat.of().parseHex(pairingId);
    Actor operator = new Actor.Operator();
    return place(
        place,
        (handle, pinned) -> pair(handle, pinned, operator, table -> table.lockById(id)),
        new Deed(operator, "kiosk-paired", Fault.at("", ProblemType.NOT_FOUND_HERE)));
  }

  /**
   * Registers a device without pairing it, as the operator: a simulated one, for instance.
   *
   * @param publicKey SubjectPublicKeyInfo in DER, on P-256
   * @param seenAt when it was heard of last; null: never
   * @throws IllegalArgumentException for another kind of key
   */
  public Placement enrol(byte[] publicKey, Place place, @Nullable Instant seenAt) {
    DeviceKey key =
        DeviceKey.read(publicKey).orElseThrow(() -> new IllegalArgumentException("no P-256 key"));
    Actor operator = new Actor.Operator();
    Placement placement =
        place(
            place,
            (handle, pinned) -> enrol(handle, key.encoded(), pinned, operator),
            new Deed(operator, "kiosk-enrolled", Fault.at("", ProblemType.KIOSK_REVOKED)));
    if (seenAt == null || !(placement instanceof Placed(Kiosk kiosk))) {
      return placement;
    }
    contacts.seen(kiosk.number(), seenAt.truncatedTo(ChronoUnit.MILLIS));
    return new Placed(get(kiosk.number()));
  }

  /** Takes note of what a kiosk says of itself. */
  public void hear(int number, Contact contact) {
    contacts.write(number, contact);
  }

  /** Gives a kiosk another place, and the survey that is in use there now. */
  public Placement move(int number, Place place, StaffMember by) {
    Actor member = new Actor.Member(by);
    return place(
        place,
        (handle, pinned) -> move(handle, number, pinned, member),
        new Deed(member, "kiosk-moved", Fault.at("", ProblemType.KIOSK_REVOKED)));
  }

  /**
   * Decides about a kiosk.
   *
   * @return whether it is in this state now and was not before
   */
  public boolean change(int number, Kiosk.State to, StaffMember by) {
    return change(number, to, new Actor.Member(by));
  }

  /** Refuses whatever the kiosk sends from now on, for good, as the operator. */
  public boolean retire(int number) {
    return change(number, Kiosk.State.RETIRED, new Actor.Operator());
  }

  private boolean change(int number, Kiosk.State to, Actor by) {
    boolean done = jdbi.inTransaction(handle -> change(handle, number, to, by));
    known.forget();
    return done;
  }

  private boolean change(Handle handle, int number, Kiosk.State to, Actor by) {
    KioskTables tables = new KioskTables(handle);
    Optional<Kiosk.State> from = tables.lock(number).filter(state -> state.mayBecome(to));
    from.ifPresent(
        state -> {
          tables.setState(number, to, now(), by.account());
          by.record(audit, handle, action(state, to), Integer.toString(number));
        });
    return from.isPresent();
  }

  private static String action(Kiosk.State from, Kiosk.State to) {
    return switch (to) {
      case ACTIVE -> from == Kiosk.State.LOST ? "kiosk-found" : "kiosk-active";
      case INACTIVE -> "kiosk-inactive";
      case LOST -> "kiosk-lost";
      case RETIRED -> "kiosk-revoked";
    };
  }

  /** The kiosk, which must exist. */
  public Kiosk get(int number) {
    return find(number).orElseThrow();
  }

  public Optional<Kiosk> find(int number) {
    return jdbi.withHandle(handle -> new KioskTables(handle).find(number));
  }

  /** All kiosks that ever were, in the order of their numbers. */
  public List<Kiosk> list() {
    return jdbi.withHandle(handle -> new KioskTables(handle).list());
  }

  /** How many devices show their words and wait. */
  public int countWaiting() {
    return jdbi.withHandle(handle -> new PairingTable(handle, now()).countWaiting());
  }

  /** Where a kiosk stood, the newest place first. */
  public List<Assignment> listAssignments(int number) {
    return jdbi.withHandle(handle -> new KioskTables(handle).listAssignments(number));
  }

  /** Finds a kiosk its place; empty where there is none to be placed. */
  private interface Placing extends BiFunction<Handle, Places.Pinned, Optional<Kiosk>> {}

  private Placement place(Place place, Placing placing, Deed deed) {
    return switch (places.pin(place, today())) {
      case Places.Faulty(Problem problem) -> new Refusal(problem);
      case Places.Pinned pinned -> place(pinned, placing, deed);
    };
  }

  private Placement place(Places.Pinned pinned, Placing placing, Deed deed) {
    Optional<Kiosk> placed =
        jdbi.inTransaction(
            handle -> {
              Optional<Kiosk> kiosk = placing.apply(handle, pinned);
              kiosk.ifPresent(found -> record(handle, deed, found));
              return kiosk;
            });
    if (placed.isPresent()) {
      known.forget();
    }
    return placed
        .<Placement>map(Placed::new)
        .orElseGet(() -> new Refusal(Problem.of(List.of(deed.impossible()))));
  }

  private void record(Handle handle, Deed deed, Kiosk kiosk) {
    Place place = kiosk.assignment().place();
    String subject = "%d: %d, %s".formatted(kiosk.number(), place.unit(), place.counter());
    deed.by().record(audit, handle, deed.action(), subject);
  }

  private Optional<Kiosk> pair(
      Handle handle,
      Places.Pinned pinned,
      Actor by,
      Function<PairingTable, Optional<Pairing>> finding) {
    PairingTable table = new PairingTable(handle, now());
    Optional<Pairing> pairing = finding.apply(table);
    Optional<Kiosk> kiosk =
        pairing.flatMap(waiting -> register(handle, waiting.publicKey(), pinned, by));
    kiosk.ifPresent(paired -> table.becomes(pairing.orElseThrow(), paired.number()));
    return kiosk;
  }

  /**
   * A key that is known already stays the kiosk that it was; a revoked one stays revoked, a
   * replaced one stays replaced, and one that stands where this actor has no say stays there.
   */
  private Optional<Kiosk> register(Handle handle, byte[] key, Places.Pinned pinned, Actor by) {
    KioskTables tables = new KioskTables(handle);
    Optional<DeviceTable.Registered> known = new DeviceTable(handle).find(key);
    return known.isEmpty()
        ? assign(tables, tables.insert(key, now(), by.account()), pinned, by)
        : known
            .filter(found -> !found.state().isRevoked())
            .flatMap(found -> tables.find(found.kiosk()))
            .filter(kiosk -> mayMove(by, kiosk))
            .flatMap(kiosk -> move(handle, kiosk.number(), pinned, by));
  }

  private boolean mayMove(Actor by, Kiosk kiosk) {
    int unit = kiosk.assignment().place().unit();
    return switch (by) {
      case Actor.Member(StaffMember member) -> gate.allows(member, Permission.MANAGE_KIOSKS, unit);
      case Actor.Operator _ -> true;
    };
  }

  /** A device that is known already stays where somebody put it. */
  private Optional<Kiosk> enrol(Handle handle, byte[] key, Places.Pinned pinned, Actor by) {
    KioskTables tables = new KioskTables(handle);
    Optional<DeviceTable.Registered> known = new DeviceTable(handle).find(key);
    return known.isEmpty()
        ? assign(tables, tables.insert(key, now(), by.account()), pinned, by)
        : known
            .filter(found -> !found.state().isRevoked())
            .flatMap(found -> tables.find(found.kiosk()));
  }

  private Optional<Kiosk> move(Handle handle, int number, Places.Pinned pinned, Actor by) {
    KioskTables tables = new KioskTables(handle);
    return tables
        .lock(number)
        .filter(state -> !state.isRevoked())
        .flatMap(_ -> assign(tables, number, pinned, by));
  }

  private Optional<Kiosk> assign(KioskTables tables, int number, Places.Pinned pinned, Actor by) {
    tables.assign(number, pinned.place(), pinned.survey(), now(), by.account());
    return tables.find(number);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
