package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import vn.motcham.invitation.Invitation;
import vn.motcham.invitation.InvitationRequest;
import vn.motcham.invitation.Invitations;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;
import vn.motcham.response.Responses;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Units;

/** Fills an empty installation with the invented province, and hands out a receipt of it. */
@Singleton
@Requires(env = "demo")
public final class Demonstration {
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);
  private static final String RATED_UNIT = "SL.P01.TTHCC";
  private static final String PROCEDURE = "9.000012";

  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;
  private final Responses responses;
  private final Invitations invitations;
  private final InstantSource clock;

  Demonstration(
      Units units,
      Procedures procedures,
      Surveys surveys,
      Responses responses,
      Invitations invitations,
      InstantSource clock) {
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
    this.responses = responses;
    this.invitations = invitations;
    this.clock = clock;
  }

  /**
   * Loads what is not there yet.
   *
   * @param progress hears how far it is
   */
  public void load(Consumer<String> progress) {
    if (units.findByCode("demo", RATED_UNIT).isPresent()) {
      return;
    }
    progress.accept("Nạp danh mục đơn vị, lĩnh vực, thủ tục mô phỏng …");
    read("procedures/fields.csv", procedures::importFile);
    read("procedures/procedures.csv", procedures::importFile);
    read("units/song-lanh.csv", units::importFile);
    SurveyVersion survey = surveys.find("counter-rating", 1).orElseThrow();
    for (Stage stage : Stage.values()) {
      surveys.deploy(Deployment.everywhere(survey.number(), Channel.RECEIPT, stage, SINCE));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    new SimulatedCitizens(units, procedures, survey, responses, today).rate(progress);
    responses.recountChanged();
  }

  /** A receipt as the one-stop software would print it. */
  public Invitation receipt() {
    int unit = units.findByCode("demo", RATED_UNIT).orElseThrow().number();
    return switch (invitations.issue(InvitationRequest.forResult(unit, PROCEDURE))) {
      case Invitations.Issued issued -> issued.invitation();
      case Invitations.Refusal refusal -> throw new IllegalStateException(refusal.toString());
    };
  }

  private interface Import {
    ImportOutcome run(String name, InputStream content) throws IOException;
  }

  private static void read(String file, Import importing) {
    String resource = "/survey-definitions/" + file;
    try (InputStream content =
        Objects.requireNonNull(Demonstration.class.getResourceAsStream(resource), resource)) {
      ImportOutcome outcome = importing.run(file, content);
      if (outcome instanceof ImportOutcome.Refused(Problem problem)) {
        throw new IllegalStateException(file + ": " + Texts.of(problem, Language.EN));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
