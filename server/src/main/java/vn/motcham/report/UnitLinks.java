package vn.motcham.report;

import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import vn.motcham.report.UnitPage.Choices;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Where one can go from the page of a unit. */
@Singleton
final class UnitLinks {
  private final Gate gate;
  private final Units units;
  private final Periods periods;

  UnitLinks(Gate gate, Units units, Periods periods) {
    this.gate = gate;
    this.units = units;
    this.periods = periods;
  }

  static String url(int unit) {
    return "/staff/units/" + unit;
  }

  /** The heading instrument needs no name in the address. */
  static String url(Subject subject, History history) {
    UriBuilder uri =
        UriBuilder.of(url(subject.unit().number())).queryParam("period", subject.period().code());
    if (!history.equals(Subject.head(subject.histories(), ""))) {
      uri.queryParam("survey", history.instrument().key());
    }
    return uri.build().toString();
  }

  Choices choices(Subject subject) {
    var choices =
        new PeriodChoices(
            subject.history().periods(),
            subject.period(),
            url(subject, subject.history()),
            periods,
            subject.language());
    List<Choice> others =
        subject.histories().stream()
            .map(
                history ->
                    new Choice(
                        history.instrument().name(subject.language()),
                        url(subject, history),
                        history.equals(subject.history())))
            .toList();
    return new Choices(
        choices.quarters(), choices.others(), others.size() > 1 ? others : List.of());
  }

  List<Choice> above(Subject subject) {
    StaffMember member = subject.asked().member();
    Unit unit = subject.unit();
    List<Choice> above = new ArrayList<>();
    for (Unit upper : units.path(unit.number(), EdgeType.ADMINISTRATIVE, periods.today())) {
      if (upper.number() != unit.number()
          && gate.allows(member, Permission.SEE_PUBLISHED, upper.number())) {
        above.addFirst(new Choice(upper.name(), url(upper.number()), false));
      }
    }
    return above;
  }
}
