package vn.motcham.staff;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcham.calendar.Days;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** The one place that says who may do what with which unit. What one may not see does not exist. */
@Singleton
public final class Gate {
  private final Units units;
  private final InstantSource clock;

  Gate(Units units, InstantSource clock) {
    this.units = units;
    this.clock = clock;
  }

  /**
   * The unit, if this may be done with it.
   *
   * @throws Refused {@code not-found} otherwise, the same as for a unit that is not there
   */
  public Unit require(StaffMember member, Permission permission, int unit) {
    Optional<Unit> found = units.find(unit);
    if (found.isEmpty() || !allows(member, permission, unit)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    return found.get();
  }

  public boolean allows(StaffMember member, Permission permission, int unit) {
    return switch (permission) {
      case SEE_PUBLISHED ->
          holds(member, Role.SUPERVISOR, lineOf(unit)) || holds(member, Role.VIEWER, lineOf(unit));
      case SEE_LIVE, REVIEW_FLAGS, ANSWER_LETTERS -> holds(member, Role.SUPERVISOR, above(unit));
      case MANAGE_KIOSKS, ENTER_PAPER ->
          holds(member, Role.ADMINISTRATOR, above(unit))
              || holds(member, Role.SUPERVISOR, above(unit));
    };
  }

  /** Whether there is a unit with which this may be done. */
  public boolean allowsSome(StaffMember member, Permission permission) {
    return units.list().stream().anyMatch(unit -> allows(member, permission, unit.number()));
  }

  private static boolean holds(StaffMember member, Role role, List<Integer> line) {
    return member.duties().stream()
        .anyMatch(
            duty ->
                duty.role() == role
                    && (duty.unit() == StaffMember.Duty.EVERYWHERE || line.contains(duty.unit())));
  }

  /** The unit and those above it, by either edge; above an abolished one, those of its last day. */
  private List<Integer> lineOf(int unit) {
    LocalDate today = Days.today(clock);
    LocalDate day = units.find(unit).map(found -> lastDay(found, today)).orElse(today);
    return List.of(EdgeType.values()).stream()
        .flatMap(type -> units.path(unit, type, day).stream())
        .map(Unit::number)
        .distinct()
        .toList();
  }

  private static LocalDate lastDay(Unit unit, LocalDate today) {
    LocalDate closedOn = unit.closedOn();
    return closedOn == null || closedOn.isAfter(today) ? today : closedOn.minusDays(1);
  }

  private List<Integer> above(int unit) {
    return lineOf(unit).stream().filter(number -> number != unit).toList();
  }
}
