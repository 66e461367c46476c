package vn.motcham.review;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.calendar.Days;
import vn.motcham.http.Refused;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** The units that a member supervises, of which a page shows all or one with those below it. */
@Singleton
final class SupervisedUnits {
  private final Gate gate;
  private final Units units;
  private final InstantSource clock;

  SupervisedUnits(Gate gate, Units units, InstantSource clock) {
    this.gate = gate;
    this.units = units;
    this.clock = clock;
  }

  /**
   * What is shown.
   *
   * @param numbers of the units
   * @param choices all that could be, the one that was made among them
   */
  record Wanted(Set<Integer> numbers, List<FlagsPage.Choice> choices) {}

  /**
   * @param unit number of the unit that is wanted, with those below; empty: all
   * @throws Refused {@code not-found} for those who supervise none, or not this one
   */
  Wanted require(StaffMember member, String unit, Language language) {
    List<Unit> supervised =
        units.list().stream()
            .filter(one -> gate.allows(member, Permission.REVIEW_FLAGS, one.number()))
            .toList();
    Optional<Unit> wanted =
        supervised.stream().filter(u -> Integer.toString(u.number()).equals(unit)).findFirst();
    if (supervised.isEmpty() || (wanted.isEmpty() && !unit.isEmpty())) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    Set<Integer> numbers = supervised.stream().map(Unit::number).collect(Collectors.toSet());
    wanted.ifPresent(chosen -> numbers.retainAll(below(chosen)));
    return new Wanted(numbers, choices(supervised, wanted, language));
  }

  private Set<Integer> below(Unit unit) {
    return units.subtree(unit.number(), EdgeType.ADMINISTRATIVE, Days.today(clock));
  }

  private static List<FlagsPage.Choice> choices(
      List<Unit> supervised, Optional<Unit> wanted, Language language) {
    List<FlagsPage.Choice> choices = new ArrayList<>();
    String everywhere = Texts.get(language, "review.everywhere");
    choices.add(new FlagsPage.Choice("", everywhere, wanted.isEmpty()));
    for (Unit unit : supervised) {
      boolean chosen = wanted.filter(unit::equals).isPresent();
      choices.add(new FlagsPage.Choice(Integer.toString(unit.number()), unit.name(), chosen));
    }
    return choices;
  }
}
