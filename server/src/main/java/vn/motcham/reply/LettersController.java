package vn.motcham.reply;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Optional;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.letter.Act;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** What citizens want answered, and the forms by which it is. */
@Controller(LettersPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class LettersController {
  private final LettersPages lists;
  private final LetterPages letters;
  private final Desk desk;
  private final Acts acts;
  private final Pages pages;

  LettersController(LettersPages lists, LetterPages letters, Desk desk, Acts acts, Pages pages) {
    this.lists = lists;
    this.letters = letters;
    this.desk = desk;
    this.acts = acts;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(
      HttpRequest<?> request, StaffMember member, @QueryValue(defaultValue = "") String unit) {
    LettersPage page = lists.page(member, unit, RequestLanguage.of(request));
    return pages.page(request, "reply/letters", page);
  }

  @Get("/{id}")
  HttpResponse<?> letter(HttpRequest<?> request, StaffMember member, @PathVariable String id) {
    Desk.Seen seen = desk.require(member, id);
    LetterPage page = letters.page(seen, null, RequestLanguage.of(request));
    return pages.page(request, "reply/letter", page);
  }

  @Post("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> act(
      HttpRequest<?> request, StaffMember member, @PathVariable String id, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Desk.Seen seen = desk.require(member, id);
    Optional<Act> act = Act.find(form.one("act"));
    if (act.isEmpty() || !seen.whole()) {
      throw new Refused(seen.whole() ? ProblemType.UNKNOWN_VALUE : ProblemType.NOT_FOUND_HERE);
    }
    Language language = RequestLanguage.of(request);
    String text = form.one("text");
    String cover = Texts.get(language, "review.remarks.covered");
    Optional<String> fault = acts.act(seen.letter(), act.get(), text, cover, member);
    if (fault.isEmpty()) {
      return HttpResponse.seeOther(URI.create(LettersPages.PATH + "/" + id));
    }
    LetterPages.Typed typed =
        new LetterPages.Typed(act.get(), text, Texts.get(language, fault.get()));
    LetterPage page = letters.page(desk.require(member, id), typed, language);
    return pages.respond(
        HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, "reply/letter", page));
  }
}
