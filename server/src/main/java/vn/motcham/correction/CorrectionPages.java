package vn.motcham.correction;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.correction.CorrectionPage.Choice;
import vn.motcham.http.Refused;
import vn.motcham.kiosk.Assignment;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.tally.UnitCorrection;
import vn.motcham.tally.UnitCorrections;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes and reads the pages of corrections, for those who look after kiosks at both units. */
@Singleton
final class CorrectionPages {
  static final int LONGEST_REASON = 500;
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Bucket.ZONE);

  private final Kiosks kiosks;
  private final UnitCorrections corrections;
  private final Gate gate;
  private final Units units;

  CorrectionPages(Kiosks kiosks, UnitCorrections corrections, Gate gate, Units units) {
    this.kiosks = kiosks;
    this.corrections = corrections;
    this.gate = gate;
    this.units = units;
  }

  /**
   * The kiosk, if this member looks after it.
   *
   * @throws Refused {@code not-found} otherwise, the same as for one that is not there
   */
  Kiosk require(StaffMember member, String number) {
    return number(number)
        .flatMap(kiosks::find)
        .filter(kiosk -> manages(member, kiosk.assignment().place().unit()))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  /** A correction of that kiosk that stands, if this member looks after both of its units. */
  UnitCorrection require(StaffMember member, Kiosk kiosk, String id) {
    return number(id)
        .flatMap(corrections::find)
        .filter(found -> found.draft().kiosk() == kiosk.number() && found.isStanding())
        .filter(found -> manages(member, found.unit()) && manages(member, found.countsAt()))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  private static Optional<Integer> number(String text) {
    return text.matches("[1-9][0-9]{0,8}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  private boolean manages(StaffMember member, int unit) {
    return gate.allows(member, Permission.MANAGE_KIOSKS, unit);
  }

  /** What was typed, if all of it can be read. */
  Optional<Wanted> read(Kiosk kiosk, Typed typed, StaffMember member) {
    Optional<Assignment> stay =
        stays(kiosk, member).filter(one -> id(one).equals(typed.stay())).findFirst();
    Optional<Unit> unit =
        managed(member).filter(one -> value(one).equals(typed.unit())).findFirst();
    Optional<Bucket.Hour> first = HourWords.read(typed.fromDay(), typed.fromHour());
    Optional<Bucket.Hour> last = HourWords.read(typed.toDay(), typed.toHour());
    return stay.isEmpty()
            || unit.isEmpty()
            || first.isEmpty()
            || last.isEmpty()
            || !isReason(typed.reason())
        ? Optional.empty()
        : Optional.of(
            new Wanted(
                kiosk.number(),
                stay.get(),
                new Hours(first.get(), last.get()),
                unit.get().number(),
                typed.reason()));
  }

  static boolean isReason(String reason) {
    return !reason.isBlank()
        && reason.length() <= LONGEST_REASON
        && reason.codePoints().allMatch(c -> c == '\n' || c == '\r' || !Character.isISOControl(c));
  }

  CorrectionPage form(
      Kiosk kiosk, Typed typed, @Nullable Problem problem, StaffMember member, Language language) {
    return page(
        kiosk, typed, problem == null ? null : Texts.of(problem, language), null, member, language);
  }

  /** Where something is missing or can't be read. */
  CorrectionPage unreadable(Kiosk kiosk, Typed typed, StaffMember member, Language language) {
    String fault = Texts.get(language, "correction.unreadable");
    return page(kiosk, typed, fault, null, member, language);
  }

  CorrectionPage sum(
      Kiosk kiosk, Typed typed, Wanted wanted, StaffMember member, Language language) {
    Hours hours = wanted.hours();
    CorrectionPage.Sum sum =
        new CorrectionPage.Sum(
            HourWords.begin(hours.first(), language),
            HourWords.end(hours.last(), language),
            units.get(wanted.stay().place().unit()).name(),
            units.get(wanted.unit()).name());
    return page(kiosk, typed, null, sum, member, language);
  }

  private CorrectionPage page(
      Kiosk kiosk,
      Typed typed,
      @Nullable String fault,
      CorrectionPage.@Nullable Sum sum,
      StaffMember member,
      Language language) {
    return new CorrectionPage(
        kiosk.number(),
        kiosk.assignment().place().counter(),
        stays(kiosk, member).map(stay -> choice(stay, typed, language)).toList(),
        managed(member)
            .map(u -> new Choice(value(u), u.name(), value(u).equals(typed.unit())))
            .toList(),
        new CorrectionPage.TypedHours(
            typed.fromDay(), typed.fromHour(), typed.toDay(), typed.toHour()),
        typed.reason(),
        fault,
        sum);
  }

  RevocationPage revocation(
      Kiosk kiosk,
      UnitCorrection correction,
      String reason,
      @Nullable String fault,
      Language language) {
    return new RevocationPage(
        kiosk.number(),
        correction.id(),
        HourWords.begin(correction.draft().first(), language),
        HourWords.end(correction.draft().last(), language),
        units.get(correction.unit()).name(),
        units.get(correction.countsAt()).name(),
        reason,
        fault);
  }

  private Stream<Assignment> stays(Kiosk kiosk, StaffMember member) {
    List<Assignment> all = kiosks.listAssignments(kiosk.number());
    return all.stream().filter(stay -> manages(member, stay.place().unit()));
  }

  private Stream<Unit> managed(StaffMember member) {
    return units.list().stream().filter(unit -> manages(member, unit.number()));
  }

  private Choice choice(Assignment stay, Typed typed, Language language) {
    Instant until = stay.until();
    String text =
        Texts.get(
            language,
            until == null ? "correction.stay.now" : "correction.stay",
            Map.of(
                "0", units.get(stay.place().unit()).name(),
                "1", stay.place().counter(),
                "2", EXACT.format(stay.from()),
                "3", until == null ? "" : EXACT.format(until)));
    return new Choice(id(stay), text, id(stay).equals(typed.stay()));
  }

  private static String id(Assignment stay) {
    return Integer.toString(stay.id());
  }

  private static String value(Unit unit) {
    return Integer.toString(unit.number());
  }
}
