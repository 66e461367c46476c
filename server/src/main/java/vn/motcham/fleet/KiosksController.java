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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** The staff pages of the kiosks that are there: the list, one of them, moving it. */
@Controller(KiosksPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class KiosksController {
  private final Kiosks kiosks;
  private final KiosksPages listPages;
  private final KioskPages kioskPages;
  private final PlaceForms forms;
  private final Pages pages;

  KiosksController(
      Kiosks kiosks, KiosksPages listPages, KioskPages kioskPages, PlaceForms forms, Pages pages) {
    this.kiosks = kiosks;
    this.listPages = listPages;
    this.kioskPages = kioskPages;
    this.forms = forms;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(
      HttpRequest<?> request,
      StaffMember member,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String state) {
    KiosksPage page = listPages.page(member, unit, state, RequestLanguage.of(request));
    return pages.page(request, "fleet/kiosks", page);
  }

  @Get("/{number}")
  HttpResponse<?> kiosk(HttpRequest<?> request, StaffMember member, @PathVariable String number) {
    Kiosk kiosk = kioskPages.require(member, number);
    KioskPages.Typing nothing = KioskPages.Typing.nothing(kiosk);
    KioskPage page = kioskPages.page(kiosk, member, nothing, RequestLanguage.of(request));
    return pages.page(request, "fleet/kiosk", page);
  }

  @Post("/{number}/place")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> move(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Kiosk kiosk = kioskPages.require(member, number);
    PlaceForms.Typed typed = PlaceForms.Typed.read(form);
    Optional<Place> place = forms.read(typed, member);
    if (place.isEmpty()) {
      return again(request, member, kiosk, typed, PlaceForms.unreadable());
    }
    return switch (kiosks.move(kiosk.number(), place.get(), member)) {
      case Kiosks.Placed _ -> toKiosk(kiosk);
      case Kiosks.Refusal(Problem problem) when problem.type() == ProblemType.KIOSK_REVOKED ->
          throw new Refused(problem);
      case Kiosks.Refusal(Problem problem) -> again(request, member, kiosk, typed, problem);
    };
  }

  private HttpResponse<?> again(
      HttpRequest<?> request,
      StaffMember member,
      Kiosk kiosk,
      PlaceForms.Typed typed,
      Problem problem) {
    Language language = RequestLanguage.of(request);
    KioskPages.Typing typing = KioskPages.Typing.ofPlace(typed, problem);
    KioskPage page = kioskPages.page(kiosk, member, typing, language);
    return pages.respond(
        HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, "fleet/kiosk", page));
  }

  static HttpResponse<?> toKiosk(Kiosk kiosk) {
    return HttpResponse.seeOther(URI.create(KiosksPages.url(kiosk.number())));
  }
}
