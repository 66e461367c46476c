package vn.motcham.fleet;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Refused;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.setting.Pin;
import vn.motcham.setting.Settings;
import vn.motcham.setting.SettingsDraft;
import vn.motcham.setting.SettingsLine;
import vn.motcham.setting.UnitSettings;
import vn.motcham.setting.Wait;
import vn.motcham.setting.Week;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the page on which opening hours and the other settings of kiosks are set. */
@Singleton
final class SettingsPages {
  private final Settings settings;
  private final PlaceForms places;
  private final Gate gate;
  private final Units units;
  private final Staff staff;

  SettingsPages(Settings settings, PlaceForms places, Gate gate, Units units, Staff staff) {
    this.settings = settings;
    this.places = places;
    this.gate = gate;
    this.units = units;
    this.staff = staff;
  }

  /**
   * The unit of this number, if this member looks after its kiosks.
   *
   * @throws Refused {@code not-found} otherwise, the same as for one that is not there
   */
  Unit require(StaffMember member, String number) {
    return places
        .open(member)
        .filter(unit -> Integer.toString(unit.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  /** Asks for a unit. */
  SettingsPage page(StaffMember member) {
    if (!gate.allowsSome(member, Permission.MANAGE_KIOSKS)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    return new SettingsPage(choices(member, null), null);
  }

  SettingsPage page(Unit unit, boolean saved, StaffMember member, Language language) {
    SettingsLine line = settings.get(unit.number());
    SettingsDraft own = SettingsFields.of(line.own());
    return new SettingsPage(
        choices(member, unit), new Filling(line, own, null, language).form(unit, saved));
  }

  /**
   * @param problem what is wrong with what was typed
   */
  SettingsPage page(
      Unit unit, SettingsDraft typed, Problem problem, StaffMember member, Language language) {
    SettingsLine line = settings.get(unit.number());
    return new SettingsPage(
        choices(member, unit), new Filling(line, typed, problem, language).form(unit, false));
  }

  private List<PlaceForm.Choice> choices(StaffMember member, @Nullable Unit chosen) {
    return places
        .open(member)
        .map(
            unit ->
                new PlaceForm.Choice(
                    Integer.toString(unit.number()), unit.name(), unit.equals(chosen)))
        .toList();
  }

  /** A form as it is filled in for one reader. */
  private final class Filling {
    private final SettingsLine line;
    private final SettingsDraft typed;
    private final @Nullable Problem problem;
    private final Language language;

    Filling(SettingsLine line, SettingsDraft typed, @Nullable Problem problem, Language language) {
      this.line = line;
      this.typed = typed;
      this.problem = problem;
      this.language = language;
    }

    SettingsPage.Form form(Unit unit, boolean saved) {
      return new SettingsPage.Form(
          unit.number(),
          unit.name(),
          saved,
          problem != null,
          changed(),
          IntStream.rangeClosed(1, typed.hours().days().size()).mapToObj(this::day).toList(),
          above("hours", UnitSettings::findOpeningHours, hours -> HoursWords.of(hours, language)),
          typed,
          fault("message-vi"),
          fault("message-en"),
          above("message", UnitSettings::findMessage, message -> message.vietnamese()),
          Stream.of(Wait.values()).map(this::seconds).toList(),
          pin());
    }

    private @Nullable String changed() {
      UnitSettings.Change change = line.own().changed();
      return change == null
          ? null
          : Texts.get(
              language,
              "settings.changed",
              Map.of("0", Moments.day(change.at()), "1", staff.nameOf(change.account())));
    }

    private SettingsPage.Day day(int number) {
      Week.Day hours = typed.hours().days().get(number - 1);
      String place = "hours/" + number;
      String fault = has(place) ? Texts.get(language, "settings.fault.hours") : null;
      return new SettingsPage.Day(number, hours, fault);
    }

    private SettingsPage.Seconds seconds(Wait wait) {
      return new SettingsPage.Seconds(
          wait.code(),
          typed.seconds().getOrDefault(wait, ""),
          wait.least(),
          wait.most(),
          above(
              wait.code(),
              settings -> settings.findSeconds(wait),
              seconds ->
                  Texts.get(language, "kiosk.seconds", Map.of("0", Integer.toString(seconds)))),
          has(wait.code()) ? Texts.get(language, "settings.fault.seconds", bounds(wait)) : null);
    }

    private static Map<String, String> bounds(Wait wait) {
      return Map.of("0", Integer.toString(wait.least()), "1", Integer.toString(wait.most()));
    }

    private SettingsPage.Pin pin() {
      Pin own = line.own().pin();
      String fault = fault("pin");
      // What was typed is not sent back, so whoever typed it must know that it is gone.
      boolean lost = fault == null && problem != null && !typed.pin().isBlank();
      return new SettingsPage.Pin(
          own == null ? null : Texts.get(language, "settings.pin.set", Map.of("0", day(own))),
          above(
              "pin",
              UnitSettings::findPin,
              pin -> Texts.get(language, "settings.pin.above", Map.of("0", day(pin)))),
          lost ? Texts.get(language, "settings.pin.again") : fault,
          fault("without-pin"));
    }

    private static String day(Pin pin) {
      return Moments.day(pin.setAt());
    }

    /** Whose word counts where the unit has none, or would if it took its own back. */
    private <T> String above(
        String part, Function<UnitSettings, Optional<T>> which, Function<T, String> words) {
      boolean own = which.apply(line.own()).isPresent();
      return line.findAbove(which)
          .map(
              said ->
                  Texts.get(
                      language,
                      own ? "settings.would-follow" : "settings.follows",
                      Map.of("0", whose(said.unit()), "1", words.apply(said.value()))))
          .orElseGet(
              () ->
                  Texts.get(
                      language,
                      "settings." + (own ? "would-follow-none." : "follows-none.") + part));
    }

    private String whose(int unit) {
      return unit == UnitSettings.INSTALLATION
          ? Texts.get(language, "settings.installation")
          : units.get(unit).name();
    }

    private boolean has(String place) {
      return problem != null
          && problem.faults().stream().anyMatch(fault -> fault.place().equals("/" + place));
    }

    /** A sentence that says what to do, where there is one, else what is wrong. */
    private @Nullable String fault(String place) {
      return problem == null
          ? null
          : problem.faults().stream()
              .filter(fault -> fault.place().equals("/" + place))
              .findFirst()
              .map(
                  fault ->
                      fault.type() == ProblemType.TOO_LONG || fault.type() == ProblemType.BAD_TEXT
                          ? Texts.of(fault, language)
                          : Texts.get(language, "settings.fault." + place))
              .orElse(null);
    }
  }
}
