package vn.motcham.fleet;

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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import vn.motcham.http.Form;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Problem;
import vn.motcham.setting.Settings;
import vn.motcham.setting.SettingsDraft;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.Unit;

/** The staff page on which a unit says when its kiosks are open and how they behave. */
@Controller(SettingsController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class SettingsController {
  static final String PATH = KiosksPages.PATH + "/settings";
  private static final String VIEW = "fleet/settings";

  private final Settings settings;
  private final SettingsPages own;
  private final KioskPages kiosks;
  private final Pages pages;

  SettingsController(Settings settings, SettingsPages own, KioskPages kiosks, Pages pages) {
    this.settings = settings;
    this.own = own;
    this.kiosks = kiosks;
    this.pages = pages;
  }

  /**
   * @param kiosk number of one, for the settings of the unit where it stands
   */
  @Get
  HttpResponse<?> ask(
      HttpRequest<?> request,
      StaffMember member,
      @QueryValue(defaultValue = "") String unit,
      @QueryValue(defaultValue = "") String kiosk,
      @QueryValue(defaultValue = "") String saved) {
    if (!kiosk.isEmpty()) {
      int stands = kiosks.require(member, kiosk).assignment().place().unit();
      return HttpResponse.seeOther(URI.create(PATH + "?unit=" + stands));
    }
    SettingsPage page =
        unit.isEmpty()
            ? own.page(member)
            : own.page(
                own.require(member, unit),
                saved.equals("yes"),
                member,
                RequestLanguage.of(request));
    return pages.page(request, VIEW, page);
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, StaffMember member, @Body byte[] body) {
    Form form = StaffForm.read(body, member);
    Unit unit = own.require(member, form.one("unit"));
    SettingsDraft draft = SettingsFields.read(form);
    return switch (settings.change(unit.number(), draft, member)) {
      case Settings.Kept _ ->
          HttpResponse.seeOther(URI.create(PATH + "?unit=" + unit.number() + "&saved=yes"));
      case Settings.Refusal(Problem problem) -> {
        SettingsPage page = own.page(unit, draft, problem, member, RequestLanguage.of(request));
        yield pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, VIEW, page));
      }
    };
  }
}
