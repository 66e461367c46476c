package vn.motcham.daykey;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.calendar.Days;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Unavailable;

/**
 * One secret per day, a file each, outside the database. What is remembered of a day's items is
 * worth nothing without its key, and the key is destroyed when the day has passed out of reach.
 */
@Singleton
public final class DayKeys {
  /** How long a day's items may still arrive, and be told from their copies. */
  public static final int DAYS_KEPT = 90;

  private static final Logger LOG = LoggerFactory.getLogger(DayKeys.class);

  private final DayKeyFiles files;
  private final Register register;
  private final InstantSource clock;
  private final Map<LocalDate, DayKey> agreed = new ConcurrentHashMap<>();

  /** Where all servers write down which key is whose. */
  interface Register {
    /** Writes a day's fingerprint down unless there is one, and returns the one that stands. */
    byte[] note(LocalDate day, byte[] fingerprint);

    Optional<Entry> find(LocalDate day);

    /** Whether today can't be believed: what is destroyed is gone for good. */
    boolean hasLeapt();

    /** The keys of the days before this one are gone. */
    void destroyed(LocalDate before, LocalDate today);

    /** This day's key is gone before its time; false: it was already, or nobody ever had it. */
    boolean giveUp(LocalDate day, LocalDate today);
  }

  /** What is written down of a day. */
  record Entry(byte[] fingerprint, boolean destroyed) {}

  DayKeys(DayKeyFiles files, Register register, InstantSource clock) {
    this.files = files;
    this.register = register;
    this.clock = clock;
  }

  /**
   * The key of a day; none for days out of reach, so that a destroyed key is never made anew.
   *
   * @throws Unavailable {@code not-ready} when this server lacks the key by which the day's items
   *     were remembered: with another one it would count copies twice
   */
  public Optional<DayKey> find(LocalDate day) {
    if (day.isBefore(today().minusDays(DAYS_KEPT)) || isAhead(day)) {
      return Optional.empty();
    }
    DayKey key = agreed.get(day);
    return key == null ? agree(day) : Optional.of(key);
  }

  /** Whether this day is too far ahead for a key. */
  public boolean isAhead(LocalDate day) {
    return day.isAfter(today().plusDays(1));
  }

  /** The key of today. */
  public DayKey getToday() {
    return find(today()).orElseThrow(() -> new Unavailable(ProblemType.NOT_READY));
  }

  /** Those that this server holds; none is made, and days whose key is missing are left out. */
  public List<DayKey> listHeld() {
    return IntStream.rangeClosed(0, DAYS_KEPT)
        .mapToObj(today()::minusDays)
        .filter(files::has)
        .flatMap(day -> findUndisturbed(day).stream())
        .toList();
  }

  private Optional<DayKey> findUndisturbed(LocalDate day) {
    try {
      return find(day);
    } catch (Unavailable e) {
      return Optional.empty();
    }
  }

  private Optional<DayKey> agree(LocalDate day) {
    Optional<Entry> entry = register.find(day);
    if (entry.filter(Entry::destroyed).isPresent()) {
      return Optional.empty();
    }
    if (entry.isPresent() && !files.has(day)) {
      throw refused(day, "is missing here");
    }
    DayKey key = files.readOrMake(day);
    if (!MessageDigest.isEqual(register.note(day, key.fingerprint()), key.fingerprint())) {
      throw refused(day, "is not the one that was used first");
    }
    agreed.put(day, key);
    return Optional.of(key);
  }

  private static Unavailable refused(LocalDate day, String why) {
    LOG.error(
        "The key of {} {}. Do all servers share one keys directory? Restore it from its backup; if"
            + " it is lost for good, say so: motcham keys give-up {}",
        day,
        why,
        day);
    return new Unavailable(ProblemType.NOT_READY);
  }

  /**
   * Makes the key of tomorrow, backs keys up, destroys those out of reach; and says so. By a clock
   * that has just leapt a year ahead none is: when it is right again, today's would be missing.
   */
  @Scheduled(initialDelay = "1m", fixedDelay = "1h")
  void lookAfter() {
    LocalDate today = today();
    find(today);
    find(today.plusDays(1));
    int copied = files.backUp();
    List<LocalDate> destroyed = register.hasLeapt() ? List.of() : destroyOld();
    if (copied > 0 || !destroyed.isEmpty()) {
      LOG.info("Keys of days: {} backed up, destroyed {}", copied, destroyed);
    }
  }

  /** Destroys the keys of the days out of reach and says which they were. */
  List<LocalDate> destroyOld() {
    LocalDate oldest = today().minusDays(DAYS_KEPT);
    agreed.keySet().removeIf(day -> day.isBefore(oldest));
    List<LocalDate> destroyed = files.destroyBefore(oldest);
    register.destroyed(oldest, today());
    return destroyed;
  }

  /** Goes on without a key that is lost: what comes of its day from now on is set aside. */
  public boolean giveUp(LocalDate day) {
    agreed.remove(day);
    return register.giveUp(day, today());
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
