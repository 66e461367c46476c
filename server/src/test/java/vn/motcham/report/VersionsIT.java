package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
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
import vn.motcham.survey.Surveys;
import vn.motcham.tally.Tallies;

/** What a unit's page says where a survey went on to a second version. */
@MicronautTest(transactional = false)
class VersionsIT {
  private static int tests;

  @Inject House house;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject UnitPages pages;
  @Inject InstantSource clock;

  private String id;
  private int unit;
  private int sent;
  private int first;
  private int second;

  @BeforeEach
  void open() throws IOException {
    id = "two-versions-" + ++tests;
    unit = house.ownUnit("VERSIONS-" + tests);
  }

  @Test
  void answersOfAKioskThatStillAsksTheOlderVersionCountInTheSameFigure() throws IOException {
    bothAsked(TwoVersions.UNBROKEN);
    answered(first, 1, 30, 10);
    answered(second, 1, 30, 10);

    UnitPage page = page(month(1));

    assertThat(share(page).n()).isEqualTo("80");
    assertThat(share(page).percent()).isEqualTo("75,00\u00a0%");
    assertThat(page.notes()).isEmpty();
    assertThat(page.questions().getFirst().n()).isEqualTo("80");
    assertThat(page.origin())
        .extracting(UnitPage.Origin::survey)
        .isEqualTo("Phiếu nhỏ, phiên bản 1, 2");
  }

  @Test
  void wherePeopleAreTooFewInOneVersionTheMergedOnesStillDecide() throws IOException {
    bothAsked(TwoVersions.UNBROKEN);
    answered(first, 1, 4, 2);
    answered(second, 1, 3, 2);
    assertThat(share(page(month(1))).n()).isEqualTo("11");
  }

  @Test
  void acrossABreakTheNewerFigureIsShownAndTheOtherNamed() throws IOException {
    bothAsked(TwoVersions.BROKEN);
    answered(first, 1, 10, 30);
    answered(second, 1, 36, 4);

    UnitPage page = page(month(1));

    assertThat(share(page).n()).isEqualTo("40");
    assertThat(share(page).percent()).isEqualTo("90,00\u00a0%");
    assertThat(page.notes())
        .singleElement()
        .asString()
        .contains("40 phiếu theo Phiếu nhỏ, phiên bản 1", "Câu hỏi đã đổi lời.");
  }

  @Test
  void theTrendBreaksWhereTheInstrumentChanged() throws IOException {
    bothAsked(TwoVersions.BROKEN);
    for (int month = 6; month >= 4; month--) {
      answered(first, month, 20, 20);
    }
    for (int month = 3; month >= 1; month--) {
      answered(second, month, 36, 4);
    }

    UnitPage page = page(month(1));

    ShownTrend trend = Objects.requireNonNull(page.trend());
    assertThat(trend.line().strokes()).hasSize(2);
    assertThat(trend.line().breaks()).containsExactly("50.00%");
    assertThat(trend.breaks())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.label()).isEqualTo("phiên bản 2");
              assertThat(found.why()).contains("Câu hỏi đã đổi lời.");
            });
    assertThat(trend.rows())
        .extracting(row -> !row.begins().isEmpty())
        .containsExactly(false, false, true, false, false, false);
    assertThat(trend.summary()).contains("90,00", "Câu hỏi đã đổi lời.").doesNotContain("50,00");
  }

  @Test
  void aPeriodBeforeTheBreakShowsTheFigureOfItsTime() throws IOException {
    bothAsked(TwoVersions.BROKEN);
    answered(first, 2, 20, 20);
    answered(second, 1, 36, 4);

    UnitPage page = page(month(2));

    assertThat(share(page).percent()).isEqualTo("50,00\u00a0%");
    assertThat(page.notes()).singleElement().asString().contains("không so được");
  }

  @Test
  void nobodyIsGivenAwayByAFewWhoAnsweredTheNewerVersion() throws IOException {
    bothAsked(TwoVersions.BROKEN);
    answered(first, 1, 50, 45);
    answered(second, 1, 5, 0);

    UnitPage page = page(month(1));

    assertThat(share(page).n()).isEqualTo("95");
    assertThat(page.notes()).noneMatch(note -> note.contains("5 phiếu"));
  }

  @Test
  void whatNoVersionMapsIsNotCountedAndSaidSo() throws IOException {
    bothAsked(TwoVersions.UNMAPPED);
    answered(first, 1, 20, 20);
    answered(second, 1, 36, 4);

    UnitPage page = page(month(1));

    assertThat(share(page).n()).isEqualTo("40");
    assertThat(page.notes())
        .containsExactly(
            "40 phiếu trả lời theo phiên bản khác của mẫu phiếu không được tính vào chỉ số này.");
  }

  @Test
  void aFewAnswersThatAreNotCountedAreNotNumbered() throws IOException {
    bothAsked(TwoVersions.UNMAPPED);
    answered(first, 1, 5, 4);
    answered(second, 1, 36, 4);
    assertThat(page(month(1)).notes()).isEmpty();
  }

  private void bothAsked(String follows) throws IOException {
    TwoVersions versions = TwoVersions.of(id, follows);
    first = house.publish(versions.first());
    second = house.publish(versions.second());
    deploy(first, today().minusYears(1));
    deploy(second, today());
  }

  private void deploy(int survey, LocalDate from) {
    for (Channel channel : List.of(Channel.KIOSK, Channel.RECEIPT)) {
      surveys.deploy(new Deployment(unit, null, null, channel, Stage.RESULT, survey, from, null));
    }
  }

  /** So many were content in the month that lies so far back, and so many not. */
  private void answered(int survey, int monthsBack, int content, int others) {
    LocalDate day = today().withDayOfMonth(1).minusMonths(monthsBack);
    for (int person = 0; person < content + others; person++) {
      answer(survey, day, person < content ? "good" : "bad");
    }
    tallies.recountChanged();
  }

  private void answer(int survey, LocalDate day, String option) {
    String number = "%08x%08x%016x".formatted(id.hashCode(), unit, ++sent);
    Submission submission =
        new Submission(
            number,
            today(),
            unit,
            unit,
            "",
            0,
            survey,
            0,
            Bucket.halfMonthOf(day),
            Channel.KIOSK,
            Stage.RESULT,
            "vi",
            true,
            Map.of("overall", new Given.One(option)),
            number.getBytes(StandardCharsets.US_ASCII));
    assertThat(responses.submit(submission)).isInstanceOf(Outcome.Stored.class);
  }

  private UnitPage page(String period) {
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    var member = new StaffMember(1, "giam-sat", "Giám sát", List.of(everything), "");
    return pages.page(new Subject.Asked(member, unit, period, id, Language.VI));
  }

  private static ShownShare share(UnitPage page) {
    return Objects.requireNonNull(page.figure().share());
  }

  private String month(int back) {
    LocalDate day = today().withDayOfMonth(1).minusMonths(back);
    return "%d-%02d".formatted(day.getYear(), day.getMonthValue());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }
}
