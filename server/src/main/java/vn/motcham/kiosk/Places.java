package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcham.problem.Fault;
import vn.motcham.problem.LineText;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Holds a place against what there is: an open unit, a counter with a name, a survey to ask. */
@Singleton
final class Places {
  private final Units units;
  private final Surveys surveys;

  Places(Units units, Surveys surveys) {
    this.units = units;
    this.surveys = surveys;
  }

  sealed interface Pin {}

  /** The place, and the number of the survey version that is in use there. */
  record Pinned(Place place, int survey) implements Pin {}

  record Faulty(Problem problem) implements Pin {}

  Pin pin(Place place, LocalDate day) {
    String counter = place.counter().strip();
    List<Fault> faults = new ArrayList<>();
    if (units.find(place.unit()).filter(unit -> unit.isOpenOn(day)).isEmpty()) {
      faults.add(Fault.at("/unit", ProblemType.UNKNOWN_VALUE));
    }
    checkCounter(counter, faults);
    if (!faults.isEmpty()) {
      return new Faulty(Problem.of(faults));
    }
    return findSurvey(place, day)
        .<Pin>map(
            survey -> new Pinned(new Place(place.unit(), counter, place.stage()), survey.number()))
        .orElseGet(() -> new Faulty(ProblemType.NO_SURVEY.problem()));
  }

  private static void checkCounter(String counter, List<Fault> faults) {
    if (counter.isEmpty()) {
      faults.add(Fault.at("/counter", ProblemType.MISSING_FIELD));
    } else if (counter.length() > Place.LONGEST_COUNTER) {
      String limit = Integer.toString(Place.LONGEST_COUNTER);
      faults.add(Fault.at("/counter", ProblemType.TOO_LONG, "limit", limit));
    } else if (!LineText.isPlain(counter)) {
      faults.add(Fault.at("/counter", ProblemType.BAD_TEXT));
    }
  }

  private Optional<SurveyVersion> findSurvey(Place place, LocalDate day) {
    List<Integer> line =
        units.path(place.unit(), EdgeType.ADMINISTRATIVE, day).stream().map(Unit::number).toList();
    return surveys.findDeployed(
        new Deployment.Occasion(line, null, null, Channel.KIOSK, place.stage(), day));
  }
}
