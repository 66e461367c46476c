package vn.motcham.fieldwork;

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
import org.jspecify.annotations.Nullable;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Keyed;
import vn.motcham.sheet.Sheet;
import vn.motcham.sheet.Sheets;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** Keying sheets, one after the other. */
@Controller(BatchPages.PATH + "/{number}/entry")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class EntryController {
  private static final String VIEW = "fieldwork/entry";

  private final Door door;
  private final Sheets sheets;
  private final EntryPages entryPages;
  private final Pages pages;

  EntryController(Door door, Sheets sheets, EntryPages entryPages, Pages pages) {
    this.door = door;
    this.sheets = sheets;
    this.entryPages = entryPages;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> ask(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable String number,
      @QueryValue(defaultValue = "0") String kept) {
    Batch batch = door.require(member, number);
    if (!batch.isOpen() || batch.findFilledOn().isEmpty()) {
      return HttpResponse.seeOther(URI.create(BatchPages.url(batch)));
    }
    int after = kept.matches("[0-9]{1,4}") ? Integer.parseInt(kept) : 0;
    Language language = RequestLanguage.of(request);
    return pages.page(request, VIEW, entryPages.next(batch, after, member, language));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> key(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Batch batch = door.require(member, number);
    EntryPages.Typed typed = entryPages.read(batch, form);
    Keyed keyed = typed.keyed();
    if (keyed == null) {
      return again(request, batch, typed, null);
    }
    int sheet = typed.sheet().matches("[0-9]{1,4}") ? Integer.parseInt(typed.sheet()) : 0;
    return switch (sheets.key(batch, sheet, keyed, member)) {
      case Sheets.Kept(Sheet kept) ->
          HttpResponse.seeOther(URI.create(BatchPages.url(batch) + "/entry?kept=" + kept.number()));
      case Sheets.Refusal(Problem problem) ->
          again(request, batch, typed, Texts.of(problem, RequestLanguage.of(request)));
    };
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Batch batch, EntryPages.Typed typed, @Nullable String fault) {
    EntryPage page = entryPages.again(batch, typed, fault, RequestLanguage.of(request));
    return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, VIEW, page));
  }
}
