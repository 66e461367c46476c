package vn.motcham.letter;

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
import java.util.Optional;
import vn.motcham.code.LookupCode;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.letter.LetterPages.Wrong;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;

/**
 * The pages on which a letter is left, more is said about it, and somebody rates once more. The
 * code always comes in a form's body: an address would stay in histories and logs. Looking leaves
 * no trace, and only who has the code learns that there is a letter.
 */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class LetterController {
  private static final String BASE = "/codes/letter";

  private final Letters letters;
  private final SecondRatings ratings;
  private final Writers writers;
  private final LetterPages pages;
  private final Limits limits;

  LetterController(
      Letters letters, SecondRatings ratings, Writers writers, LetterPages pages, Limits limits) {
    this.letters = letters;
    this.ratings = ratings;
    this.writers = writers;
    this.pages = pages;
    this.limits = limits;
  }

  /** The other language's link, and whoever comes back later: the code is asked for once more. */
  @Get(uris = {BASE, BASE + "/open", BASE + "/rating"})
  HttpResponse<?> comeBack(HttpRequest<?> request) {
    return leadTo(request, "/codes");
  }

  @Get(BASE + "/thanks")
  HttpResponse<?> thanks(HttpRequest<?> request) {
    return pages.notice(request, HttpStatus.OK, "letter.thanks");
  }

  @Get(BASE + "/rated")
  HttpResponse<?> rated(HttpRequest<?> request) {
    return pages.notice(request, HttpStatus.OK, "letter.rated");
  }

  /** What can be done now with this code. */
  @Post(BASE + "/open")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> open(HttpRequest<?> request, @Body byte[] body) {
    LetterForm form = LetterForm.read(Form.read(body));
    Optional<LookupCode> code = writers.findCode(form);
    if (code.isEmpty()) {
      return leadTo(request, "/codes");
    }
    Optional<Letter> letter = letters.find(code.get());
    if (isUnreadable(letter)) {
      return unreadable(request);
    }
    if (letter.isEmpty()) {
      return switch (writers.standing(code.get(), form)) {
        case UNKNOWN -> unknown(request);
        case KNOWN -> pages.entry(request, code.get(), form, false, null);
        case THANKED -> pages.entry(request, code.get(), form, true, null);
      };
    }
    return switch (letter.get().state()) {
      case LetterState.Asked _ -> pages.more(request, code.get(), form, letter.get(), null);
      case LetterState.Fixed _ when !ratings.hasRated(code.get()) ->
          pages.ratingAgain(request, code.get(), letter.get(), null);
      case LetterState.Received _,
          LetterState.Refused _,
          LetterState.Closed _,
          LetterState.Answered _,
          LetterState.Fixed _ ->
          nothingToDo(request);
    };
  }

  @Post(BASE)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> write(HttpRequest<?> request, @Body byte[] body) {
    LetterForm form = LetterForm.read(Form.read(body));
    Optional<LookupCode> code = writers.findCode(form);
    if (code.isEmpty()) {
      return leadTo(request, "/codes");
    }
    Optional<Letter> letter = letters.find(code.get());
    if (isUnreadable(letter)) {
      return unreadable(request);
    }
    if (letter.isPresent()) {
      return say(request, code.get(), form, letter.get());
    }
    return switch (writers.standing(code.get(), form)) {
      case UNKNOWN -> unknown(request);
      case KNOWN -> leave(request, code.get(), form, false);
      case THANKED -> leave(request, code.get(), form, true);
    };
  }

  private HttpResponse<?> leave(
      HttpRequest<?> request, LookupCode code, LetterForm form, boolean known) {
    Letter.Kind kind = form.kind();
    Optional<Wrong> wrong = writers.findFault(form);
    if (kind == null || wrong.isPresent()) {
      return pages.entry(
          request, code, form, known, wrong.orElse(new Wrong("kind", "kind-complaint")));
    }
    if (!limits.mayWriteLetter(form.unit())) {
      return pages
          .entry(request, code, form, known, new Wrong("too-many-requests", "words"))
          .header("Retry-After", "3600");
    }
    String language = RequestLanguage.of(request).code();
    return letters.leave(code, form.unit(), kind, language, form.words())
        ? leadTo(request, BASE + "/thanks")
        : nothingToDo(request);
  }

  /** More about a letter; what was sent before is understood when it comes again. */
  private HttpResponse<?> say(
      HttpRequest<?> request, LookupCode code, LetterForm form, Letter letter) {
    if (!(letter.state() instanceof LetterState.Asked)) {
      return letter.says(form.words()) ? leadTo(request, BASE + "/thanks") : nothingToDo(request);
    }
    Optional<Wrong> wrong = form.wordsFault().map(key -> new Wrong(key, "words"));
    if (wrong.isPresent()) {
      return pages.more(request, code, form, letter, wrong.get());
    }
    return letters.add(letter, form.words())
        ? leadTo(request, BASE + "/thanks")
        : nothingToDo(request);
  }

  @Post(BASE + "/rating")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> rateAgain(HttpRequest<?> request, @Body byte[] body) {
    LetterForm form = LetterForm.read(Form.read(body));
    Optional<LookupCode> code = writers.findCode(form);
    Optional<Letter> letter = code.flatMap(letters::find);
    if (isUnreadable(letter)) {
      return unreadable(request);
    }
    if (code.isEmpty() || letter.isEmpty()) {
      return code.isEmpty() ? leadTo(request, "/codes") : unknown(request);
    }
    if (!(letter.get().state() instanceof LetterState.Fixed)) {
      return nothingToDo(request);
    }
    if (form.level() == 0) {
      return pages.ratingAgain(request, code.get(), letter.get(), new Wrong("level", "level-5"));
    }
    return ratings.rate(code.get(), letter.get(), form.level())
        ? leadTo(request, BASE + "/rated")
        : nothingToDo(request);
  }

  private boolean isUnreadable(Optional<Letter> letter) {
    return letter.map(one -> !one.readable()).orElseGet(() -> !letters.areReadable());
  }

  private HttpResponse<?> unreadable(HttpRequest<?> request) {
    return pages
        .notice(request, HttpStatus.SERVICE_UNAVAILABLE, "letter.unreadable")
        .header("Retry-After", "86400");
  }

  private HttpResponse<?> unknown(HttpRequest<?> request) {
    if (!limits.mayGuessOn(request)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    return pages.notice(request, HttpStatus.NOT_FOUND, "letter.unknown");
  }

  private HttpResponse<?> nothingToDo(HttpRequest<?> request) {
    return pages.notice(request, HttpStatus.CONFLICT, "letter.waiting");
  }

  private static HttpResponse<?> leadTo(HttpRequest<?> request, String path) {
    String language = RequestLanguage.of(request).code();
    return HttpResponse.seeOther(
        UriBuilder.of(path).queryParam(RequestLanguage.PARAMETER, language).build());
  }
}
