package vn.motcham.fleet;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.kiosk.Place;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes and reads the form that asks where a kiosk is to stand. */
@Singleton
final class PlaceForms {
  private final Gate gate;
  private final Units units;
  private final InstantSource clock;

  PlaceForms(Gate gate, Units units, InstantSource clock) {
    this.gate = gate;
    this.units = units;
    this.clock = clock;
  }

  /** What a form said, before it is held against the units. */
  record Typed(String unit, String counter, String stage) {
    static final Typed NOTHING = new Typed("", "", Stage.RESULT.code());

    static Typed read(Form form) {
      return new Typed(form.one("unit"), form.one("counter"), form.one("stage"));
    }

    static Typed of(Place place) {
      return new Typed(Integer.toString(place.unit()), place.counter(), place.stage().code());
    }
  }

  /** The place, if this member may put kiosks there; to others the unit does not exist. */
  Optional<Place> read(Typed typed, StaffMember member) {
    Optional<Stage> stage = Stage.find(typed.stage());
    return open(member)
        .filter(unit -> Integer.toString(unit.number()).equals(typed.unit()))
        .findFirst()
        .flatMap(unit -> stage.map(found -> new Place(unit.number(), typed.counter(), found)));
  }

  /** The fault of a form that {@link #read} makes nothing of. */
  static Problem unreadable() {
    return Problem.of(List.of(Fault.at("/unit", ProblemType.MISSING_FIELD)));
  }

  PlaceForm form(Typed typed, @Nullable Problem problem, StaffMember member, Language language) {
    return new PlaceForm(
        open(member).map(unit -> choice(unit, typed)).toList(),
        fault(problem, "/unit", language),
        typed.counter(),
        fault(problem, "/counter", language),
        Stream.of(Stage.values()).map(stage -> choice(stage, typed, language)).toList(),
        problem != null && problem.faults().isEmpty()
            ? Texts.of(problem, language)
            : fault(problem, "", language));
  }

  /** What is wrong at this place of the form, if anything. */
  static @Nullable String fault(@Nullable Problem problem, String place, Language language) {
    if (problem == null) {
      return null;
    }
    return problem.faults().stream()
        .filter(fault -> fault.place().equals(place))
        .findFirst()
        .map(fault -> sentence(fault, language))
        .orElse(null);
  }

  /** A form asks people, so it says what to do. */
  private static String sentence(Fault fault, Language language) {
    return fault.type() == ProblemType.MISSING_FIELD
        ? Texts.get(language, "kiosk.fault" + fault.place().replace('/', '.'))
        : Texts.of(fault, language);
  }

  /** The units at which this member may put kiosks today. */
  Stream<Unit> open(StaffMember member) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    return units.list().stream()
        .filter(unit -> unit.isOpenOn(today))
        .filter(unit -> gate.allows(member, Permission.MANAGE_KIOSKS, unit.number()));
  }

  private static PlaceForm.Choice choice(Unit unit, Typed typed) {
    String number = Integer.toString(unit.number());
    return new PlaceForm.Choice(number, unit.name(), number.equals(typed.unit()));
  }

  private static PlaceForm.Choice choice(Stage stage, Typed typed, Language language) {
    return new PlaceForm.Choice(
        stage.code(),
        Texts.get(language, "kiosk.stage." + stage.code()),
        stage.code().equals(typed.stage()));
  }
}
