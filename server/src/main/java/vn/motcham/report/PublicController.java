package vn.motcham.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
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
  private final UnitTable table;
  private final Periods periods;
  private final Disclosure disclosure;
  private final Pages pages;

  PublicController(
      Units units, UnitTable table, Periods periods, Disclosure disclosure, Pages pages) {
    this.units = units;
    this.table = table;
    this.periods = periods;
    this.disclosure = disclosure;
    this.pages = pages;
  }

  @Get("/")
  HttpResponse<?> first(HttpRequest<?> request) {
    return pages.page(request, "report/public", page(RequestLanguage.of(request)));
  }

  private PublicPage page(Language language) {
    ReportingPeriod period = periods.lastClosedQuarter();
    List<UnitRow> rows =
        units.list().stream()
            .filter(unit -> isTop(unit, period))
            .flatMap(unit -> rows(unit, period, language).stream())
            .toList();
    boolean published = rows.stream().anyMatch(row -> row.figure().share() != null);
    return new PublicPage(
        published ? periods.label(period, language) : "",
        DAY.format(period.lastDay().plusDays(1)),
        published ? rows : List.of(),
        disclosure.k());
  }

  private boolean isTop(Unit unit, ReportingPeriod period) {
    return unit.isOpenOn(period.lastDay())
        && units.path(unit.number(), EdgeType.ADMINISTRATIVE, period.lastDay()).size() == 1;
  }

  private List<UnitRow> rows(Unit unit, ReportingPeriod period, Language language) {
    return table.rows(
        unit.number(),
        new UnitTable.Wish(period, _ -> true, true, _ -> null, Figures.in(language)));
  }
}
