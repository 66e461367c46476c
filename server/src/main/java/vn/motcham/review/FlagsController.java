package vn.motcham.review;

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
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.response.FlaggedCells;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;

/** What was flagged, and the form by which somebody has the last word on it. */
@Controller(FlagsPages.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class FlagsController {
  private final FlagsPages lists;
  private final GroupPages groups;
  private final Verdicts verdicts;
  private final Pages pages;

  FlagsController(FlagsPages lists, GroupPages groups, Verdicts verdicts, Pages pages) {
    this.lists = lists;
    this.groups = groups;
    this.verdicts = verdicts;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(
      HttpRequest<?> request, StaffMember member, @QueryValue(defaultValue = "") String unit) {
    FlagsPage page = lists.page(member, unit, RequestLanguage.of(request));
    return pages.page(request, "review/flags", page);
  }

  @Get("/{name}")
  HttpResponse<?> group(HttpRequest<?> request, StaffMember member, @PathVariable String name) {
    FlaggedCells.Group group = groups.require(member, name);
    Language language = RequestLanguage.of(request);
    GroupPage page = groups.page(group, GroupPage.Typed.NOTHING, null, language);
    return pages.page(request, "review/group", page);
  }

  @Post("/{name}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> decide(
      HttpRequest<?> request, StaffMember member, @PathVariable String name, @Body byte[] body) {
    GroupPage.Typed typed = GroupPages.read(StaffForm.read(body, member));
    FlaggedCells.Group group = groups.require(member, name);
    Optional<String> fault = GroupPages.findFault(typed);
    if (fault.isPresent()) {
      Language language = RequestLanguage.of(request);
      GroupPage page = groups.page(group, typed, Texts.get(language, fault.get()), language);
      return pages.respond(
          HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, "review/group", page));
    }
    verdicts.decide(group, typed.verdict().equals("overturned"), typed.reason(), member);
    return HttpResponse.seeOther(URI.create(FlagsPages.url(group)));
  }
}
