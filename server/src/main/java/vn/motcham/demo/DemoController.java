package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.staff.TrialAccounts;
import vn.motcham.unit.Field;
import vn.motcham.unit.Procedures;

/** The newcomer's door, and papers to try. */
@Controller("/demo")
@Requires(env = "demo")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DemoController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final SampleProvince province;
  private final SampleReceipts receipts;
  private final Procedures procedures;
  private final TrialAccounts accounts;
  private final Pages pages;

  DemoController(
      SampleProvince province,
      SampleReceipts receipts,
      Procedures procedures,
      TrialAccounts accounts,
      Pages pages) {
    this.province = province;
    this.receipts = receipts;
    this.procedures = procedures;
    this.accounts = accounts;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> door(HttpRequest<?> request) {
    List<DoorPage.Story> stories =
        List.of(
            story("prettified", "SL.P03.TTHCC"),
            story("declining", "SL.X05.TTHCC"),
            story("province", "SL"));
    return pages.page(request, "demo/door", new DoorPage(accounts.accounts(), stories));
  }

  private DoorPage.Story story(String code, String unit) {
    var found = province.unit(unit);
    return new DoorPage.Story(code, found.name(), "/staff/units/" + found.number());
  }

  @Get("/receipts")
  HttpResponse<?> receipts(HttpRequest<?> request) {
    Language language = RequestLanguage.of(request);
    List<ReceiptsPage.Paper> papers =
        receipts.print().stream().map(receipt -> paper(receipt, language)).toList();
    return pages.page(request, "demo/receipts", new ReceiptsPage(papers));
  }

  private ReceiptsPage.Paper paper(Receipt receipt, Language language) {
    Field field = procedures.findField(receipt.procedure().field()).orElseThrow();
    String path = "/r/" + receipt.invitation().token();
    return new ReceiptsPage.Paper(
        receipt.unit().name(),
        receipt.title(),
        receipt.procedure().name(),
        field.name(language),
        path,
        path + "/qr.svg",
        DAY.format(receipt.invitation().expiresOn()));
  }
}
