package vn.motcham.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.selftest.SelfTests;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * The first page, for everybody. It shows whole quarters and nothing else, so that figures of
 * different periods never nest.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PublicController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Units units;
  private final UnitSections sections;
  private final Periods periods;
  private final Disclosure disclosure;
  private final SelfTests selfTests;
  private final Pages pages;

  PublicController(
      Units units,
      UnitSections sections,
      Periods periods,
      Disclosure disclosure,
      SelfTests selfTests,
      Pages pages) {
    this.units = units;
    this.sections = sections;
    this.periods = periods;
    this.disclosure = disclosure;
    this.selfTests = selfTests;
    this.pages = pages;
  }

  @Get("/")
  HttpResponse<?> first(HttpRequest<?> request, @QueryValue(defaultValue = "") String sort) {
    Language language = RequestLanguage.of(request);
    return pages.page(request, "report/public", page(UnitsController.order(sort), language));
  }

  private PublicPage page(Wish.Order order, Language language) {
    ReportingPeriod period = periods.lastClosedQuarter();
    Wish wish = new Wish(period, _ -> true, true, _ -> false, _ -> null, "", order, language);
    List<UnitSection> found =
        units.list().stream()
            .filter(unit -> isTop(unit, period))
            .flatMap(unit -> sections.of(unit, wish).stream())
            .toList();
    return new PublicPage(
        found.isEmpty() ? "" : periods.label(period, language),
        DAY.format(period.lastDay().plusDays(1)),
        orders(order, language),
        found,
        disclosure.k(),
        SelfTestNotes.of(selfTests.list(), language));
  }

  private boolean isTop(Unit unit, ReportingPeriod period) {
    return unit.isOpenOn(period.lastDay())
        && units.path(unit.number(), EdgeType.ADMINISTRATIVE, period.lastDay()).size() == 1;
  }

  private static List<Choice> orders(Wish.Order current, Language language) {
    return Stream.of(Wish.Order.values())
        .map(
            order ->
                new Choice(
                    Texts.get(language, "report.order." + order.code()),
                    order == Wish.Order.NAME ? "/" : "/?sort=" + order.code(),
                    order == current))
        .toList();
  }
}
