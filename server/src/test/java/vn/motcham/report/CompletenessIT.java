package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.kiosk.Contact;
import vn.motcham.kiosk.Fleet;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.problem.Language;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.setting.Settings;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.Tallies;

/** Beside a figure that may still change stands what its kiosks may have yet to send. */
@MicronautTest(transactional = false)
class CompletenessIT {
  private static final String SILENT = "máy đang im lặng";
  private static int tests;

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject UnitPages pages;
  @Inject Periods periods;
  @Inject Settings settings;
  @Inject Staff staff;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject InstantSource clock;
  private int unit;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("COMPLETE-" + ++tests);
  }

  /** A kiosk that said this of itself so long ago. */
  private int kiosk(Duration ago, @Nullable Duration unsent) {
    int number = Integer.parseInt(house.kiosk(unit).kioskId());
    Instant now = clock.instant();
    Instant oldest = unsent == null ? null : now.minus(unsent);
    int waiting = unsent == null ? 0 : 2;
    kiosks.hear(
        number, new Contact(now.minus(ago), "1", waiting, 0, oldest, null, null, 0L, null, null));
    return number;
  }

  private List<String> notes(int of, ReportingPeriod period, Language language) {
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    var member = new StaffMember(1, "giam-sat", "Giám sát", List.of(everything), "");
    return pages.page(new Subject.Asked(member, of, period.code(), "", language)).notes();
  }

  private List<String> notes() {
    return notes(unit, periods.runningQuarter(), Language.VI);
  }

  @Test
  void whoIsSilentAndWhatWaitsIsSaid() {
    kiosk(Duration.ofMinutes(2), null);
    kiosk(Duration.ofMinutes(3), Duration.ofHours(26));
    kiosk(Duration.ofHours(30), null);
    kiosks.retire(kiosk(Duration.ofHours(90), Duration.ofHours(99)));
    assertThat(notes())
        .contains(
            "1 trong 3 máy đang im lặng quá 24 giờ, không tính nơi nghỉ làm việc; phiếu chờ gửi lâu nhất 26 giờ.");
    assertThat(notes(unit, periods.runningQuarter(), Language.EN))
        .contains(
            "1 of 3 kiosks has been silent for over 24 h, not counting where it was closed; the oldest unsent answer is 26 h old.");
  }

  @Test
  void whereAllIsWellThatIsSaidToo() {
    kiosk(Duration.ofHours(23), null);
    assertThat(notes())
        .contains(
            "0 trong 1 máy đang im lặng quá 24 giờ, không tính nơi nghỉ làm việc; không máy nào báo có phiếu chờ gửi quá 1 giờ.");
  }

  @Test
  void whoseCounterWasClosedMeanwhileIsNotSilent() {
    kiosk(Duration.ofHours(30), null);
    assertThat(notes()).anyMatch(note -> note.startsWith("1 trong 1 " + SILENT));
    Fleet.open(settings, unit, Days.today(clock).plusDays(3).getDayOfWeek());
    assertThat(notes()).anyMatch(note -> note.startsWith("0 trong 1 " + SILENT));
  }

  @Test
  void nothingIsSaidWhereThereIsNoKiosk() {
    assertThat(notes()).noneMatch(note -> note.contains(SILENT));
  }

  @Test
  void nothingIsSaidOfAPeriodThatChangesNoMore() {
    kiosk(Duration.ofHours(30), null);
    assertThat(notes(unit, periods.runningQuarter().yearBefore(), Language.VI))
        .noneMatch(note -> note.contains(SILENT));
  }

  @Test
  void aUnitSpeaksForAllBelowIt() {
    kiosk(Duration.ofHours(30), Duration.ofHours(200));
    Desk desk = new Desk(house.web());
    var duty = new StaffMember.Duty(Role.SUPERVISOR, house.unit("SL"));
    String username = "xem-day-du-" + tests;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(duty))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    String page = "/staff/units/%d?survey=counter-rating&period=" + periods.runningQuarter().code();
    assertThat(desk.open(page.formatted(house.unit("SL.X01.TTHCC"))).text())
        .containsPattern(
            "[1-9]\\d* trong \\d+ máy đang im lặng quá 24 giờ, .*lâu nhất \\d{3,} giờ");
    assertThat(desk.open(page.formatted(house.unit("SL.X02.TTHCC"))).text())
        .doesNotContain("lâu nhất 200 giờ");
  }

  @Test
  void thePublicReadsItBesideThePublishedFigure() {
    ReportingPeriod period = periods.lastClosedQuarter();
    // On the last day or two of a quarter no answer can come any more to the one before.
    assumeTrue(periods.mayChange(period));
    kiosk(Duration.ofHours(30), Duration.ofHours(26));
    rate(12, period);
    assertThat(house.web().open("/").text())
        .containsPattern("[1-9]\\d* trong \\d+ máy đang im lặng quá 24 giờ, .*lâu nhất \\d+ giờ");
  }

  private void rate(int people, ReportingPeriod period) {
    for (int person = 0; person < people; person++) {
      String id = "%016x%016x".formatted(unit, person);
      Submission submission =
          new Submission(
              id,
              periods.today(),
              unit,
              unit,
              "",
              0,
              house.counterRating(),
              0,
              Bucket.halfMonthOf(period.lastDay()),
              Channel.RECEIPT,
              Stage.RESULT,
              "vi",
              true,
              Map.of("overall", new Given.One("satisfied")),
              id.getBytes(StandardCharsets.US_ASCII));
      assertThat(responses.submit(submission)).isInstanceOf(Outcome.Stored.class);
    }
    tallies.recountChanged();
  }
}
