package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;
import vn.motcham.unit.UnitKind;
import vn.motcham.unit.Units;

/** The invented province's catalogues, and which survey is asked where in it. */
@Singleton
@Requires(env = "demo")
final class SampleProvince {
  private static final String CODE_SYSTEM = "demo";
  private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
  private static final Set<Channel> CHANNELS =
      EnumSet.of(Channel.KIOSK, Channel.RECEIPT, Channel.POSTER);

  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;

  SampleProvince(Units units, Procedures procedures, Surveys surveys) {
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
  }

  /** Invented figures must never come among real ones. */
  void refuseToMix() {
    Optional<Unit> real =
        units.list().stream().filter(unit -> !unit.codeSystem().equals(CODE_SYSTEM)).findFirst();
    if (real.isPresent()) {
      throw new IllegalStateException(
          "This database holds units of an installation ("
              + real.get().name()
              + "); the demonstration needs one of its own.");
    }
  }

  /** Repeating it changes nothing. */
  void establish() {
    read("procedures/fields.csv", procedures::importFile);
    read("procedures/procedures.csv", procedures::importFile);
    read("units/song-lanh.csv", units::importFile);
    deploy(null, "counter-rating");
    for (Unit unit : units.list()) {
      if (unit.kind() == UnitKind.HOSPITAL || unit.kind() == UnitKind.HEALTH_STATION) {
        deploy(unit.number(), "health-visit");
      } else if (unit.kind() == UnitKind.SCHOOL) {
        deploy(unit.number(), "school-service");
      }
    }
  }

  private void deploy(@Nullable Integer unit, String survey) {
    int version = survey(survey).number();
    for (Channel channel : CHANNELS) {
      for (Stage stage : Stage.values()) {
        surveys.deploy(new Deployment(unit, null, null, channel, stage, version, SINCE, null));
      }
    }
  }

  SurveyVersion survey(String id) {
    return surveys.find(id, 1).orElseThrow();
  }

  Unit unit(String code) {
    return units
        .findByCode(CODE_SYSTEM, code)
        .orElseThrow(() -> new IllegalStateException("no unit " + code));
  }

  /** Numbers of the procedures of a field that are in force. */
  List<Integer> procedures(String field, LocalDate day) {
    return procedures.list().stream()
        .filter(procedure -> procedure.field().equals(field) && procedure.isValidOn(day))
        .map(procedure -> procedure.number())
        .toList();
  }

  private interface Import {
    ImportOutcome run(String name, InputStream content) throws IOException;
  }

  private static void read(String file, Import importing) {
    ImportOutcome outcome =
        SampleFile.read("/survey-definitions/" + file, content -> importing.run(file, content));
    if (outcome instanceof ImportOutcome.Refused(Problem problem)) {
      throw new IllegalStateException(file + ": " + Texts.of(problem, Language.EN));
    }
  }
}
