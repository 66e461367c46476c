package vn.motcham.correction;

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
import java.util.Optional;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;
import vn.motcham.tally.UnitCorrection;

/** The staff pages on which a correction is made, looked at once more, and taken back. */
@Controller("/staff/kiosks/{number}/corrections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CorrectionsController {
  private static final String FORM = "correction/form";
  private static final String REVOKE = "correction/revoke";

  private final Corrections corrections;
  private final Objections objections;
  private final CorrectionPages own;
  private final Pages pages;

  CorrectionsController(
      Corrections corrections, Objections objections, CorrectionPages own, Pages pages) {
    this.corrections = corrections;
    this.objections = objections;
    this.own = own;
    this.pages = pages;
  }

  @Get("/new")
  HttpResponse<?> ask(HttpRequest<?> request, StaffMember member, @PathVariable String number) {
    Kiosk kiosk = own.require(member, number);
    CorrectionPage page = own.form(kiosk, Typed.NOTHING, null, member, RequestLanguage.of(request));
    return pages.page(request, FORM, page);
  }

  /** First it says what will change; once that is confirmed, it changes. */
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> correct(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Language language = RequestLanguage.of(request);
    Kiosk kiosk = own.require(member, number);
    Typed typed = Typed.read(form);
    Optional<Wanted> wanted = own.read(kiosk, typed, member);
    if (wanted.isEmpty()) {
      return again(request, FORM, own.unreadable(kiosk, typed, member, language));
    }
    boolean confirmed = form.one("confirmed").equals("yes");
    Optional<Problem> objection =
        confirmed ? corrections.correct(wanted.get(), member) : objections.find(wanted.get());
    if (objection.isPresent()) {
      return again(request, FORM, own.form(kiosk, typed, objection.get(), member, language));
    }
    return confirmed
        ? toKiosk(kiosk)
        : pages.page(request, FORM, own.sum(kiosk, typed, wanted.get(), member, language));
  }

  @Get("/{id}/revoke")
  HttpResponse<?> askToRevoke(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable String number,
      @PathVariable String id) {
    Kiosk kiosk = own.require(member, number);
    UnitCorrection correction = own.require(member, kiosk, id);
    RevocationPage page = own.revocation(kiosk, correction, "", null, RequestLanguage.of(request));
    return pages.page(request, REVOKE, page);
  }

  @Post("/{id}/revoke")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable String number,
      @PathVariable String id,
      @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Language language = RequestLanguage.of(request);
    Kiosk kiosk = own.require(member, number);
    UnitCorrection correction = own.require(member, kiosk, id);
    String reason = form.one("reason").strip();
    if (!CorrectionPages.isReason(reason)) {
      String fault = Texts.get(language, "correction.revoke.unreadable");
      return again(request, REVOKE, own.revocation(kiosk, correction, reason, fault, language));
    }
    Optional<Problem> objection = corrections.revoke(correction, reason, member);
    return objection.isEmpty()
        ? toKiosk(kiosk)
        : again(
            request,
            REVOKE,
            own.revocation(
                kiosk, correction, reason, Texts.of(objection.get(), language), language));
  }

  private HttpResponse<?> again(HttpRequest<?> request, String view, Object page) {
    return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, view, page));
  }

  private static HttpResponse<?> toKiosk(Kiosk kiosk) {
    return HttpResponse.seeOther(URI.create("/staff/kiosks/" + kiosk.number()));
  }
}
