package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.definition.Definitions;
import vn.motcham.house.House;
import vn.motcham.problem.Language;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.staff.Role;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.Surveys;
import vn.motcham.tally.Tallies;

/** What a unit's page shows of a survey that declares an indicator of every method. */
@MicronautTest(transactional = false)
class FurtherIndicatorsIT {
  private static final String DEFINITIONS = "src/test/resources/vn/motcham/response/methods";
  private static int tests;

  @Inject House house;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject UnitPages pages;
  @Inject InstantSource clock;

  private int unit;
  private int survey;
  private int sent;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("FURTHER-" + ++tests);
    survey = house.publish(definition());
    surveys.deploy(
        new Deployment(
            unit, null, null, Channel.KIOSK, Stage.RESULT, survey, today().minusYears(1), null));
  }

  @Test
  void eachIsShownInItsOwnUnitWithItsOwnRespondents() {
    answered(12, Map.of("contacts", "none", "met", "120", "back", "l5", "mobility", "easy"));
    answered(8, Map.of("contacts", "none", "met", "95"));

    UnitPage page = page();

    assertThat(share(page, "mean").percent()).isEqualTo("4,33");
    assertThat(row(page, "mean").how())
        .isEqualTo("Điểm trung bình 1–5 của mọi câu trả lời, 3 câu hỏi");
    assertThat(share(page, "throughout").percent()).isEqualTo("100,00\u00a0%");
    assertThat(share(page, "expectation").percent()).isEqualTo("110,00\u00a0%");
    assertThat(share(page, "return").n()).isEqualTo("12");
    assertThat(share(page, "return").referenceOnly()).isTrue();
    assertThat(share(page, "points").percent()).isEqualTo("6,00");
    assertThat(row(page, "points").grade()).isEqualTo("Tốt");
    assertThat(share(page, "whole").bar()).isNotNull();
    assertThat(share(page, "mean").bar()).isNull();
  }

  @Test
  void noTableTellsWhoAnswered() {
    answered(20, Map.of("mobility", "easy"));
    assertThat(page().questions())
        .extracting(UnitPage.QuestionTable::text)
        .contains("Chung")
        .doesNotContain("Đi lại");
  }

  @Test
  void whoHadNoOpinionIsOutsideOfTheSharesAndTold() {
    answered(14, Map.of("time", "l5"));
    answered(2, Map.of("time", "na"));

    UnitPage.QuestionTable time = page().questions().get(2);

    assertThat(time.n()).isEqualTo("14");
    assertThat(time.rows()).hasSize(5);
    assertThat(time.outside())
        .isEqualTo("Không áp dụng: 12,50\u00a0% số người được hỏi, không tính vào chỉ số.");
  }

  @Test
  void whereOnePartIsHiddenThoseThatWouldGiveItAwayAreToo() {
    answered(15, Map.of("met", "95"));
    answered(5, Map.of("contacts", "none", "met", "95"));

    UnitPage page = page();

    assertThat(row(page, "points").figure().hidden()).isNotNull();
    assertThat(row(page, "mean").figure().hidden()).isNotNull();
    assertThat(row(page, "strict").figure().hidden()).isNotNull();
    assertThat(share(page, "expectation").n()).isEqualTo("20");
  }

  private static SurveyDefinition definition() {
    return switch (new Definitions(DEFINITIONS).read()) {
      case Definitions.Complete complete -> complete.surveys().getFirst();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }

  /** So many who were content throughout, with these answers besides or instead. */
  private void answered(int people, Map<String, String> more) {
    Map<String, Given> answers = new HashMap<>();
    Map.of("overall", "l4", "manner", "l4", "time", "l5")
        .forEach((question, option) -> answers.put(question, new Given.One(option)));
    more.forEach((question, answer) -> answers.put(question, new Given.One(answer)));
    for (int person = 0; person < people; person++) {
      String id = "%016x%016x".formatted(unit, ++sent);
      Submission submission =
          new Submission(
              id,
              today(),
              unit,
              unit,
              "",
              0,
              survey,
              0,
              Bucket.halfMonthOf(today().withDayOfMonth(1).minusMonths(1)),
              Channel.KIOSK,
              Stage.RESULT,
              "vi",
              true,
              answers,
              id.getBytes(StandardCharsets.US_ASCII));
      assertThat(responses.submit(submission)).isInstanceOf(Outcome.Stored.class);
    }
    tallies.recountChanged();
  }

  private UnitPage page() {
    LocalDate month = today().withDayOfMonth(1).minusMonths(1);
    String period = "%d-%02d".formatted(month.getYear(), month.getMonthValue());
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    var member = new StaffMember(1, "giam-sat", "Giám sát", List.of(everything), "");
    return pages.page(new Subject.Asked(member, unit, period, "every-method", Language.VI));
  }

  private static ShownShare share(UnitPage page, String indicator) {
    return Objects.requireNonNull(row(page, indicator).figure().share(), indicator);
  }

  private static UnitPage.FurtherRow row(UnitPage page, String indicator) {
    String name = definition().survey().findIndicator(indicator).orElseThrow().name().in("vi");
    return page.further().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }
}
