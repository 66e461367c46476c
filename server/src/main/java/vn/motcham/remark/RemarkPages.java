package vn.motcham.remark;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.unit.Unit;

/** Makes the pages behind a kiosk's code; each carries its style in itself. */
@Singleton
final class RemarkPages {
  private static final InlineStyle STYLE = InlineStyle.of("tokens.css", "rating.css");

  private final Pages pages;

  RemarkPages(Pages pages) {
    this.pages = pages;
  }

  MutableHttpResponse<String> entry(HttpRequest<?> request, Unit unit, RemarkForm form) {
    return entry(request, HttpStatus.OK, unit, form, null);
  }

  /** The same page with what was written, and why it was not taken. */
  MutableHttpResponse<String> refused(
      HttpRequest<?> request, Unit unit, RemarkForm form, ProblemType why) {
    HttpStatus status =
        why == ProblemType.TOO_MANY_REQUESTS
            ? HttpStatus.TOO_MANY_REQUESTS
            : HttpStatus.UNPROCESSABLE_ENTITY;
    String fault =
        Texts.get(
            RequestLanguage.of(request),
            "remark.fault." + why.code(),
            Map.of("0", Integer.toString(Remarks.LONGEST)));
    return entry(request, status, unit, form, fault);
  }

  private MutableHttpResponse<String> entry(
      HttpRequest<?> request,
      HttpStatus status,
      Unit unit,
      RemarkForm form,
      @Nullable String fault) {
    RemarkPage page =
        new RemarkPage(
            STYLE.css(),
            request.getUri().toString(),
            unit.name(),
            form.id(),
            form.day().toString(),
            form.text(),
            Remarks.LONGEST,
            fault);
    return respond(request, status, "remark/entry", page);
  }

  MutableHttpResponse<String> thanks(HttpRequest<?> request) {
    return respond(request, HttpStatus.OK, "remark/thanks", new NoticePage(STYLE.css()));
  }

  MutableHttpResponse<String> unknown(HttpRequest<?> request) {
    return respond(request, HttpStatus.NOT_FOUND, "remark/unknown", new NoticePage(STYLE.css()));
  }

  private MutableHttpResponse<String> respond(
      HttpRequest<?> request, HttpStatus status, String view, Object page) {
    return STYLE.allowedOn(pages.respond(status, pages.render(request, view, page)));
  }
}
