package vn.motcham.fleet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Replacements;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Backoff;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** Where another device is put at the place of a kiosk. Whoever guesses at words waits here too. */
@Controller(KiosksPages.PATH + "/{number}/device")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ReplaceController {
  private final Replacements replacements;
  private final KioskPages kioskPages;
  private final Backoff backoff;
  private final Pages pages;

  ReplaceController(
      Replacements replacements, KioskPages kioskPages, Backoff backoff, Pages pages) {
    this.replacements = replacements;
    this.kioskPages = kioskPages;
    this.backoff = backoff;
    this.pages = pages;
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> replace(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Kiosk kiosk = kioskPages.require(member, number);
    String words = form.one("words");
    Duration wait = backoff.wait(member, PairController.GUESS);
    if (wait.isPositive()) {
      return later(request, member, kiosk, words, wait);
    }
    return switch (replace(kiosk, words, member)) {
      case Kiosks.Placed _ -> {
        backoff.succeeded(member, PairController.GUESS);
        yield KiosksController.toKiosk(kiosk);
      }
      case Kiosks.Refusal(Problem problem) when problem.type() == ProblemType.KIOSK_REVOKED ->
          throw new Refused(problem);
      case Kiosks.Refusal(Problem problem) -> {
        if (problem.type() == ProblemType.WORDS_UNKNOWN) {
          backoff.failed(member, PairController.GUESS);
        }
        Language language = RequestLanguage.of(request);
        String fault = PlaceForms.fault(problem, "/words", language);
        yield respond(HttpStatus.UNPROCESSABLE_ENTITY, request, member, kiosk, words, fault);
      }
    };
  }

  private Kiosks.Placement replace(Kiosk kiosk, String words, StaffMember member) {
    if (words.isBlank() || words.length() > PairController.LONGEST_WORDS) {
      ProblemType type = words.isBlank() ? ProblemType.MISSING_FIELD : ProblemType.WORDS_UNKNOWN;
      return new Kiosks.Refusal(Problem.of(List.of(Fault.at("/words", type))));
    }
    return replacements.replace(kiosk.number(), words, member);
  }

  private HttpResponse<?> later(
      HttpRequest<?> request, StaffMember member, Kiosk kiosk, String words, Duration wait) {
    String seconds = Long.toString(wait.toSeconds() + 1);
    String fault =
        Texts.get(RequestLanguage.of(request), "staff.fault.wait", Map.of("seconds", seconds));
    return respond(HttpStatus.TOO_MANY_REQUESTS, request, member, kiosk, words, fault)
        .header(HttpHeaders.RETRY_AFTER, seconds);
  }

  private MutableHttpResponse<?> respond(
      HttpStatus status,
      HttpRequest<?> request,
      StaffMember member,
      Kiosk kiosk,
      String words,
      @Nullable String fault) {
    KioskPages.Typing typing = KioskPages.Typing.ofWords(kiosk, words, fault);
    KioskPage page = kioskPages.page(kiosk, member, typing, RequestLanguage.of(request));
    return pages.respond(status, pages.render(request, "fleet/kiosk", page));
  }
}
