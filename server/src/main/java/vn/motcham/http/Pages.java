package vn.motcham.http;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.uri.UriBuilder;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;
import vn.motcham.problem.Language;

/**
 * Makes HTML pages: a view under {@code views/}, the record that it shows, and the frame around it.
 */
@Singleton
public final class Pages {
  static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

  private final TemplateEngine engine = engine();
  private final PublicAddress address;
  private final boolean demo;

  Pages(
      PublicAddress address,
      @Property(name = "motcham.demo", defaultValue = "false") boolean demo) {
    this.address = address;
    this.demo = demo;
  }

  /** A page for staff and the public; it remembers the language that was asked for. */
  public MutableHttpResponse<String> page(HttpRequest<?> request, String view, Object page) {
    MutableHttpResponse<String> response = respond(HttpStatus.OK, render(request, view, page));
    RequestLanguage.asked(request).ifPresent(language -> response.cookie(remembered(language)));
    return response;
  }

  /** The page alone, as text. */
  public String render(HttpRequest<?> request, String view, Object page) {
    Language language = RequestLanguage.of(request);
    return engine.process(
        view,
        new Context(language.locale(), Map.of("page", page, "frame", frame(request, language))));
  }

  /** A view without the frame of a page: for paper. */
  public String renderAlone(String view, Language language, Object page) {
    return engine.process(view, new Context(language.locale(), Map.of("page", page)));
  }

  public MutableHttpResponse<String> respond(HttpStatus status, String html) {
    return HttpResponse.<String>status(status).contentType(HTML).body(html);
  }

  private Frame frame(HttpRequest<?> request, Language language) {
    var visitor = Visitor.of(request);
    return new Frame(
        language.code(),
        inOtherLanguage(request, language),
        demo,
        visitor.map(Visitor::csrf).orElse(""),
        visitor.map(Visitor::name).orElse(null),
        visitor.map(Visitor::sections).orElse(List.of()).stream()
            .map(code -> Frame.Section.of(code, request.getPath()))
            .toList());
  }

  private static String inOtherLanguage(HttpRequest<?> request, Language language) {
    Language other = language == Language.VI ? Language.EN : Language.VI;
    UriBuilder uri = UriBuilder.of(request.getPath());
    request
        .getParameters()
        .forEach((name, values) -> values.stream().limit(1).forEach(v -> uri.queryParam(name, v)));
    return uri.replaceQueryParam(RequestLanguage.PARAMETER, other.code()).build().toString();
  }

  private Cookie remembered(Language language) {
    return Cookie.of(RequestLanguage.COOKIE, language.code())
        .path("/")
        .httpOnly(true)
        .secure(address.isSecure())
        .sameSite(SameSite.Lax)
        .maxAge(Duration.ofDays(365));
  }

  static TemplateEngine engine() {
    TemplateEngine engine = new TemplateEngine();
    engine.addTemplateResolver(files("views/", ".html"));
    engine.addTemplateResolver(pictures());
    engine.setMessageResolver(new TextResolver());
    return engine;
  }

  /** Drawings that pages carry in themselves: {@code ~{assets/faces :: svg}}. */
  private static ITemplateResolver pictures() {
    var pictures = files("", ".svg");
    pictures.setResolvablePatterns(Set.of("assets/*"));
    pictures.setOrder(1);
    return pictures;
  }

  private static ClassLoaderTemplateResolver files(String prefix, String suffix) {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix(prefix);
    files.setSuffix(suffix);
    files.setTemplateMode(TemplateMode.HTML);
    files.setCharacterEncoding("UTF-8");
    files.setOrder(2);
    return files;
  }
}
