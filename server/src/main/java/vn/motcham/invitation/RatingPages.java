package vn.motcham.invitation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.code.LookupCode;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.Moulds;
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
  private static final String VIEW = "invitation/rating";
  private static final InlineStyle STYLE = InlineStyle.of("tokens.css", "rating.css");

  private final Pages pages;
  private final Moulds moulds;
  private final Units units;
  private final Procedures procedures;
  private final PublicAddress address;

  RatingPages(
      Pages pages, Moulds moulds, Units units, Procedures procedures, PublicAddress address) {
    this.pages = pages;
    this.moulds = moulds;
    this.units = units;
    this.procedures = procedures;
    this.address = address;
  }

  /** The page once more with every answer, and with what is wrong at its place. */
  MutableHttpResponse<String> faulty(
      HttpRequest<?> request, Rated rated, Survey survey, RatingForm form, List<Fault> faults) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
    return again(request, status, rated, survey, form, faults, null);
  }

  /**
   * The page as it was just opened.
   *
   * @param words what stands in it and in its address for nobody else
   */
  MutableHttpResponse<byte[]> opened(
      HttpRequest<?> request, Rated rated, Survey survey, RatingForm form, List<String> words) {
    Tongue tongue = Tongue.of(request, survey);
    String uri = request.getUri().toString();
    for (String word : words) {
      uri = uri.replace(word, "*");
    }
    Shape shape =
        new Shape(
            rated.survey(),
            rated.channel(),
            tongue,
            units.get(rated.unit()).name(),
            fieldName(rated, tongue.page()),
            rated.occasion(),
            uri,
            form.openedOn());
    return STYLE.allowedOn(
        moulds.page(
            request,
            shape,
            words,
            () ->
                pages.render(request, VIEW, page(request, rated, survey, form, List.of(), null))));
  }

  /** All on which a page depends that was just opened. */
  private record Shape(
      int survey,
      Channel channel,
      Tongue tongue,
      String unit,
      @Nullable String field,
      String occasion,
      String uri,
      @Nullable LocalDate day) {}

  /** The same page with every answer, to be sent once more: nothing is wrong with them. */
  MutableHttpResponse<String> returned(
      HttpRequest<?> request, Rated rated, Survey survey, RatingForm form, ProblemType why) {
    HttpStatus status =
        why == ProblemType.TOO_MANY_REQUESTS
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.UNPROCESSABLE_ENTITY;
    String trouble = Texts.get(RequestLanguage.of(request), "rating.trouble." + why.code());
    return again(request, status, rated, survey, form, List.of(), trouble);
  }

  private MutableHttpResponse<String> again(
      HttpRequest<?> request,
      HttpStatus status,
      Rated rated,
      Survey survey,
      RatingForm form,
      List<Fault> faults,
      @Nullable String trouble) {
    RatingPage page = page(request, rated, survey, form, faults, trouble);
    return respond(request, status, VIEW, page);
  }

  private RatingPage page(
      HttpRequest<?> request,
      Rated rated,
      Survey survey,
      RatingForm form,
      List<Fault> faults,
      @Nullable String trouble) {
    Tongue tongue = Tongue.of(request, survey);
    RatingSheet sheet = new RatingSheet(rated.channel(), survey, tongue, form, faults);
    return new RatingPage(
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
    return respond(request, HttpStatus.OK, VIEW, page);
  }

  MutableHttpResponse<byte[]> thanks(HttpRequest<?> request) {
    Optional<KeptCode> kept = KeptCode.find(request);
    String code = kept.map(KeptCode::code).map(LookupCode::shown).orElse(null);
    String unit = kept.map(KeptCode::unit).map(Object::toString).orElse("");
    String ticket = kept.map(KeptCode::ticket).orElse("");
    List<String> words =
        Stream.ofNullable(code)
            .flatMap(known -> Stream.of(known, ticket))
            .filter(word -> !word.isEmpty())
            .toList();
    var shape =
        new Thanks(RequestLanguage.of(request), request.getUri().toString(), unit, words.size());
    ThanksPage page = new ThanksPage(STYLE.css(), code, address.of("/codes"), unit, ticket);
    return STYLE.allowedOn(
        moulds.page(request, shape, words, () -> pages.render(request, "invitation/thanks", page)));
  }

  /** All on which a page of thanks depends. */
  private record Thanks(Language language, String uri, String unit, int words) {}

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
