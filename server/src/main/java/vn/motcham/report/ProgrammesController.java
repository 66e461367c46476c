package vn.motcham.report;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.motcham.http.Pages;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Construct;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;
import vn.motcham.target.Targets;

/**
 * Every plan whose targets are quoted, so that staff see what figures are held against, and why.
 */
@Controller("/staff/programmes")
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
final class ProgrammesController {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Targets targets;
  private final Plan plan;
  private final Judgements judgements;
  private final Pages pages;

  ProgrammesController(Targets targets, Plan plan, Judgements judgements, Pages pages) {
    this.targets = targets;
    this.plan = plan;
    this.judgements = judgements;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(HttpRequest<?> request) {
    Language language = RequestLanguage.of(request);
    List<ProgrammesPage.Entry> programmes =
        targets.listProgrammes().stream()
            .map(programme -> entry(programme, language))
            .sorted(Comparator.comparing(entry -> !entry.judges()))
            .toList();
    return pages.page(request, "report/programmes", new ProgrammesPage(programmes));
  }

  private ProgrammesPage.Entry entry(Programme programme, Language language) {
    return new ProgrammesPage.Entry(
        programme.title(),
        programme.issuer() + ", " + programme.document(),
        programme.standing().in(language.code()),
        programme
            .findEnd()
            .map(
                day ->
                    Texts.get(
                        language,
                        "report.programmes.ended",
                        Map.of("0", programme.issuer(), "1", DAY.format(day))))
            .orElse(""),
        plan.judges(programme),
        programme.targets().stream().map(target -> line(target, language)).toList());
  }

  private ProgrammesPage.Line line(Target target, Language language) {
    return new ProgrammesPage.Line(
        target.findConstruct().map(Construct::code).orElse(""),
        target.findIndex().orElse(""),
        judgements.fields(target.fields(), language),
        target.fields().size() > 1 ? target.decides().code() : "",
        Plan.isJudged(target),
        judgements.quoted(target, List.of(), language));
  }
}
