package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import vn.motcham.http.Refused;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the table of the units that a member may see. */
@Singleton
final class UnitsPages {
  private static final String PATH = "/staff/units";
  private static final int QUARTERS = 4;

  private final Gate gate;
  private final Units units;
  private final UnitTable table;
  private final Periods periods;
  private final Disclosure disclosure;

  UnitsPages(Gate gate, Units units, UnitTable table, Periods periods, Disclosure disclosure) {
    this.gate = gate;
    this.units = units;
    this.table = table;
    this.periods = periods;
    this.disclosure = disclosure;
  }

  /**
   * @param code of the period; empty: the running quarter for the supervising level, else the last
   */
  UnitsPage page(StaffMember member, String code, Language language) {
    boolean live = units.list().stream().anyMatch(u -> sees(member, Permission.SEE_LIVE, u));
    ReportingPeriod period = code.isEmpty() ? first(live) : periods.get(code);
    if (!live && !periods.isClosed(period)) {
      throw new Refused(ProblemType.NOT_PUBLISHED);
    }
    Permission needed = periods.isClosed(period) ? Permission.SEE_PUBLISHED : Permission.SEE_LIVE;
    IntPredicate listed = number -> gate.allows(member, needed, number);
    List<Unit> tops = tops(member, period);
    List<UnitRow> rows = new ArrayList<>();
    for (Unit top : tops) {
      rows.addAll(
          table.rows(
              top.number(),
              new UnitTable.Wish(
                  period,
                  listed,
                  !live,
                  number -> UnitPages.url(number) + "?period=" + period.code(),
                  Figures.in(language))));
    }
    return new UnitsPage(
        tops.isEmpty() ? "" : tops.getFirst().name(),
        periods.label(period, language),
        choices(period, live, language),
        rows,
        !periods.isClosed(period),
        disclosure.k());
  }

  private ReportingPeriod first(boolean live) {
    return live ? periods.runningQuarter() : periods.lastClosedQuarter();
  }

  private boolean sees(StaffMember member, Permission permission, Unit unit) {
    return gate.allows(member, permission, unit.number());
  }

  /** The highest units that this member may see. */
  private List<Unit> tops(StaffMember member, ReportingPeriod period) {
    return units.list().stream()
        .filter(unit -> unit.isOpenOn(period.lastDay()))
        .filter(unit -> sees(member, Permission.SEE_PUBLISHED, unit))
        .filter(unit -> isTop(member, unit, period))
        .toList();
  }

  private boolean isTop(StaffMember member, Unit unit, ReportingPeriod period) {
    return units.path(unit.number(), EdgeType.ADMINISTRATIVE, period.lastDay()).stream()
        .noneMatch(
            upper ->
                upper.number() != unit.number() && sees(member, Permission.SEE_PUBLISHED, upper));
  }

  private List<Choice> choices(ReportingPeriod current, boolean live, Language language) {
    return Stream.iterate(first(live), ReportingPeriod::previous)
        .limit(QUARTERS)
        .map(
            period ->
                new Choice(
                    periods.label(period, language),
                    PATH + "?period=" + period.code(),
                    period.equals(current)))
        .toList();
  }
}
