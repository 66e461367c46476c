package vn.motcham.review;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Flags;
import vn.motcham.flag.Review;
import vn.motcham.flag.Reviews;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.response.FlaggedCells;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Surveys;

/** Makes the page of one group of flagged responses, and reads its form. */
@Singleton
final class GroupPages {
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Days.ZONE);

  /** Unit, survey, bucket and flag, as {@link FlagsPages#url} puts them together. */
  private static final Pattern NAME =
      Pattern.compile("([1-9][0-9]{0,8})-([1-9][0-9]{0,4})-(20[0-9]{8})-([a-z-]{1,16})");

  private final FlaggedCells cells;
  private final FlagsPages lists;
  private final Reviews reviews;
  private final Flags flags;
  private final Gate gate;
  private final Surveys surveys;
  private final Staff staff;

  GroupPages(
      FlaggedCells cells,
      FlagsPages lists,
      Reviews reviews,
      Flags flags,
      Gate gate,
      Surveys surveys,
      Staff staff) {
    this.cells = cells;
    this.lists = lists;
    this.reviews = reviews;
    this.flags = flags;
    this.gate = gate;
    this.surveys = surveys;
    this.staff = staff;
  }

  /**
   * The group, if this member supervises its unit.
   *
   * @throws Refused {@code not-found} otherwise, the same as for one that is not there
   */
  FlaggedCells.Group require(StaffMember member, String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    int survey = Integer.parseInt(parts.group(2));
    int bucket = Integer.parseInt(parts.group(3));
    return Optional.of(Integer.parseInt(parts.group(1)))
        .filter(unit -> gate.allows(member, Permission.REVIEW_FLAGS, unit))
        .flatMap(unit -> cells.find(unit, survey, bucket, parts.group(4)))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  static GroupPage.Typed read(Form form) {
    return new GroupPage.Typed(form.one("verdict"), form.one("reason").strip());
  }

  /** The key of what is wrong with what was typed. */
  static Optional<String> findFault(GroupPage.Typed typed) {
    String reason = typed.reason();
    if (!typed.verdict().equals("overturned") && !typed.verdict().equals("upheld")) {
      return Optional.of("review.fault.verdict");
    }
    if (reason.isBlank()) {
      return Optional.of("review.fault.reason");
    }
    return reason.codePointCount(0, reason.length()) > Review.LONGEST_REASON
            || reason.codePoints().anyMatch(GroupPages::isUnfit)
        ? Optional.of("review.fault.words")
        : Optional.empty();
  }

  private static boolean isUnfit(int c) {
    return (Character.isISOControl(c) && c != '\n' && c != '\r')
        || Character.getType(c) == Character.SURROGATE;
  }

  GroupPage page(
      FlaggedCells.Group group, GroupPage.Typed typed, @Nullable String fault, Language language) {
    List<Review> history = reviews.list(Verdicts.subject(group));
    FlagWords words = new FlagWords(language);
    return new GroupPage(
        lists.row(group, history.stream().findFirst(), words),
        surveys.get(group.survey()).survey().title().in(language.code()),
        Flag.find(group.flag()).map(flag -> words.rule(flag, flags.thresholds(flag))).orElse(""),
        history.stream().map(this::said).toList(),
        typed,
        fault);
  }

  private GroupPage.Said said(Review review) {
    return new GroupPage.Said(
        FlagsPages.state(review),
        review.reason(),
        staff.nameOf(review.account()),
        AT.format(review.at()));
  }
}
