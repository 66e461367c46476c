package vn.motcham.fleet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.motcham.http.Pages;
import vn.motcham.invitation.QrCode;
import vn.motcham.staff.StaffMember;

/** The staff page that is printed and handed out with new tablets. */
@Controller(KiosksPages.PATH + "/sheets")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PairingSheetsController {
  private final PairingSheetsPages own;
  private final Pages pages;

  PairingSheetsController(PairingSheetsPages own, Pages pages) {
    this.own = own;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> sheets(
      HttpRequest<?> request,
      StaffMember member,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "1") String counters) {
    return pages.page(request, "fleet/sheets", own.page(member, unit, counters));
  }

  /** The same for every sheet of the page, which loads it once. */
  @Get("/address.svg")
  @Produces(MediaType.IMAGE_SVG)
  HttpResponse<String> address() {
    return HttpResponse.ok(QrCode.of(own.address()).svg());
  }
}
