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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Keyed;
import vn.motcham.sheet.Sheet;
import vn.motcham.sheet.Sheets;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** One sheet whose readings differ, or that is to be keyed anew. */
@Controller(BatchPages.PATH + "/{number}/sheets/{sheet}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SheetController {
  private static final String VIEW = "fieldwork/sheet";

  private final Door door;
  private final Sheets sheets;
  private final SheetPages sheetPages;
  private final Pages pages;

  SheetController(Door door, Sheets sheets, SheetPages sheetPages, Pages pages) {
    this.door = door;
    this.sheets = sheets;
    this.sheetPages = sheetPages;
    this.pages = pages;
  }

  private Sheet require(Batch batch, String sheet) {
    return Optional.of(sheet)
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .flatMap(text -> sheets.find(batch, Integer.parseInt(text)))
        .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
  }

  @Get
  HttpResponse<?> sheet(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable String number,
      @PathVariable String sheet) {
    Batch batch = door.require(member, number);
    SheetPage page =
        sheetPages.page(
            batch, require(batch, sheet), new Form(Map.of()), null, RequestLanguage.of(request));
    return pages.page(request, VIEW, page);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> settle(
      HttpRequest<?> request,
      StaffMember member,
      @PathVariable String number,
      @PathVariable String sheet,
      @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Batch batch = door.require(member, number);
    Sheet found = require(batch, sheet);
    if (found.state() != Sheet.State.DIFFERENT) {
      return HttpResponse.seeOther(URI.create(SheetPages.url(batch, found.number())));
    }
    Optional<Keyed> decided = sheetPages.read(batch, found, form);
    if (decided.isEmpty()) {
      String fault = Texts.get(RequestLanguage.of(request), "sheet.fault.undecided");
      return again(request, batch, found, form, fault);
    }
    return switch (sheets.settle(batch, found.number(), decided.get(), member)) {
      case Sheets.Kept _ -> to(batch);
      case Sheets.Refusal(Problem problem) ->
          again(request, batch, found, form, Texts.of(problem, RequestLanguage.of(request)));
    };
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, Batch batch, Sheet sheet, Form form, String fault) {
    SheetPage page = sheetPages.page(batch, sheet, form, fault, RequestLanguage.of(request));
    return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, VIEW, page));
  }

  @Post("/forget")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> forget(
      StaffMember member,
      @PathVariable String number,
      @PathVariable String sheet,
      @Body byte[] body) {
    StaffForm.read(body, member);
    Batch batch = door.require(member, number);
    Optional<Problem> problem = sheets.forget(batch, require(batch, sheet).number(), member);
    if (problem.isPresent()) {
      throw new Refused(problem.get());
    }
    return to(batch);
  }

  private static HttpResponse<?> to(Batch batch) {
    return HttpResponse.seeOther(URI.create(BatchPages.url(batch)));
  }
}
