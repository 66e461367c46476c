package vn.motcham.dossier;

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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.http.FileForm;
import vn.motcham.http.LargeBody;
import vn.motcham.http.Pages;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Audit;
import vn.motcham.staff.Gate;
import vn.motcham.staff.Permission;
import vn.motcham.staff.StaffForm;
import vn.motcham.staff.StaffMember;
import vn.motcham.unit.ImportOutcome;

/**
 * The staff page on which counts of dossiers are imported, by those who stand above the units that
 * are held against them.
 */
@Controller(DossiersController.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class DossiersController {
  static final String PATH = "/staff/rounds/dossiers";
  private static final String VIEW = "dossier/dossiers";
  private static final Pattern DONE = Pattern.compile("(\\d{1,6})-(\\d{1,6})-(\\d{1,6})");

  private final Gate gate;
  private final Dossiers dossiers;
  private final DossiersPages own;
  private final Audit audit;
  private final Pages pages;

  DossiersController(Gate gate, Dossiers dossiers, DossiersPages own, Audit audit, Pages pages) {
    this.gate = gate;
    this.dossiers = dossiers;
    this.own = own;
    this.audit = audit;
    this.pages = pages;
  }

  /**
   * @param done how many rows were added, changed, unchanged
   */
  @Get
  HttpResponse<?> ask(
      HttpRequest<?> request, StaffMember member, @QueryValue(defaultValue = "") String done) {
    requireSome(member);
    Language language = RequestLanguage.of(request);
    return pages.page(request, VIEW, own.page(sentence(done, language), null, member, language));
  }

  private static String sentence(String done, Language language) {
    Matcher counts = DONE.matcher(done);
    return counts.matches()
        ? Texts.get(
            language,
            "dossier.done",
            Map.of("0", counts.group(1), "1", counts.group(2), "2", counts.group(3)))
        : "";
  }

  @Post
  @LargeBody
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> take(HttpRequest<?> request, StaffMember member, @Body byte[] body)
      throws IOException {
    FileForm file = FileForm.read(request, body);
    StaffForm.read(file.form(), member);
    requireSome(member);
    ImportOutcome outcome =
        dossiers.importFile(
            file.fileName(),
            new ByteArrayInputStream(file.content()),
            OptionalInt.of(member.account()),
            unit -> gate.allows(member, Permission.ENTER_PAPER, unit));
    return switch (outcome) {
      case ImportOutcome.Imported(int added, int changed, int unchanged) -> {
        String done = added + "-" + changed + "-" + unchanged;
        audit.record(member, "dossiers-import", done);
        yield HttpResponse.seeOther(URI.create(PATH + "?done=" + done));
      }
      case ImportOutcome.Refused(Problem problem) -> {
        DossiersPage page = own.page("", problem, member, RequestLanguage.of(request));
        yield pages.respond(HttpStatus.UNPROCESSABLE_ENTITY, pages.render(request, VIEW, page));
      }
    };
  }

  /**
   * @throws Refused {@code not-found} for those who have no unit below them
   */
  private void requireSome(StaffMember member) {
    if (!gate.allowsSome(member, Permission.ENTER_PAPER)) {
      throw new Refused(ProblemType.NOT_FOUND_HERE);
    }
  }
}
