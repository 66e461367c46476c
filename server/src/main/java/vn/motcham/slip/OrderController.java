package vn.motcham.slip;

import io.micronaut.http.HttpHeaders;
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
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.invitation.Invitation;
import vn.motcham.invitation.InvitationRequest;
import vn.motcham.invitation.Invitations;
import vn.motcham.invitation.PrintedCodes;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** The staff page that has slips printed for a unit and a month; none of them is stored. */
@Controller("/staff/rounds/slips")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OrderController {
  private static final String VIEW = "slip/order";

  private final RatedUnits units;
  private final OrderForms forms;
  private final Invitations invitations;
  private final PrintedCodes codes;
  private final Slips slips;
  private final Audit audit;
  private final Pages pages;
  private final SecureRandom random;

  OrderController(
      RatedUnits units,
      OrderForms forms,
      Invitations invitations,
      PrintedCodes codes,
      Slips slips,
      Audit audit,
      Pages pages,
      SecureRandom random) {
    this.units = units;
    this.forms = forms;
    this.invitations = invitations;
    this.codes = codes;
    this.slips = slips;
    this.audit = audit;
    this.pages = pages;
    this.random = random;
  }

  @Get
  @Produces(MediaType.TEXT_HTML)
  HttpResponse<?> ask(HttpRequest<?> request, StaffMember member) {
    units.requireSome(member);
    Language language = RequestLanguage.of(request);
    return pages.page(request, VIEW, forms.form(OrderForms.Typed.NOTHING, null, member, language));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> print(HttpRequest<?> request, StaffMember member, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    units.requireSome(member);
    OrderForms.Typed typed = OrderForms.Typed.read(form);
    return switch (forms.read(typed, member)) {
      case OrderForms.Faulty(Problem problem) -> again(request, member, typed, problem);
      case OrderForms.Good good ->
          switch (issue(good)) {
            case Refusal(Problem problem) -> again(request, member, typed, problem);
            case Batch batch -> printed(request, member, good, batch);
          };
    };
  }

  /** What became of an order. */
  private sealed interface Issue {}

  private record Batch(List<Slip> slips, List<Invitation> invitations) implements Issue {}

  private record Refusal(Problem problem) implements Issue {}

  /** Nothing about a slip tells its place in the batch, and the batch is shuffled besides. */
  private Issue issue(OrderForms.Good order) {
    List<Slip> batch = new ArrayList<>();
    List<Invitation> printed = new ArrayList<>();
    for (int i = 0; i < order.count(); i++) {
      switch (invitations.issue(order.request())) {
        case Invitations.Refusal(Problem problem) -> {
          return new Refusal(problem);
        }
        case Invitations.Issued(Invitation invitation) -> {
          printed.add(invitation);
          batch.add(slips.slip(codes.get(invitation)));
        }
      }
    }
    Collections.shuffle(batch, random);
    return new Batch(batch, printed);
  }

  private HttpResponse<?> printed(
      HttpRequest<?> request, StaffMember member, OrderForms.Good order, Batch batch) {
    InvitationRequest asked = order.request();
    byte[] pdf =
        slips
            .printSheets(batch.slips(), RequestLanguage.of(request))
            .orElseThrow(() -> new Refused(ProblemType.BUSY));
    invitations.countPrinted(batch.invitations());
    audit.record(member, "slips-printed", asked.unit() + ", " + order.count());
    return HttpResponse.ok(pdf)
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"slips-" + asked.unit() + ".pdf\"");
  }

  private HttpResponse<?> again(
      HttpRequest<?> request, StaffMember member, OrderForms.Typed typed, Problem problem) {
    OrderForm form = forms.form(typed, problem, member, RequestLanguage.of(request));
    return pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, VIEW, form));
  }
}
