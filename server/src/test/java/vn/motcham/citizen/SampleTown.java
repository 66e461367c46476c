package vn.motcham.citizen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.definition.Definitions;
import vn.motcham.response.Submission;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.SurveyVersion;

/** A town of a few places, for two years. */
final class SampleTown {
  static final LocalDate END = LocalDate.of(2026, 11, 21);
  static final LocalDate BEGIN = END.minusYears(2);
  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  static final int STEADY = 1;
  static final int PRETTIFIED = 2;
  static final int DECLINING = 3;
  static final int ABOLISHED = 4;
  static final int HOSPITAL = 5;

  private static final LocalDate LONG_AGO = LocalDate.of(1997, 1, 1);
  private static final List<Matter> MATTERS =
      List.of(
          new Matter("ho-tich", List.of(12, 13), 3, OptionalInt.empty()),
          new Matter("dat-dai", List.of(1), 1, OptionalInt.of(99)));

  private SampleTown() {}

  static Citizens citizens(long seed) {
    return new Citizens(seed, places(), remarks(), END, END);
  }

  /** What they say in two years. */
  static List<Submission> twoYears() {
    Citizens citizens = citizens(1);
    List<Submission> all = new ArrayList<>();
    for (LocalDate day = BEGIN; day.isBefore(END); day = day.plusDays(1)) {
      all.addAll(citizens.submissionsOn(day));
    }
    return all;
  }

  private static List<Place> places() {
    return List.of(
        counter(STEADY, REFORM, null, 6, 0.93, Story.STEADY),
        counter(PRETTIFIED, REFORM, null, 1, 0.81, Story.PRETTIFIED),
        counter(DECLINING, LONG_AGO, null, 6, 0.94, Story.DECLINING),
        counter(ABOLISHED, LONG_AGO, REFORM, 3, 0.9, Story.STEADY),
        new Place(
            HOSPITAL,
            LONG_AGO,
            null,
            Errand.CARE,
            List.of(new Matter("kham-chua-benh", List.of(28), 1, OptionalInt.empty())),
            survey("health-visit"),
            5,
            4,
            0.9,
            Story.STEADY));
  }

  private static Place counter(
      int unit,
      LocalDate openedOn,
      @Nullable LocalDate closedOn,
      double kioskPerDay,
      double satisfied,
      Story story) {
    return new Place(
        unit,
        openedOn,
        closedOn,
        Errand.COMMUNE,
        MATTERS,
        survey("counter-rating"),
        kioskPerDay,
        4,
        satisfied,
        story);
  }

  private static Remarks remarks() {
    List<Remarks.Remark> remarks = new ArrayList<>();
    for (Errand errand : List.of(Errand.COMMUNE, Errand.CARE)) {
      remarks.add(new Remarks.Remark(errand, true, "Tôi hài lòng."));
      remarks.add(new Remarks.Remark(errand, false, "Phải chờ lâu."));
    }
    return new Remarks(remarks);
  }

  private static SurveyVersion survey(String id) {
    if (new Definitions(null).read() instanceof Definitions.Complete complete) {
      SurveyDefinition definition =
          complete.surveys().stream()
              .filter(found -> found.survey().id().equals(id))
              .findFirst()
              .orElseThrow();
      return new SurveyVersion(id.length(), definition.survey(), definition.contentHash());
    }
    throw new AssertionError("the definitions are faulty");
  }
}
