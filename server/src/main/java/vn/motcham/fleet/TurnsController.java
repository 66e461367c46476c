package vn.motcham.fleet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** Where staff decide about a kiosk: put it aside, report it lost, take it out of use. */
@Controller(KiosksPages.PATH + "/{number}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
final class TurnsController {
  private final Kiosks kiosks;
  private final KioskPages kioskPages;
  private final Pages pages;

  TurnsController(Kiosks kiosks, KioskPages kioskPages, Pages pages) {
    this.kiosks = kiosks;
    this.kioskPages = kioskPages;
    this.pages = pages;
  }

  @Post("/suspend")
  HttpResponse<?> suspend(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    return take(Turn.SUSPEND, request, member, number, body);
  }

  @Post("/resume")
  HttpResponse<?> resume(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    return take(Turn.RESUME, request, member, number, body);
  }

  @Post("/find")
  HttpResponse<?> find(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    return take(Turn.FIND, request, member, number, body);
  }

  @Get("/lose")
  HttpResponse<?> askToLose(
      HttpRequest<?> request, StaffMember member, @PathVariable String number) {
    return ask(Turn.LOSE, request, member, number);
  }

  @Post("/lose")
  HttpResponse<?> lose(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    return take(Turn.LOSE, request, member, number, body);
  }

  @Get("/revoke")
  HttpResponse<?> askToRevoke(
      HttpRequest<?> request, StaffMember member, @PathVariable String number) {
    return ask(Turn.REVOKE, request, member, number);
  }

  @Post("/revoke")
  HttpResponse<?> revoke(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    return take(Turn.REVOKE, request, member, number, body);
  }

  private HttpResponse<?> ask(
      Turn turn, HttpRequest<?> request, StaffMember member, String number) {
    Kiosk kiosk = kioskPages.require(member, number);
    return turn.isOpenTo(kiosk)
        ? pages.page(request, "fleet/turn", kioskPages.turnPage(kiosk, turn.code(), false))
        : KiosksController.toKiosk(kiosk);
  }

  /** A page that has grown old asks for what can't be any more: then nothing is done. */
  private HttpResponse<?> take(
      Turn turn, HttpRequest<?> request, StaffMember member, String number, byte[] body) {
    Form form = StaffForm.read(body, member);
    Kiosk kiosk = kioskPages.require(member, number);
    if (turn.isGrave() && !form.one("confirmed").equals("yes")) {
      TurnPage page = kioskPages.turnPage(kiosk, turn.code(), true);
      return pages.respond(
          HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, "fleet/turn", page));
    }
    if (turn.isOpenTo(kiosk)) {
      kiosks.change(kiosk.number(), turn.to(), member);
    }
    return KiosksController.toKiosk(kiosk);
  }
}
