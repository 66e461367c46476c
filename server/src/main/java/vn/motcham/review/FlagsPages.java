package vn.motcham.review;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.calendar.Days;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Flags;
import vn.motcham.flag.Review;
import vn.motcham.flag.Reviews;
import vn.motcham.http.Refused;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.FlaggedCells;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the list of what was flagged, for those above the units. */
@Singleton
final class FlagsPages {
  static final String PATH = "/staff/flags";

  /** As far back as a response may still come. */
  private static final int DAYS = 90;

  private static final int MOST = 200;

  private final FlaggedCells cells;
  private final Reviews reviews;
  private final Flags flags;
  private final Gate gate;
  private final Units units;
  private final InstantSource clock;

  FlagsPages(
      FlaggedCells cells,
      Reviews reviews,
      Flags flags,
      Gate gate,
      Units units,
      InstantSource clock) {
    this.cells = cells;
    this.reviews = reviews;
    this.flags = flags;
    this.gate = gate;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param unit number of the unit that is wanted, with those below; empty: all
   * @throws Refused {@code not-found} for those who supervise none
   */
  FlagsPage page(StaffMember member, String unit, Language language) {
    List<Unit> supervised = supervised(member);
    Optional<Unit> wanted =
        supervised.stream().filter(u -> Integer.toString(u.number()).equals(unit)).findFirst();
    if (supervised.isEmpty() || (wanted.isEmpty() && !unit.isEmpty())) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    Set<Integer> numbers = supervised.stream().map(Unit::number).collect(Collectors.toSet());
    wanted.ifPresent(chosen -> numbers.retainAll(below(chosen)));
    List<FlaggedCells.Group> groups = cells.list(numbers, DAYS, MOST);
    Map<Review.Subject, Review> standing = reviews.listStanding(numbers);
    FlagWords words = new FlagWords(language);
    return new FlagsPage(
        choices(supervised, wanted, language),
        groups.stream()
            .map(
                group ->
                    row(group, Optional.ofNullable(standing.get(Verdicts.subject(group))), words))
            .toList(),
        Stream.of(Flag.values())
            .map(
                flag ->
                    new FlagsPage.Rule(words.name(flag), words.rule(flag, flags.thresholds(flag))))
            .toList(),
        DAYS,
        groups.size() == MOST);
  }

  private List<Unit> supervised(StaffMember member) {
    return units.list().stream()
        .filter(unit -> gate.allows(member, Permission.REVIEW_FLAGS, unit.number()))
        .toList();
  }

  private Set<Integer> below(Unit unit) {
    LocalDate today = Days.today(clock);
    return units.subtree(unit.number(), EdgeType.ADMINISTRATIVE, today);
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

  FlagsPage.Row row(FlaggedCells.Group group, Optional<Review> standing, FlagWords words) {
    return new FlagsPage.Row(
        url(group),
        words.time(group.bucket()),
        units.get(group.unit()).name(),
        Flag.find(group.flag()).map(words::name).orElse(group.flag()),
        group.flagged(),
        group.n(),
        standing.map(FlagsPages::state).orElse("apart"));
  }

  static String state(Review review) {
    return review.overturned() ? "overturned" : "upheld";
  }

  static String url(FlaggedCells.Group group) {
    return "%s/%d-%d-%d-%s"
        .formatted(PATH, group.unit(), group.survey(), group.bucket().code(), group.flag());
  }
}
