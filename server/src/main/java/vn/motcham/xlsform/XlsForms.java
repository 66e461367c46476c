package vn.motcham.xlsform;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcham.calendar.Days;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.State;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;

/** The surveys that there are, as XLSForms: the published ones, and drafts from the files. */
@Singleton
public final class XlsForms {
  private final Surveys surveys;
  private final Definitions definitions;
  private final InstantSource clock;

  XlsForms(Surveys surveys, Definitions definitions, InstantSource clock) {
    this.surveys = surveys;
    this.definitions = definitions;
    this.clock = clock;
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
        .map(found -> XlsForm.of(found.survey(), found.contentHash(), state(found)))
        .or(
            () ->
                findFile(id, version)
                    .map(file -> XlsForm.of(file.survey(), file.contentHash(), State.DRAFT)));
  }

  private State state(SurveyVersion version) {
    LocalDate today = Days.today(clock);
    boolean retired =
        surveys.findRetirement(version.number()).filter(since -> !since.isAfter(today)).isPresent();
    return retired ? State.RETIRED : State.PUBLISHED;
  }

  /** What was never published is a draft, whatever its file says. */
  private Optional<SurveyDefinition> findFile(String id, int version) {
    return switch (definitions.read()) {
      case Definitions.Complete complete ->
          complete.surveys().stream()
              .filter(one -> one.survey().id().equals(id) && one.survey().version() == version)
              .findFirst();
      case Definitions.Faulty _ -> Optional.empty();
    };
  }
}
