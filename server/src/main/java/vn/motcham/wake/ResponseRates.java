package vn.motcham.wake;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.Days;
import vn.motcham.indicator.Disclosure;
import vn.motcham.response.Bucket;

/**
 * The share of wakes that were followed by a rating, as far as it may be told. All that is told is
 * made of whole half-months of whole units, each over and with at least k ratings; so no two
 * figures lead to fewer than k people, wherever they stand.
 */
@Singleton
public final class ResponseRates {
  private static final int MONTHS_TOLD = 6;

  /** For a day a wake is known, and may be answered. */
  private static final int DAYS_UNTIL_ALL_CAME = 2;

  private final Jdbi jdbi;
  private final Disclosure disclosure;
  private final InstantSource clock;

  ResponseRates(Jdbi jdbi, Disclosure disclosure, InstantSource clock) {
    this.jdbi = jdbi;
    this.disclosure = disclosure;
    this.clock = clock;
  }

  /** How many ratings there must be for them to be told. */
  public int k() {
    return disclosure.k();
  }

  /** Of these units together, from one day to another; empty where nobody was woken. */
  public Optional<ResponseRate> find(Collection<Integer> units, LocalDate from, LocalDate to) {
    List<WakeCount> all = units.isEmpty() ? List.of() : list(units, from, to);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<WakeCount> told =
        all.stream().collect(groupingBy(WakeCount::block)).values().stream()
            .filter(block -> disclosure.holds(answered(block)))
            .flatMap(List::stream)
            .toList();
    return Optional.of(
        told.isEmpty()
            ? new ResponseRate(wakes(all), OptionalLong.empty())
            : new ResponseRate(wakes(told), OptionalLong.of(answered(told))));
  }

  /** Of one kiosk, the newest half-month first. */
  public List<ResponseRate.OfHalfMonth> listOf(int kiosk) {
    List<Integer> units = jdbi.withHandle(handle -> new CountTables(handle).listUnits(kiosk));
    if (units.isEmpty()) {
      return List.of();
    }
    LocalDate today = Days.today(clock);
    List<WakeCount> all = list(units, today.minusMonths(MONTHS_TOLD), today);
    Map<WakeCount.Block, List<WakeCount>> blocks =
        all.stream().collect(groupingBy(WakeCount::block));
    return all.stream()
        .filter(one -> one.kiosk() == kiosk)
        .map(one -> ofHalfMonth(one, blocks.getOrDefault(one.block(), List.of())))
        .toList();
  }

  /** What its neighbours at the unit have must not give it away. */
  private ResponseRate.OfHalfMonth ofHalfMonth(WakeCount one, List<WakeCount> block) {
    Map<Integer, Long> byKiosk =
        block.stream().collect(toMap(WakeCount::kiosk, WakeCount::answered));
    boolean told = one.answered() > 0 && disclosure.parts(byKiosk).contains(one.kiosk());
    return new ResponseRate.OfHalfMonth(
        one.halfMonth(),
        new ResponseRate(
            one.wakes(), told ? OptionalLong.of(one.answered()) : OptionalLong.empty()));
  }

  private List<WakeCount> list(Collection<Integer> units, LocalDate from, LocalDate to) {
    Bucket.HalfMonth running = Bucket.halfMonthOf(Days.today(clock).minusDays(DAYS_UNTIL_ALL_CAME));
    return jdbi
        .withHandle(
            handle ->
                new CountTables(handle)
                    .list(units, Bucket.halfMonthOf(from), Bucket.halfMonthOf(to)))
        .stream()
        .filter(one -> one.halfMonth().firstDay().isBefore(running.firstDay()))
        .toList();
  }

  private static long wakes(List<WakeCount> counts) {
    return counts.stream().mapToLong(WakeCount::wakes).sum();
  }

  private static long answered(List<WakeCount> counts) {
    return counts.stream().mapToLong(WakeCount::answered).sum();
  }
}
