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
import java.util.List;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.StaffMember;

/** The staff pages: the units that one may see, and one of them. */
@Controller("/staff/units")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class UnitsController {
  private static final int LONGEST_SEARCH = 100;

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
      HttpRequest<?> request,
      StaffMember member,
      @QueryValue(defaultValue = "") String period,
      @QueryValue(defaultValue = "") String q,
      @QueryValue(defaultValue = "") String sort) {
    String search = q.substring(0, Math.min(q.length(), LONGEST_SEARCH));
    UnitsPage page =
        unitsPages.page(
            new UnitsPages.Asked(member, period, search, order(sort), RequestLanguage.of(request)));
    return pages.page(request, "report/units", page);
  }

  static Wish.Order order(String sort) {
    return Wish.Order.find(sort)
        .orElseThrow(
            () -> new Refused(Problem.of(List.of(Fault.at("/sort", ProblemType.UNKNOWN_VALUE)))));
  }

  @Get("/{number}")
  HttpResponse<?> unit(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable String number,
      @QueryValue(defaultValue = "") String period,
      @QueryValue(defaultValue = "") String survey) {
    UnitPage page =
        unitPages.page(
            new Subject.Asked(member, read(number), period, survey, RequestLanguage.of(request)));
    return pages.page(request, "report/unit", page);
  }

  private static int read(String number) {
    if (!number.matches("[1-9][0-9]{0,8}")) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
    return Integer.parseInt(number);
  }
}
