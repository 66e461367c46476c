package vn.motcham.review;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Flags;
import vn.motcham.flag.Review;
import vn.motcham.flag.Reviews;
import vn.motcham.http.Refused;
import vn.motcham.problem.Language;
import vn.motcham.response.FlaggedCells;
import vn.motcham.staff.StaffMember;
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
  private final SupervisedUnits supervised;
  private final Units units;

  FlagsPages(
      FlaggedCells cells, Reviews reviews, Flags flags, SupervisedUnits supervised, Units units) {
    this.cells = cells;
    this.reviews = reviews;
    this.flags = flags;
    this.supervised = supervised;
    this.units = units;
  }

  /**
   * @param unit number of the unit that is wanted, with those below; empty: all
   * @throws Refused {@code not-found} for those who supervise none
   */
  FlagsPage page(StaffMember member, String unit, Language language) {
    SupervisedUnits.Wanted wanted = supervised.require(member, unit, language);
    Set<Integer> numbers = wanted.numbers();
    List<FlaggedCells.Group> groups = cells.list(numbers, DAYS, MOST);
    Map<Review.Subject, Review> standing = reviews.listStanding(numbers);
    FlagWords words = new FlagWords(language);
    return new FlagsPage(
        wanted.choices(),
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
