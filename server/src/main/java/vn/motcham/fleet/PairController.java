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
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Backoff;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** The staff page on which a new kiosk is paired. Whoever guesses at words waits. */
@Controller(KiosksPages.PATH + "/pair")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class PairController {
  static final String GUESS = "kiosk-words";
  static final int LONGEST_WORDS = 100;

  private final Kiosks kiosks;
  private final PlaceForms forms;
  private final Gate gate;
  private final Backoff backoff;
  private final Pages pages;

  PairController(Kiosks kiosks, PlaceForms forms, Gate gate, Backoff backoff, Pages pages) {
    this.kiosks = kiosks;
    this.forms = forms;
    this.gate = gate;
    this.backoff = backoff;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request, StaffMember member) {
    requireSome(member);
    PairPage page =
        page("", null, PlaceForms.Typed.NOTHING, null, member, RequestLanguage.of(request));
    return pages.page(request, "fleet/pair", page);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> pair(HttpRequest<?> request, StaffMember member, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    requireSome(member);
    Duration wait = backoff.wait(member, GUESS);
    if (wait.isPositive()) {
      return later(request, member, form, wait);
    }
    return switch (pair(form, member)) {
      case Kiosks.Placed(Kiosk kiosk) -> {
        backoff.succeeded(member, GUESS);
        yield HttpResponse.seeOther(URI.create(KiosksPages.url(kiosk.number())));
      }
      case Kiosks.Refusal(Problem problem) -> {
        if (problem.type() == ProblemType.WORDS_UNKNOWN) {
          backoff.failed(member, GUESS);
        }
        yield again(request, member, form, problem);
      }
    };
  }

  private Kiosks.Placement pair(Form form, StaffMember member) {
    String words = form.one("words");
    if (words.isBlank() || words.length() > LONGEST_WORDS) {
      ProblemType type = words.isBlank() ? ProblemType.MISSING_FIELD : ProblemType.WORDS_UNKNOWN;
      return new Kiosks.Refusal(Problem.of(List.of(Fault.at("/words", type))));
    }
    Optional<Place> place = forms.read(PlaceForms.Typed.read(form), member);
    return place.isEmpty()
        ? new Kiosks.Refusal(PlaceForms.unreadable())
        : kiosks.pair(words, place.get(), member);
  }

  private void requireSome(StaffMember member) {
    if (!gate.allowsSome(member, Permission.MANAGE_KIOSKS)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, StaffMember member, Form form, Problem problem) {
    Language language = RequestLanguage.of(request);
    String fault = PlaceForms.fault(problem, "/words", language);
    return respond(request, HttpStatus.UNPROCESSABLE_ENTITY, member, form, fault, problem);
  }

  private HttpResponse<?> later(
      HttpRequest<?> request, StaffMember member, Form form, Duration wait) {
    String seconds = Long.toString(wait.toSeconds() + 1);
    String fault =
        Texts.get(RequestLanguage.of(request), "staff.fault.wait", Map.of("seconds", seconds));
    return respond(request, HttpStatus.TOO_MANY_REQUESTS, member, form, fault, null)
        .header(HttpHeaders.RETRY_AFTER, seconds);
  }

  private MutableHttpResponse<?> respond(
      HttpRequest<?> request,
      HttpStatus status,
      StaffMember member,
      Form form,
      @Nullable String wordsFault,
      @Nullable Problem problem) {
    PairPage page =
        page(
            form.one("words"),
            wordsFault,
            PlaceForms.Typed.read(form),
            problem,
            member,
            RequestLanguage.of(request));
    return pages.respond(status, pages.render(request, "fleet/pair", page));
  }

  private PairPage page(
      String words,
      @Nullable String wordsFault,
      PlaceForms.Typed typed,
      @Nullable Problem problem,
      StaffMember member,
      Language language) {
    return new PairPage(words, wordsFault, forms.form(typed, problem, member, language));
  }
}
