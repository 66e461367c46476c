package vn.motcham.paper;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Optional;
import vn.motcham.definition.Definitions;
import vn.motcham.http.Refused;
import vn.motcham.http.RequestLanguage;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;

/** A survey as it looks on paper, to whoever is signed in. */
@Controller("/staff/surveys/{id}/{version}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PaperController {
  private final Surveys surveys;
  private final Definitions definitions;
  private final PaperForms forms;

  PaperController(Surveys surveys, Definitions definitions, PaperForms forms) {
    this.surveys = surveys;
    this.definitions = definitions;
    this.forms = forms;
  }

  @Get(uris = {"/paper", "/paper.pdf"})
  @Produces(MediaType.APPLICATION_PDF)
  HttpResponse<byte[]> preview(
      HttpRequest<?> request,
      @PathVariable String id,
      @PathVariable String version,
      @QueryValue(defaultValue = "") String lang) {
    Survey survey =
        version.matches("[1-9][0-9]{0,4}")
            ? find(id, Integer.parseInt(version))
                .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE))
            : refuse();
    List<String> languages = forms.listLanguages(survey);
    String language = languages.contains(lang) ? lang : RequestLanguage.of(request).code();
    if (!languages.contains(language)) {
      return refuse();
    }
    return HttpResponse.ok(forms.preview(survey, language))
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + id + "-" + version + ".pdf\"");
  }

  private static <T> T refuse() {
    throw new Refused(ProblemType.NOT_FOUND_HERE);
  }

  /** A published version, else one that is still written on. */
  private Optional<Survey> find(String id, int version) {
    return surveys.find(id, version).map(SurveyVersion::survey).or(() -> findDraft(id, version));
  }

  private Optional<Survey> findDraft(String id, int version) {
    return switch (definitions.read()) {
      case Definitions.Faulty _ -> Optional.empty();
      case Definitions.Complete complete ->
          complete.surveys().stream()
              .map(SurveyDefinition::survey)
              .filter(survey -> survey.id().equals(id) && survey.version() == version)
              .findFirst();
    };
  }
}
