package vn.motcham.fieldwork;

import io.micronaut.http.HttpHeaders;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.paper.PaperForms;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.round.Rounds;
import vn.motcham.sheet.Batch;
import vn.motcham.sheet.Batches;
import vn.motcham.sheet.Closings;
import vn.motcham.sheet.Totals;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Units;

/** The staff pages of printed sheets: ordering a batch, one of them, its end. */
@Controller(BatchPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class BatchesController {
  private static final String BATCH = "fieldwork/batch";
  private static final String ORDER = "fieldwork/order";

  private final Door door;
  private final Batches batches;
  private final Closings closings;
  private final Totals totals;
  private final OrderForms forms;
  private final BatchPages batchPages;
  private final PaperForms papers;
  private final Rounds rounds;
  private final Surveys surveys;
  private final Units units;
  private final Pages pages;

  BatchesController(
      Door door,
      Batches batches,
      Closings closings,
      Totals totals,
      OrderForms forms,
      BatchPages batchPages,
      PaperForms papers,
      Rounds rounds,
      Surveys surveys,
      Units units,
      Pages pages) {
    this.door = door;
    this.batches = batches;
    this.closings = closings;
    this.totals = totals;
    this.forms = forms;
    this.batchPages = batchPages;
    this.papers = papers;
    this.rounds = rounds;
    this.surveys = surveys;
    this.units = units;
    this.pages = pages;
  }

  @Get("/new")
  HttpResponse<?> ask(HttpRequest<?> request, StaffMember member) {
    door.requireSome(member);
    Language language = RequestLanguage.of(request);
    return pages.page(request, ORDER, forms.form(OrderForms.Typed.NOTHING, null, member, language));
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> order(HttpRequest<?> request, StaffMember member, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    door.requireSome(member);
    OrderForms.Typed typed = OrderForms.Typed.read(form);
    return switch (forms.read(typed, member)) {
      case OrderForms.Faulty(Problem problem) -> again(request, member, typed, problem);
      case OrderForms.Good(Batches.Order order) ->
          switch (batches.issue(order, member)) {
            case Batches.Issued(Batch batch) -> to(batch);
            case Batches.Refusal(Problem problem) -> again(request, member, typed, problem);
          };
    };
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, StaffMember member, OrderForms.Typed typed, Problem problem) {
    OrderForm form = forms.form(typed, problem, member, RequestLanguage.of(request));
    return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, ORDER, form));
  }

  @Get("/{number}")
  HttpResponse<?> batch(HttpRequest<?> request, StaffMember member, @PathVariable String number) {
    Batch batch = door.require(member, number);
    return pages.page(request, BATCH, batchPages.page(batch, null, RequestLanguage.of(request)));
  }

  @Get("/{number}/sheets.pdf")
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> sheets(StaffMember member, @PathVariable String number) {
    Batch batch = door.require(member, number);
    PaperForms.Issue issue =
        new PaperForms.Issue(
            batch.number(),
            batch.sheets(),
            units.get(batch.unit()).name(),
            rounds.find(batch.round()).map(r -> r.title().in(batch.language())).orElse(null));
    byte[] pdf = papers.print(surveys.get(batch.survey()).survey(), batch.language(), issue);
    return HttpResponse.ok(pdf)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "inline; filename=\"sheets-" + batch.number() + ".pdf\"");
  }

  @Post("/{number}/day")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> day(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Batch batch = door.require(member, number);
    Language language = RequestLanguage.of(request);
    return Days.read(form.one("filled-on"))
        .map(day -> batches.fill(batch, day).map(problem -> Texts.of(problem, language)))
        .orElseGet(() -> Optional.of(Texts.get(language, "sheet.fault.filled-on")))
        .<HttpResponse<?>>map(fault -> refused(request, batch, fault))
        .orElseGet(() -> to(batch));
  }

  @Post("/{number}/totals")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> totals(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Batch batch = door.require(member, number);
    Language language = RequestLanguage.of(request);
    Map<String, Integer> added = new HashMap<>();
    for (Totals.Total total : totals.list(batch)) {
      String typed = form.one("total-" + total.question().id()).strip();
      if (!typed.matches("[0-9]{0,9}")) {
        return refused(request, batch, Texts.get(language, "sheet.fault.total"));
      }
      if (!typed.isEmpty()) {
        added.put(total.question().id(), Integer.parseInt(typed));
      }
    }
    return done(request, batch, totals.replace(batch, added));
  }

  @Post("/{number}/close")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(
      HttpRequest<?> request, StaffMember member, @PathVariable String number, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Batch batch = door.require(member, number);
    if (!form.one("confirmed").equals("yes")) {
      return refused(
          request, batch, Texts.get(RequestLanguage.of(request), "sheet.close.unconfirmed"));
    }
    return done(request, batch, closings.close(batch, member));
  }

  private HttpResponse<?> done(HttpRequest<?> request, Batch batch, Optional<Problem> problem) {
    return problem.isEmpty()
        ? to(batch)
        : refused(request, batch, Texts.of(problem.get(), RequestLanguage.of(request)));
  }

  private HttpResponse<?> refused(HttpRequest<?> request, Batch batch, String fault) {
    BatchPage page = batchPages.page(batch, fault, RequestLanguage.of(request));
    return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, BATCH, page));
  }

  private static HttpResponse<?> to(Batch batch) {
    return HttpResponse.seeOther(URI.create(BatchPages.url(batch)));
  }
}
