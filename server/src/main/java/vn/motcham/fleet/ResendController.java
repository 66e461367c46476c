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
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Place;
import vn.motcham.kiosk.ResendRequest;
import vn.motcham.kiosk.ResendRequests;
import vn.motcham.problem.Language;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Units;

/** Where staff ask one kiosk, or all of theirs, to send again what they have sent lately. */
@Controller(KiosksPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ResendController {
  private static final String ALL = KiosksPages.PATH + "/resend";

  /** In addresses and texts, as {@link Turn#code} is. */
  private static final String CODE = "resend";

  private final ResendRequests requests;
  private final KiosksPages listPages;
  private final KioskPages kioskPages;
  private final Units units;
  private final Pages pages;
  private final InstantSource clock;

  ResendController(
      ResendRequests requests,
      KiosksPages listPages,
      KioskPages kioskPages,
      Units units,
      Pages pages,
      InstantSource clock) {
    this.requests = requests;
    this.listPages = listPages;
    this.kioskPages = kioskPages;
    this.units = units;
    this.pages = pages;
    this.clock = clock;
  }

  @Get("/resend")
  HttpResponse<?> askAboutAll(HttpRequest<?> request, StaffMember member) {
    return pages.page(request, "fleet/resend", page(member, false, RequestLanguage.of(request)));
  }

  @Post("/resend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resendAll(HttpRequest<?> request, StaffMember member, @Body byte[] body) {
    if (!isConfirmed(StaffForm.read(body, member))) {
      ResendPage page = page(member, true, RequestLanguage.of(request));
      return pages.respond(
          HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, "fleet/resend", page));
    }
    requests.ask(sending(member), member);
    return HttpResponse.seeOther(URI.create(ALL));
  }

  @Get("/{number}/resend")
  HttpResponse<?> askAboutOne(
      HttpRequest<?> request, StaffMember member, @PathVariable String number) {
    Kiosk kiosk = kioskPages.require(member, number);
    return kiosk.isRevoked()
        ? KiosksController.toKiosk(kiosk)
        : pages.page(request, "fleet/turn", kioskPages.turnPage(kiosk, CODE, false));
  }

  @Post("/{number}/resend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> resendOne(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Kiosk kiosk = kioskPages.require(member, number);
    if (!isConfirmed(form)) {
      TurnPage page = kioskPages.turnPage(kiosk, CODE, true);
      return pages.respond(
          HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, "fleet/turn", page));
    }
    if (!kiosk.isRevoked()) {
      requests.ask(List.of(kiosk), member);
    }
    return KiosksController.toKiosk(kiosk);
  }

  private static boolean isConfirmed(Form form) {
    return form.one("confirmed").equals("yes");
  }

  /** Those of which something is accepted. */
  private List<Kiosk> sending(StaffMember member) {
    return listPages.managed(member).stream().filter(kiosk -> !kiosk.isRevoked()).toList();
  }

  private ResendPage page(StaffMember member, boolean unconfirmed, Language language) {
    List<Kiosk> kiosks = sending(member);
    Map<Integer, ResendRequest> asked = requests.list(kiosks);
    Moments moments = new Moments(clock.instant(), language);
    return new ResendPage(
        kiosks.size(),
        kiosks.stream()
            .flatMap(
                kiosk ->
                    Optional.ofNullable(asked.get(kiosk.number()))
                        .map(one -> asked(kiosk, one, moments))
                        .stream())
            .toList(),
        unconfirmed);
  }

  private ResendPage.Asked asked(Kiosk kiosk, ResendRequest request, Moments moments) {
    Place place = kiosk.assignment().place();
    return new ResendPage.Asked(
        KiosksPages.url(kiosk.number()),
        units.get(place.unit()).name(),
        place.counter(),
        moments.moment(request.askedAt()).exact(),
        request.doneAt() == null ? null : moments.moment(request.doneAt()).exact());
  }
}
