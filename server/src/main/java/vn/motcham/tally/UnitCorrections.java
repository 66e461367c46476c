package vn.motcham.tally;

import static java.util.stream.Collectors.summingLong;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.response.Bucket;
import vn.motcham.tally.CorrectionTable.Counted;
import vn.motcham.tally.UnitCorrection.Draft;

/** Corrections of where a kiosk stood, by which the tallies are read. */
@Singleton
public final class UnitCorrections {
  private final Jdbi jdbi;
  private final InstantSource clock;

  UnitCorrections(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Those of what a kiosk took, the oldest first; revoked ones, too. */
  public List<UnitCorrection> listOfKiosk(int kiosk) {
    return jdbi.withHandle(handle -> new CorrectionTable(handle).listOfKiosk(kiosk));
  }

  /** Those of responses that name a unit, likewise. */
  public List<UnitCorrection> listOfUnit(int unit) {
    return jdbi.withHandle(handle -> new CorrectionTable(handle).listOfUnit(unit));
  }

  /** Those that stand and by which responses leave or reach these units. */
  public List<UnitCorrection> listStanding(Collection<Integer> units) {
    return jdbi.withHandle(handle -> new CorrectionTable(handle).listStanding(units));
  }

  public Optional<UnitCorrection> find(int id) {
    return jdbi.withHandle(handle -> new CorrectionTable(handle).find(id));
  }

  /** Lets it stand from now on, in this transaction. */
  public void add(Handle handle, Draft draft, int account) {
    new CorrectionTable(handle).add(draft, account, now());
  }

  /**
   * Takes it back, in this transaction.
   *
   * @return whether it stood until now
   */
  public boolean revoke(Handle handle, int id, String reason, int account) {
    return new CorrectionTable(handle).revoke(id, reason, account, now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /**
   * The groups of people that figures before and after a correction could be held against each
   * other to tell apart: those that move, those that stay and those that were there already.
   *
   * @param from first day of what the figures are published by
   * @param to last day of it
   * @param part what the figures are published by, such as a month; empty: nothing yet
   * @return how many each group has of each part, survey and indicator; none are left out
   */
  public <P> List<Long> groups(
      Draft draft, LocalDate from, LocalDate to, Function<Bucket, Optional<P>> part) {
    return jdbi.withHandle(
        handle -> {
          CorrectionTable table = new CorrectionTable(handle);
          List<Long> groups = new ArrayList<>(sums(table.listMoving(draft, from, to), part));
          groups.addAll(sums(table.listUntouched(draft, draft.unit(), from, to), part));
          groups.addAll(sums(table.listUntouched(draft, draft.countsAt(), from, to), part));
          return groups;
        });
  }

  private record Key(Object part, int survey, String indicator) {}

  private static <P> Collection<Long> sums(
      List<Counted> counted, Function<Bucket, Optional<P>> part) {
    Map<Key, Long> sums =
        counted.stream()
            .filter(one -> part.apply(one.halfMonth()).isPresent())
            .collect(
                Collectors.groupingBy(
                    one ->
                        new Key(
                            part.apply(one.halfMonth()).orElseThrow(),
                            one.survey(),
                            one.indicator()),
                    summingLong(Counted::n)));
    return sums.values();
  }
}
