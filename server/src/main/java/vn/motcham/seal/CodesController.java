package vn.motcham.seal;

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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import vn.motcham.code.LookupCode;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.letter.LetterStatus;
import vn.motcham.letter.LetterStatuses;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;

/**
 * What became of a response and of the letter under its code, for who kept it. The code comes in a
 * form's body: an address would stay in histories and logs.
 */
@Controller("/codes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class CodesController {
  private static final String VIEW = "seal/codes";
  private static final int LONGEST = 100;

  private final Seals seals;
  private final LetterStatuses letters;
  private final Pages pages;
  private final Limits limits;

  CodesController(Seals seals, LetterStatuses letters, Pages pages, Limits limits) {
    this.seals = seals;
    this.letters = letters;
    this.pages = pages;
    this.limits = limits;
  }

  @Get
  HttpResponse<?> ask(HttpRequest<?> request) {
    return pages.page(request, VIEW, CodesPage.asking());
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> lookUp(HttpRequest<?> request, @Body byte[] body) {
    String typed = Form.read(body).one("code").strip();
    Optional<LookupCode> code =
        typed.length() > LONGEST ? Optional.empty() : LookupCode.find(typed);
    if (code.isEmpty()) {
      return pages
          .page(request, VIEW, CodesPage.unreadable(typed.length() > LONGEST ? "" : typed))
          .status(HttpStatus.UNPROCESSABLE_ENTITY);
    }
    Optional<Seals.LookedUp> found = seals.lookUp(code.get());
    Optional<LetterStatus> letter = letters.find(code.get());
    if (found.isEmpty()
        && letter.filter(LetterStatus::isFound).isEmpty()
        && !limits.mayGuessOn(request)) {
      throw new Refused(ProblemType.TOO_MANY_REQUESTS);
    }
    boolean mayWrite = found.filter(one -> letters.mayLeaveOne(one.status())).isPresent();
    return pages.page(request, VIEW, CodesPage.of(code.get(), found, letter, mayWrite));
  }
}
