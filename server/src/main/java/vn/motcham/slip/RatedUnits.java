package vn.motcham.slip;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcham.calendar.Days;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * The units for which somebody may have paper printed: those that are open and below what they look
 * after. What rates a unit is not its own.
 */
@Singleton
final class RatedUnits {
  private final Gate gate;
  private final Units units;
  private final InstantSource clock;

  RatedUnits(Gate gate, Units units, InstantSource clock) {
    this.gate = gate;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @throws Refused {@code not-found} for those who have no unit below them
   */
  void requireSome(StaffMember member) {
    if (!gate.allowsSome(member, Permission.ENTER_PAPER)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
  }

  /** The one that was chosen by its number. */
  Optional<Unit> find(StaffMember member, String number) {
    return list(member).filter(unit -> Integer.toString(unit.number()).equals(number)).findFirst();
  }

  List<Choice> choices(StaffMember member, String chosen) {
    return list(member).map(unit -> choice(unit, chosen)).toList();
  }

  private Stream<Unit> list(StaffMember member) {
    return units.list().stream()
        .filter(unit -> unit.isOpenOn(Days.today(clock)))
        .filter(unit -> gate.allows(member, Permission.ENTER_PAPER, unit.number()));
  }

  private static Choice choice(Unit unit, String chosen) {
    String number = Integer.toString(unit.number());
    return new Choice(number, unit.name(), number.equals(chosen));
  }
}
