package vn.motcham.slip;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.http.Form;
import vn.motcham.invitation.InvitationRequest;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;

/** Makes and reads the form that has slips printed. */
@Singleton
final class OrderForms {
  static final int MOST = 200;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

  private final RatedUnits units;
  private final Procedures procedures;
  private final InstantSource clock;

  OrderForms(RatedUnits units, Procedures procedures, InstantSource clock) {
    this.units = units;
    this.procedures = procedures;
    this.clock = clock;
  }

  /** What the form said, before it is held against what there is. */
  record Typed(
      String unit, String stage, String field, String procedure, String month, String count) {
    static final Typed NOTHING = new Typed("", Stage.RESULT.code(), "", "", "", "");

    static Typed read(Form form) {
      return new Typed(
          form.one("unit"),
          form.one("stage"),
          form.one("field"),
          form.one("procedure").strip(),
          form.one("month"),
          form.one("count").strip());
    }
  }

  /** The order, or what is missing in the form. */
  sealed interface Read {}

  record Good(InvitationRequest request, int count) implements Read {}

  record Faulty(Problem problem) implements Read {}

  Read read(Typed typed, StaffMember member) {
    Optional<Unit> unit = units.find(member, typed.unit());
    Optional<Stage> stage = Stage.find(typed.stage());
    Optional<YearMonth> month =
        months().stream().filter(m -> m.toString().equals(typed.month())).findFirst();
    int count = typed.count().matches("[0-9]{1,3}") ? Integer.parseInt(typed.count()) : 0;
    List<Fault> faults = new ArrayList<>();
    need(unit.isPresent(), "/unit", faults);
    need(stage.isPresent(), "/stage", faults);
    need(month.isPresent(), "/month", faults);
    need(count >= 1 && count <= MOST, "/count", faults);
    if (!faults.isEmpty()) {
      return new Faulty(Problem.of(faults));
    }
    return new Good(
        InvitationRequest.forMonth(
            unit.orElseThrow().number(),
            named(typed.procedure()),
            named(typed.field()),
            stage.orElseThrow(),
            month.orElseThrow(),
            Days.today(clock)),
        count);
  }

  private static @Nullable String named(String code) {
    return code.isEmpty() ? null : code;
  }

  private static void need(boolean there, String place, List<Fault> faults) {
    if (!there) {
      faults.add(Fault.at(place, ProblemType.MISSING_FIELD));
    }
  }

  OrderForm form(Typed typed, @Nullable Problem problem, StaffMember member, Language language) {
    return new OrderForm(
        problem == null || !problem.faults().isEmpty() ? null : Texts.of(problem, language),
        units.choices(member, typed.unit()),
        fault(problem, "/unit", language),
        Stream.of(Stage.values()).map(stage -> choice(stage, typed, language)).toList(),
        fault(problem, "/stage", language),
        fields(typed, language),
        fault(problem, "/field", language),
        typed.procedure(),
        fault(problem, "/procedure", language),
        months().stream().map(month -> choice(month, typed)).toList(),
        fault(problem, "/month", language),
        typed.count(),
        fault(problem, "/count", language),
        MOST,
        SlipsPage.ON_A_SHEET);
  }

  private List<Choice> fields(Typed typed, Language language) {
    Choice none = new Choice("", Texts.get(language, "slip.order.field.any"), false);
    return Stream.concat(
            Stream.of(none),
            procedures.listFields().stream()
                .map(
                    field ->
                        new Choice(
                            field.code(),
                            field.name(language),
                            field.code().equals(typed.field()))))
        .toList();
  }

  private List<YearMonth> months() {
    YearMonth now = YearMonth.from(Days.today(clock));
    return List.of(now, now.plusMonths(1));
  }

  private static Choice choice(Stage stage, Typed typed, Language language) {
    return new Choice(
        stage.code(),
        Texts.get(language, "kiosk.stage." + stage.code()),
        stage.code().equals(typed.stage()));
  }

  private static Choice choice(YearMonth month, Typed typed) {
    String value = month.toString();
    return new Choice(value, MONTH.format(month), value.equals(typed.month()));
  }

  /** A form asks people, so it says what to do. */
  private static @Nullable String fault(
      @Nullable Problem problem, String place, Language language) {
    boolean here =
        problem != null && problem.faults().stream().anyMatch(f -> f.place().equals(place));
    return here ? Texts.get(language, "slip.fault" + place.replace('/', '.')) : null;
  }
}
