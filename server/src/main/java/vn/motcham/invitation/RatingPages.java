package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.code.LookupCode;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.Pages;
import vn.motcham.http.PublicAddress;
import vn.motcham.http.RequestLanguage;
import vn.motcham.invitation.ClosedPage.Reason;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Units;

/**
 * The pages that a receipt or a poster opens. Each carries its style in itself, so that one round
 * trip is enough.
 */
@Singleton
public final class RatingPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final InlineStyle STYLE = InlineStyle.of("tokens.css", "rating.css");

  private final Pages pages;
  private final Units units;
  private final Procedures procedures;
  private final PublicAddress address;

  RatingPages(Pages pages, Units units, Procedures procedures, PublicAddress address) {
    this.pages = pages;
    this.units = units;
    this.procedures = procedures;
    this.address = address;
  }

  MutableHttpResponse<String> rating(
      HttpRequest<?> request, Rated rated, Survey survey, RatingForm form, List<Fault> faults) {
    HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
    return rating(request, status, rated, survey, form, faults, null);
  }

  /** The same page with every answer, to be sent once more: nothing is wrong with them. */
  MutableHttpResponse<String> returned(
      HttpRequest<?> request, Rated rated, Survey survey, RatingForm form, ProblemType why) {
    HttpStatus status =
        why == ProblemType.TOO_MANY_REQUESTS
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.UNPROCESSABLE_ENTITY;
    String trouble = Texts.get(RequestLanguage.of(request), "rating.trouble." + why.code());
    return rating(request, status, rated, survey, form, List.of(), trouble);
  }

  private MutableHttpResponse<String> rating(
      HttpRequest<?> request,
      HttpStatus status,
      Rated rated,
      Survey survey,
      RatingForm form,
      List<Fault> faults,
      @Nullable String trouble) {
    Tongue tongue = Tongue.of(request, survey);
    RatingSheet sheet = new RatingSheet(rated.channel(), survey, tongue, form, faults);
    RatingPage page =
        new RatingPage(
            STYLE.css(),
            request.getUri().toString(),
            false,
            units.get(rated.unit()).name(),
            fieldName(rated, tongue.page()),
            rated.occasion(),
            tongue.links(request, survey),
            tongue.isPartial(survey),
            trouble,
            sheet.opening(),
            form.hidden(),
            sheet.headline(),
            sheet.parts());
    return respond(request, status, "invitation/rating", page);
  }

  /**
   * The page as it opens from a receipt, for staff to look at: nothing can be sent from it.
   *
   * @param back where they came from
   */
  public MutableHttpResponse<String> preview(HttpRequest<?> request, Survey survey, String back) {
    Tongue tongue = Tongue.of(request, survey);
    RatingSheet sheet =
        new RatingSheet(Channel.RECEIPT, survey, tongue, RatingForm.empty(""), List.of());
    RatingPage page =
        new RatingPage(
            STYLE.css(),
            back,
            true,
            Texts.get(tongue.page(), "rating.preview.unit"),
            null,
            Stage.RESULT.code(),
            tongue.links(request, survey),
            tongue.isPartial(survey),
            null,
            sheet.opening(),
            List.of(),
            sheet.headline(),
            sheet.parts());
    return respond(request, HttpStatus.OK, "invitation/rating", page);
  }

  MutableHttpResponse<String> thanks(HttpRequest<?> request) {
    String code = KeptCode.find(request).map(LookupCode::shown).orElse(null);
    return respond(
        request,
        HttpStatus.OK,
        "invitation/thanks",
        new ThanksPage(STYLE.css(), code, address.of("/codes")));
  }

  MutableHttpResponse<String> closed(
      HttpRequest<?> request, Reason reason, @Nullable LocalDate day) {
    String shown = day == null ? null : DAY.format(day);
    return respond(
        request, statusOf(reason), "invitation/closed", new ClosedPage(STYLE.css(), reason, shown));
  }

  private static HttpStatus statusOf(Reason reason) {
    return switch (reason) {
      case ALREADY_RATED, ALREADY_SENT, NOT_YET_VALID, NOT_ACTIVE, NO_SURVEY -> HttpStatus.CONFLICT;
      case EXPIRED, REVOKED -> HttpStatus.GONE;
      case OTHER_UNIT -> HttpStatus.FORBIDDEN;
      case NOT_ASKED -> HttpStatus.NOT_FOUND;
      case UNKNOWN_CODE -> HttpStatus.BAD_REQUEST;
    };
  }

  private MutableHttpResponse<String> respond(
      HttpRequest<?> request, HttpStatus status, String view, Object page) {
    String html = pages.render(request, view, page);
    return STYLE.allowedOn(pages.respond(status, html));
  }

  private @Nullable String fieldName(Rated rated, Language language) {
    if (rated.field() == 0) {
      return null;
    }
    Field field = procedures.getField(rated.field());
    return field.name(language);
  }
}
