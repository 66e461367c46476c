package vn.motcham.fieldwork;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.staff.StaffMember;

/** The rounds, and how far each of them is. */
@Controller(RoundsPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class RoundsController {
  private final RoundsPages roundsPages;
  private final RoundPages roundPages;
  private final Pages pages;

  RoundsController(RoundsPages roundsPages, RoundPages roundPages, Pages pages) {
    this.roundsPages = roundsPages;
    this.roundPages = roundPages;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request, StaffMember member) {
    RoundsPage page = roundsPages.page(member, RequestLanguage.of(request));
    return pages.page(request, "fieldwork/rounds", page);
  }

  @Get("/{id}")
  HttpResponse<?> round(HttpRequest<?> request, StaffMember member, @PathVariable String id) {
    RoundPage page = roundPages.page(id, member, RequestLanguage.of(request));
    return pages.page(request, "fieldwork/round", page);
  }
}
