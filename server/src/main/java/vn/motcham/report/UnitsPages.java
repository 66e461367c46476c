package vn.motcham.report;

import io.micronaut.http.uri.UriBuilder;
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
import vn.motcham.problem.Texts;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Makes the tables of the units that a member may see. */
@Singleton
final class UnitsPages {
  private static final String PATH = "/staff/units";
  private static final int QUARTERS = 6;

  private final Gate gate;
  private final Units units;
  private final UnitSections sections;
  private final Periods periods;
  private final Disclosure disclosure;

  UnitsPages(
      Gate gate, Units units, UnitSections sections, Periods periods, Disclosure disclosure) {
    this.gate = gate;
    this.units = units;
    this.sections = sections;
    this.periods = periods;
    this.disclosure = disclosure;
  }

  /**
   * What is asked for.
   *
   * @param period its code; empty: the running quarter for the supervising level, else the last
   * @param search part of a unit's name
   */
  record Asked(
      StaffMember member, String period, String search, Wish.Order order, Language language) {
    String url(ReportingPeriod shown, Wish.Order ordered, String searched) {
      UriBuilder uri = UriBuilder.of(PATH).queryParam("period", shown.code());
      if (ordered != Wish.Order.NAME) {
        uri.queryParam("sort", ordered.code());
      }
      if (!searched.isBlank()) {
        uri.queryParam("q", searched);
      }
      return uri.build().toString();
    }
  }

  UnitsPage page(Asked asked) {
    StaffMember member = asked.member();
    boolean live = units.list().stream().anyMatch(u -> sees(member, Permission.SEE_LIVE, u));
    ReportingPeriod period = asked.period().isEmpty() ? first(live) : periods.get(asked.period());
    if (!live && !periods.isClosed(period)) {
      throw new Refused(ProblemType.NOT_PUBLISHED);
    }
    Permission needed = periods.isClosed(period) ? Permission.SEE_PUBLISHED : Permission.SEE_LIVE;
    IntPredicate listed = number -> gate.allows(member, needed, number);
    List<Unit> tops = tops(member, period);
    Wish wish =
        new Wish(
            period,
            listed,
            !live,
            number -> gate.allows(member, Permission.SEE_LIVE, number),
            number -> UnitLinks.url(number) + "?period=" + period.code(),
            asked.search(),
            asked.order(),
            asked.language());
    List<UnitSection> found = new ArrayList<>();
    tops.forEach(top -> found.addAll(sections.of(top, wish)));
    return new UnitsPage(
        tops.isEmpty() ? "" : tops.getFirst().name(),
        periods.label(period, asked.language()),
        periodChoices(asked, period, live),
        orderChoices(asked, period),
        new UnitsPage.Filter(
            asked.search(),
            period.code(),
            asked.order().code(),
            asked.url(period, asked.order(), "")),
        found,
        !periods.isClosed(period),
        disclosure.k());
  }

  private ReportingPeriod first(boolean live) {
    return live ? periods.runningQuarter() : periods.lastClosedQuarter();
  }

  private boolean sees(StaffMember member, Permission permission, Unit unit) {
    return gate.allows(member, permission, unit.number());
  }

  /** The highest units that this member may see, by either edge. */
  private List<Unit> tops(StaffMember member, ReportingPeriod period) {
    return units.list().stream()
        .filter(unit -> unit.isOpenOn(period.lastDay()))
        .filter(unit -> sees(member, Permission.SEE_PUBLISHED, unit))
        .filter(unit -> isTop(member, unit, period))
        .toList();
  }

  private boolean isTop(StaffMember member, Unit unit, ReportingPeriod period) {
    return Stream.of(EdgeType.values())
        .flatMap(type -> units.path(unit.number(), type, period.lastDay()).stream())
        .noneMatch(
            upper ->
                upper.number() != unit.number() && sees(member, Permission.SEE_PUBLISHED, upper));
  }

  private List<Choice> periodChoices(Asked asked, ReportingPeriod current, boolean live) {
    return Stream.iterate(first(live), ReportingPeriod::previous)
        .limit(QUARTERS)
        .map(
            period ->
                new Choice(
                    periods.label(period, asked.language()),
                    asked.url(period, asked.order(), asked.search()),
                    period.equals(current)))
        .toList();
  }

  private static List<Choice> orderChoices(Asked asked, ReportingPeriod period) {
    return Stream.of(Wish.Order.values())
        .map(
            order ->
                new Choice(
                    Texts.get(asked.language(), "report.order." + order.code()),
                    asked.url(period, order, asked.search()),
                    order == asked.order()))
        .toList();
  }
}
