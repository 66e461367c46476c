package vn.motcham.citizen;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.motcham.citizen.SampleTown.ABOLISHED;
import static vn.motcham.citizen.SampleTown.DECLINING;
import static vn.motcham.citizen.SampleTown.END;
import static vn.motcham.citizen.SampleTown.HOSPITAL;
import static vn.motcham.citizen.SampleTown.PRETTIFIED;
import static vn.motcham.citizen.SampleTown.REFORM;
import static vn.motcham.citizen.SampleTown.STEADY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.response.Bucket;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

class CitizensTest {
  private static final List<Submission> SAID = SampleTown.twoYears();
  private static final Set<String> SATISFIED = Set.of("satisfied", "very-satisfied");

  @Test
  void theSamePeopleSayTheSameEveryTime() {
    LocalDate day = LocalDate.of(2026, 3, 4);
    List<Submission> once = SampleTown.citizens(7).submissionsOn(day);
    assertThat(once).isNotEmpty().isEqualTo(SampleTown.citizens(7).submissionsOn(day));
    assertThat(SampleTown.citizens(8).submissionsOn(day)).isNotEqualTo(once);
  }

  @Test
  void everybodyIsSomebodyElse() {
    assertThat(SAID).extracting(Submission::id).doesNotHaveDuplicates();
  }

  @Test
  void asManyComeAsThePlacesSay() {
    long working = 600;
    assertThat(count(at(HOSPITAL))).isCloseTo(9 * working, within(working));
    assertThat(SAID.stream().filter(s -> s.language().equals("en")).count() * 100.0 / SAID.size())
        .isBetween(1.5, 2.5);
  }

  @Test
  void nobodyRatesAPlaceBeforeItOpensOrAfterItCloses() {
    assertThat(SAID).filteredOn(at(STEADY)).noneMatch(s -> firstDay(s).isBefore(REFORM));
    assertThat(SAID).filteredOn(at(ABOLISHED)).isNotEmpty();
    assertThat(SAID).filteredOn(at(ABOLISHED)).allMatch(s -> firstDay(s).isBefore(REFORM));
  }

  @Test
  void kiosksAreTappedInOfficeHoursAndNeverOnSundaysOrAtTet() {
    assertThat(SAID).filteredOn(on(Channel.KIOSK)).allSatisfy(CitizensTest::inOfficeHours);
  }

  private static void inOfficeHours(Submission submission) {
    Bucket.Hour hour = (Bucket.Hour) submission.bucket();
    assertThat(hour.hour()).isBetween(7, 16).isNotEqualTo(12);
    assertThat(hour.firstDay().getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
    assertThat(hour.firstDay()).isNotEqualTo(LocalDate.of(2026, 2, 17));
  }

  @Test
  void aReceiptKnowsFieldProcedureAndHalfMonthButAKioskNeitherFieldNorProcedure() {
    assertThat(SAID)
        .filteredOn(on(Channel.RECEIPT))
        .allMatch(s -> s.bucket() instanceof Bucket.HalfMonth)
        .noneMatch(s -> s.field().isEmpty() || s.procedure() == 0);
    assertThat(SAID)
        .filteredOn(on(Channel.KIOSK))
        .allMatch(s -> s.field().isEmpty() && s.procedure() == 0);
    assertThat(SAID)
        .filteredOn(s -> s.field().equals("dat-dai"))
        .allMatch(s -> s.decidingUnit() == 99);
  }

  @Test
  void everyStageIsRatedAtACounterAndOnlyTheResultAtAHospital() {
    assertThat(SAID).filteredOn(at(STEADY)).extracting(Submission::stage).contains(Stage.values());
    assertThat(SAID).filteredOn(at(HOSPITAL)).allMatch(s -> s.stage() == Stage.RESULT);
  }

  @Test
  void onlyWhoIsNotSatisfiedGivesReasons() {
    assertThat(SAID)
        .filteredOn(s -> s.answers().containsKey("reasons"))
        .isNotEmpty()
        .noneMatch(CitizensTest::isSatisfied);
  }

  @Test
  void thePrettifiedKioskShinesWhileItsReceiptsDoNot() {
    Predicate<Submission> recent = s -> firstDay(s).isAfter(END.minusDays(300));
    assertThat(share(at(PRETTIFIED).and(on(Channel.KIOSK)).and(recent))).isGreaterThan(0.98);
    assertThat(share(at(PRETTIFIED).and(on(Channel.RECEIPT)).and(recent)))
        .isCloseTo(0.8, within(0.05));
    assertThat(busiestHour(PRETTIFIED)).isGreaterThan(12);
    assertThat(busiestHour(DECLINING)).isLessThan(9);
  }

  private static long busiestHour(int unit) {
    return SAID.stream()
        .filter(at(unit).and(on(Channel.KIOSK)))
        .collect(groupingBy(Submission::bucket, counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElseThrow();
  }

  @Test
  void theOtherOneDeclinesInItsLastYear() {
    LocalDate turn = END.minusYears(1);
    assertThat(share(at(DECLINING).and(s -> firstDay(s).isBefore(turn))))
        .isCloseTo(0.93, within(0.03));
    assertThat(share(at(DECLINING).and(s -> !firstDay(s).isBefore(END.minusDays(60)))))
        .isCloseTo(0.75, within(0.05));
  }

  @Test
  void peopleAreLessContentWithLand() {
    assertThat(share(s -> s.field().equals("dat-dai")))
        .isLessThan(share(s -> s.field().equals("ho-tich")) - 0.04);
  }

  private static Predicate<Submission> at(int unit) {
    return submission -> submission.unit() == unit;
  }

  private static Predicate<Submission> on(Channel channel) {
    return submission -> submission.channel() == channel;
  }

  private static long count(Predicate<Submission> which) {
    return SAID.stream().filter(which).count();
  }

  private static double share(Predicate<Submission> which) {
    return (double) count(which.and(CitizensTest::isSatisfied)) / count(which);
  }

  private static boolean isSatisfied(Submission submission) {
    Map<String, Given> answers = submission.answers();
    return answers.get("overall") instanceof Given.One(String option) && SATISFIED.contains(option);
  }

  private static LocalDate firstDay(Submission submission) {
    return submission.bucket().firstDay();
  }
}
