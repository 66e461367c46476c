package vn.motcham.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.staff.StaffMember;

/** The staff pages: the units that one may see, and one of them. */
@Controller("/staff/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class UnitsController {
  private final UnitsPages unitsPages;
  private final UnitPages unitPages;
  private final Pages pages;

  UnitsController(UnitsPages unitsPages, UnitPages unitPages, Pages pages) {
    this.unitsPages = unitsPages;
    this.unitPages = unitPages;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(
      HttpRequest<?> request, StaffMember member, @QueryValue(defaultValue = "") String period) {
    UnitsPage page = unitsPages.page(member, period, RequestLanguage.of(request));
    return pages.page(request, "report/units", page);
  }

  @Get("/{number:[1-9][0-9]*}")
  HttpResponse<?> unit(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable int number,
      @QueryValue(defaultValue = "") String period) {
    UnitPage page = unitPages.page(member, number, period, RequestLanguage.of(request));
    return pages.page(request, "report/unit", page);
  }
}
