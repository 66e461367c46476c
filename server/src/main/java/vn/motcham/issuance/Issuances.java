package vn.motcham.issuance;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.indicator.Disclosure;
import vn.motcham.response.Bucket;

/**
 * The counts of invitations. Each invitation is counted where it ends: by the half-month that holds
 * its last day. Once that is over nothing can become of it any more, and of what was issued all
 * that was used is part.
 */
@Singleton
public final class Issuances {
  private static final int MARK_BYTES = 16;

  /** Uses wait for half a minute before they are noted down. */
  private static final int DAYS_UNTIL_ALL_IS_NOTED = 1;

  private final Uses uses;
  private final Jdbi jdbi;
  private final Disclosure disclosure;
  private final SecureRandom random;
  private final InstantSource clock;
  private volatile @Nullable LocalDate since;

  Issuances(Uses uses, Jdbi jdbi, Disclosure disclosure, SecureRandom random, InstantSource clock) {
    this.uses = uses;
    this.jdbi = jdbi;
    this.disclosure = disclosure;
    this.random = random;
    this.clock = clock;
  }

  /** How many ratings there must be for them to be told. */
  public int k() {
    return disclosure.k();
  }

  /**
   * An invitation that was given out.
   *
   * @param waits whether it becomes valid only when it is activated
   */
  public record Issued(Invited invited, boolean waits) {}

  /** Counts what is given out, if the transaction stands. */
  public void issued(Handle handle, Collection<Issued> some) {
    Map<Cohort, Numbers> counts = new TreeMap<>();
    LocalDate first = since(handle);
    some.stream()
        .filter(one -> isCounted(one.invited(), first))
        .forEach(one -> add(counts, one.invited(), new Numbers(1, 0, one.waits() ? 0 : 1, 0)));
    mark(handle, counts);
  }

  /** Counts what is printed in stock, of which nobody knows how much will be handed out. */
  public void printed(Collection<Invited> some) {
    Map<Cohort, Numbers> counts = new TreeMap<>();
    LocalDate first = since();
    some.stream()
        .filter(one -> isCounted(one, first))
        .forEach(one -> add(counts, one, new Numbers(1, 1, 1, 0)));
    jdbi.useHandle(handle -> mark(handle, counts));
  }

  /** Counts that one that waited has become valid, if the transaction stands. */
  public void activated(Handle handle, Invited invited) {
    if (isCounted(invited, since(handle))) {
      mark(handle, Map.of(Cohort.of(invited), new Numbers(0, 0, 1, 0)));
    }
  }

  /** Counts a use, soon. */
  public void used(Invited invited) {
    if (isCounted(invited, since())) {
      uses.add(Cohort.of(invited));
    }
  }

  /**
   * Those of these units that ran out from one day to another, in half-months that are over,
   * procedure by procedure; empty where there were none.
   */
  public Optional<Issuance> find(Collection<Integer> units, LocalDate from, LocalDate to) {
    SortedMap<Lapse, Numbers> counts = over(units, from, to, true);
    return counts.isEmpty()
        ? Optional.empty()
        : Optional.of(Telling.byProcedure(counts, disclosure));
  }

  /** The same without procedures, to be told of at each of many units. */
  public Lapsed lapsed(Collection<Integer> units, LocalDate from, LocalDate to) {
    return new Lapsed(over(units, from, to, false), disclosure);
  }

  /** What the one-stop software had these units hand out with results from day to day. */
  public List<HandedOut> listHandedOut(Collection<Integer> units, LocalDate from, LocalDate to) {
    return units.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                new CountTables(handle)
                    .listHandedOut(units, Bucket.halfMonthOf(from), Bucket.halfMonthOf(to)));
  }

  private SortedMap<Lapse, Numbers> over(
      Collection<Integer> units, LocalDate from, LocalDate to, boolean procedures) {
    if (units.isEmpty()) {
      return new TreeMap<>();
    }
    SortedMap<Lapse, Numbers> counts =
        jdbi.withHandle(
            handle ->
                new CountTables(handle)
                    .list(units, Bucket.halfMonthOf(from), Bucket.halfMonthOf(to), procedures));
    LocalDate running =
        Bucket.halfMonthOf(Days.today(clock).minusDays(DAYS_UNTIL_ALL_IS_NOTED)).firstDay();
    counts.keySet().removeIf(lapse -> !lapse.endsIn().firstDay().isBefore(running));
    return counts;
  }

  private static void add(Map<Cohort, Numbers> counts, Invited invited, Numbers numbers) {
    counts.merge(Cohort.of(invited), numbers, Numbers::plus);
  }

  private void mark(Handle handle, Map<Cohort, Numbers> counts) {
    new CountTables(handle).mark(counts, this::newMark);
  }

  private static boolean isCounted(Invited invited, LocalDate first) {
    return !invited.issuedOn().isBefore(first);
  }

  private LocalDate since() {
    LocalDate known = since;
    return known == null ? jdbi.withHandle(this::since) : known;
  }

  /** It never changes. */
  private LocalDate since(Handle handle) {
    LocalDate known = since;
    if (known == null) {
      known = new CountTables(handle).since();
      since = known;
    }
    return known;
  }

  private byte[] newMark() {
    byte[] mark = new byte[MARK_BYTES];
    random.nextBytes(mark);
    return mark;
  }
}
