package vn.motcham.slip;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.invitation.Posters;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Unit;

/**
 * The staff page that has posters, table tents and stickers printed. Nothing comes of it but a
 * file: the code of a unit is no secret, and always the same.
 */
@Controller("/staff/rounds/posters")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PlacardController {
  private static final String VIEW = "slip/placards";

  private final RatedUnits units;
  private final Posters posters;
  private final Placards placards;
  private final Pages pages;

  PlacardController(RatedUnits units, Posters posters, Placards placards, Pages pages) {
    this.units = units;
    this.posters = posters;
    this.placards = placards;
    this.pages = pages;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> ask(HttpRequest<?> request, StaffMember member) {
    units.requireSome(member);
    PlacardForm form = form(request, member, "", Placard.A4.code(), null, null);
    return pages.page(request, VIEW, form);
  }

  @Get("/print")
  HttpResponse<?> print(
      HttpRequest<?> request,
      StaffMember member,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String format) {
    units.requireSome(member);
    Optional<Unit> chosen = units.find(member, unit);
    Optional<Placard> placard = Placard.find(format);
    String unitFault = unitFault(chosen);
    if (unitFault != null || placard.isEmpty()) {
      String formatFault = placard.isPresent() ? null : "slip.fault.format";
      PlacardForm form = form(request, member, unit, format, unitFault, formatFault);
      return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, VIEW, form));
    }
    return printed(request, placard.get(), chosen.orElseThrow());
  }

  /** A code on a wall where nothing is asked would only disappoint. */
  private @Nullable String unitFault(Optional<Unit> unit) {
    if (unit.isEmpty()) {
      return "slip.fault.unit";
    }
    return posters.isAsked(unit.get()) ? null : "slip.fault.not-asked";
  }

  private HttpResponse<?> printed(HttpRequest<?> request, Placard placard, Unit unit) {
    byte[] pdf =
        placards
            .print(placard, unit, RequestLanguage.of(request))
            .orElseThrow(() -> new Refused(ProblemType.BUSY));
    String name = "poster-" + placard.code() + "-" + unit.number() + ".pdf";
    return HttpResponse.ok(pdf)
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private PlacardForm form(
      HttpRequest<?> request,
      StaffMember member,
      String unit,
      String format,
      @Nullable String unitFault,
      @Nullable String formatFault) {
    Language language = RequestLanguage.of(request);
    List<Choice> formats =
        Stream.of(Placard.values())
            .map(
                placard ->
                    new Choice(
                        placard.code(),
                        Texts.get(language, "slip.placard." + placard.code()),
                        placard.code().equals(format)))
            .toList();
    return new PlacardForm(
        units.choices(member, unit),
        unitFault == null ? null : Texts.get(language, unitFault),
        formats,
        formatFault == null ? null : Texts.get(language, formatFault),
        Placard.STICKER.onASheet());
  }
}
