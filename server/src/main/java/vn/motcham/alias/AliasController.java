package vn.motcham.alias;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.http.InlineStyle;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;

/**
 * One field for those who can't scan. What is typed comes in a form's body: an address would stay
 * in logs, and it leads further than a mistyped token ever could.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class AliasController {
  private static final InlineStyle STYLE = InlineStyle.of("tokens.css", "rating.css");
  private static final int LONGEST = 100;

  private final Aliases aliases;
  private final Pages pages;
  private final Limits limits;

  AliasController(Aliases aliases, Pages pages, Limits limits) {
    this.aliases = aliases;
    this.pages = pages;
    this.limits = limits;
  }

  @Get(uris = {"/m", "/M"})
  HttpResponse<?> ask(HttpRequest<?> request) {
    return page(request, HttpStatus.OK, "", null);
  }

  /** Only what could be an alias is a guess; whoever mistypes is told so as often as it takes. */
  @Post(uris = {"/m", "/M"})
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> lookUp(HttpRequest<?> request, @Body byte[] body) {
    String typed = Form.read(body).one("alias").strip();
    Optional<Alias> alias = typed.length() > LONGEST ? Optional.empty() : Alias.find(typed);
    if (alias.isEmpty()) {
      String again = typed.length() > LONGEST ? "" : typed;
      return page(request, HttpStatus.UNPROCESSABLE_ENTITY, again, "mistyped");
    }
    Optional<String> token = aliases.findToken(alias.get());
    if (token.isPresent()) {
      return HttpResponse.seeOther(rating(request, token.get()));
    }
    if (!limits.mayGuessOn(request)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    return page(request, HttpStatus.NOT_FOUND, alias.get().shown(), "unknown");
  }

  private static URI rating(HttpRequest<?> request, String token) {
    UriBuilder rating = UriBuilder.of("/r/" + token);
    request
        .getParameters()
        .getFirst(RequestLanguage.PARAMETER)
        .ifPresent(
            _ -> rating.queryParam(RequestLanguage.PARAMETER, RequestLanguage.of(request).code()));
    return rating.build();
  }

  private HttpResponse<?> page(
      HttpRequest<?> request, HttpStatus status, String typed, @Nullable String fault) {
    AliasPage page = new AliasPage(STYLE.css(), action(request), typed, fault);
    return STYLE.allowedOn(pages.respond(status, pages.render(request, "alias/ask", page)));
  }

  private static String action(HttpRequest<?> request) {
    return "/m?" + RequestLanguage.PARAMETER + "=" + RequestLanguage.of(request).code();
  }
}
