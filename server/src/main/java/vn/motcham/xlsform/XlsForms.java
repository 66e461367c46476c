package vn.motcham.xlsform;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.Surveys;

/** The surveys that there are, as XLSForms: the published ones, and drafts from the files. */
@Singleton
public final class XlsForms {
  private final Surveys surveys;
  private final Definitions definitions;

  XlsForms(Surveys surveys, Definitions definitions) {
    this.surveys = surveys;
    this.definitions = definitions;
  }

  /** By a survey's id and its version in digits. */
  public Optional<XlsForm> find(String id, String version) {
    return version.matches("[1-9][0-9]{0,3}")
        ? find(id, Integer.parseInt(version))
        : Optional.empty();
  }

  private Optional<XlsForm> find(String id, int version) {
    return surveys
        .find(id, version)
        .map(found -> XlsForm.of(found.survey(), found.contentHash()))
        .or(
            () ->
                findDraft(id, version)
                    .map(draft -> XlsForm.of(draft.survey(), draft.contentHash())));
  }

  private Optional<SurveyDefinition> findDraft(String id, int version) {
    return switch (definitions.read()) {
      case Definitions.Complete complete ->
          complete.surveys().stream()
              .filter(one -> one.survey().id().equals(id) && one.survey().version() == version)
              .findFirst();
      case Definitions.Faulty _ -> Optional.empty();
    };
  }
}
