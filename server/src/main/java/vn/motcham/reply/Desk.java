package vn.motcham.reply;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcham.http.Refused;
import vn.motcham.letter.Act;
import vn.motcham.letter.Letter;
import vn.motcham.letter.Letters;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * Who gets to see which letter: those above a unit all that are about it, the unit itself what was
 * passed on to it.
 */
@Singleton
final class Desk {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  private final Letters letters;
  private final Gate gate;
  private final Units units;

  Desk(Letters letters, Gate gate, Units units) {
    this.letters = letters;
    this.gate = gate;
    this.units = units;
  }

  /**
   * @param whole whether the reader is above the unit, reads the letter itself and acts on it
   */
  record Seen(Letter letter, boolean whole) {}

  /**
   * The letter, as this member may see it.
   *
   * @throws Refused {@code not-found} otherwise, the same as for one that is not there
   */
  Seen require(StaffMember member, String id) {
    Optional<Letter> letter = ID.matcher(id).matches() ? letters.findById(id) : Optional.empty();
    return letter
        .flatMap(found -> find(member, found))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  /** Empty where this member may not see it. */
  Optional<Seen> find(StaffMember member, Letter letter) {
    if (gate.allows(member, Permission.ANSWER_LETTERS, letter.unit())) {
      return Optional.of(new Seen(letter, true));
    }
    return letter.last(Act.PASS_ON).isPresent()
            && gate.allows(member, Permission.SEE_PUBLISHED, letter.unit())
        ? Optional.of(new Seen(letter, false))
        : Optional.empty();
  }

  /**
   * Whose letters are shown.
   *
   * @param all that a member could look at
   * @param chosen the one that is looked at, with those below it; empty: all
   */
  record Wanted(List<Unit> all, Optional<Unit> chosen, Set<Integer> numbers) {}

  /**
   * @param unit number of the unit that is wanted; empty: all
   * @throws Refused {@code not-found} for those who may see no letter, or none about this unit
   */
  Wanted require(StaffMember member, String unit, LocalDate today) {
    List<Unit> all = units.list().stream().filter(one -> mayLookAt(member, one.number())).toList();
    Optional<Unit> chosen =
        all.stream().filter(one -> Integer.toString(one.number()).equals(unit)).findFirst();
    if (all.isEmpty() || (chosen.isEmpty() && !unit.isEmpty())) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    Set<Integer> numbers = all.stream().map(Unit::number).collect(Collectors.toSet());
    chosen.ifPresent(
        one -> numbers.retainAll(units.subtree(one.number(), EdgeType.ADMINISTRATIVE, today)));
    return new Wanted(all, chosen, numbers);
  }

  private boolean mayLookAt(StaffMember member, int unit) {
    return gate.allows(member, Permission.ANSWER_LETTERS, unit)
        || gate.allows(member, Permission.SEE_PUBLISHED, unit);
  }
}
