package vn.motcham.fleet;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.Bucket;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the sheets that go with new tablets, for all counters below a unit at once. */
@Singleton
final class PairingSheetsPages {
  private static final String KIOSK = "/kiosk/";
  private static final int MOST_COUNTERS = 20;

  /** More than this is no page any more, and nobody prints it in one go. */
  private static final int LIMIT = 1000;

  private final PlaceForms places;
  private final Units units;
  private final PublicAddress address;
  private final InstantSource clock;

  PairingSheetsPages(PlaceForms places, Units units, PublicAddress address, InstantSource clock) {
    this.places = places;
    this.units = units;
    this.address = address;
    this.clock = clock;
  }

  /** What to open on a tablet. */
  String address() {
    return address.of(KIOSK);
  }

  /**
   * @param unit number of the unit for which, and for those below, there are sheets; empty: none
   * @param counters how many for each
   * @throws Refused {@code not-found} for those who look after none of it
   */
  PairingSheetsPage page(StaffMember member, String unit, String counters) {
    List<Unit> managed = places.open(member).toList();
    Optional<Unit> chosen =
        managed.stream().filter(one -> Integer.toString(one.number()).equals(unit)).findFirst();
    if (managed.isEmpty() || chosen.isEmpty() && !unit.isEmpty()) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    int each = counters.matches("[0-9]{1,2}") ? Integer.parseInt(counters) : 1;
    int times = Math.clamp(each, 1, MOST_COUNTERS);
    List<Unit> below = chosen.map(found -> below(found, managed)).orElse(List.of());
    int wanted = below.size() * times;
    return new PairingSheetsPage(
        managed.stream().map(one -> choice(one, chosen.orElse(null))).toList(),
        chosen.isPresent(),
        times,
        MOST_COUNTERS,
        address(),
        wanted > LIMIT ? List.of() : sheets(below, times),
        wanted,
        LIMIT);
  }

  private List<Unit> below(Unit unit, List<Unit> managed) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    Set<Integer> below = units.subtree(unit.number(), EdgeType.ADMINISTRATIVE, today);
    return managed.stream().filter(one -> below.contains(one.number())).toList();
  }

  private static List<String> sheets(List<Unit> units, int times) {
    return units.stream()
        .flatMap(unit -> Collections.nCopies(times, unit.name()).stream())
        .toList();
  }

  private static PlaceForm.Choice choice(Unit unit, @Nullable Unit chosen) {
    return new PlaceForm.Choice(Integer.toString(unit.number()), unit.name(), unit.equals(chosen));
  }
}
