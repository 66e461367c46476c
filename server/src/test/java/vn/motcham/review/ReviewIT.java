package vn.motcham.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.FlaggedCells;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.tally.Tallies;

/** A kiosk is pressed thirty times in a row; those above the unit look at it and decide. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewIT {
  private static final String LIST = "/staff/flags";
  private static final int PRESSES = 30;

  @Inject House house;
  @Inject Staff staff;
  @Inject FlaggedCells cells;
  @Inject Tallies tallies;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;
  private int unit;
  private int desks;

  @BeforeAll
  void press() throws IOException {
    unit = house.ownUnit("REVIEW");
    KioskClient kiosk = house.kiosk(unit);
    KioskClient.Asked asked = KioskClient.Asked.of(kiosk.get("/api/v1/kiosk/assignment").body());
    Instant from = clock.instant().minusSeconds(PRESSES * 5L);
    List<String> presses = new ArrayList<>();
    for (int n = 1; n <= PRESSES; n++) {
      presses.add(
          asked
              .rating(
                  KioskClient.newId(), from.plusSeconds(n * 5L), "\"overall\": \"very-satisfied\"")
              .replaceFirst("\"seq\": *\\d+", "\"seq\": " + n)
              .replaceFirst("\"gapMs\": *(null|\\d+)", "\"gapMs\": 5000"));
    }
    assertThat(kiosk.send(presses).body()).contains("stored");
    kiosk.send(presses);
  }

  private Desk deskOf(Role role, int over) {
    String username = "xem-lai-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, over)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  private String group(Desk desk) {
    Matcher link =
        Pattern.compile("href=\"(" + LIST + "/" + unit + "-\\d+-\\d+-no-pause)\"")
            .matcher(desk.open(LIST).text());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private long count(String sql) {
    return jdbi.withHandle(
        h -> h.createQuery("SELECT COUNT(*) FROM " + sql).mapTo(Long.class).one());
  }

  @Test
  void allAreAcceptedAndAllButTheFirstTwoAreFlaggedOnce() {
    assertThat(house.responses(unit)).isEqualTo(PRESSES);
    assertThat(count("response_flag WHERE flag = 'no-pause' AND unit = " + unit))
        .isEqualTo(PRESSES - 2);
    assertThat(count("kiosk_minute WHERE unit = " + unit)).isPositive();
  }

  @Test
  void thoseAboveSeeHowManyAndWhyAndNobodyElseDoes() {
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL"));
    assertThat(desk.open(LIST).text())
        .contains("Phiếu cần xem lại", "Bấm liên tiếp", "chưa xem lại", "20 giây", "2,5 lần");
    String group = group(desk);
    assertThat(desk.open(group).text())
        .contains("trong " + PRESSES + " phiếu", "Vì sao được đánh dấu");
    for (Desk other :
        List.of(
            deskOf(Role.VIEWER, unit),
            deskOf(Role.SUPERVISOR, unit),
            deskOf(Role.SUPERVISOR, house.unit("SL.X02")),
            deskOf(Role.ADMINISTRATOR, house.unit("SL")))) {
      assertThat(other.open(group).status()).isEqualTo(404);
      assertThat(other.submit(group, "verdict", "overturned", "reason", "x").status())
          .isEqualTo(404);
    }
    assertThat(desk.open(LIST + "?unit=999999").status()).isEqualTo(404);
    assertThat(desk.open(LIST + "/" + unit + "-1-2026010199-burst").status()).isEqualTo(404);
    assertThat(desk.open(LIST + "/" + unit + "-1-2026139999-burst").status()).isEqualTo(404);
    assertThat(desk.open(LIST + "/0-x-1-burst").status()).isEqualTo(404);
  }

  @Test
  void aGroupIsCountedAgainForAReasonAndTheLastWordStands() {
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL"));
    String group = group(desk);
    long audited = count("audit WHERE action LIKE 'flag-%'");
    Reply decided =
        desk.submit(group, "verdict", "overturned", "reason", "Buổi <b>họp</b> phụ huynh");
    assertThat(decided.status()).as(decided.text()).isEqualTo(303);
    assertThat(desk.open(group).text())
        .contains("đã xem, tính lại", "Buổi &lt;b&gt;họp&lt;/b&gt; phụ huynh");
    assertThat(desk.open(LIST).text()).contains("đã xem, tính lại");
    desk.submit(group, "verdict", "upheld", "reason", "Nhầm ngày");
    assertThat(desk.open(group).text()).contains("đã xem, vẫn để riêng", "Nhầm ngày");
    assertThat(count("flag_review WHERE unit = " + unit)).isEqualTo(2);
    assertThat(count("audit WHERE action LIKE 'flag-%'")).isEqualTo(audited + 2);
  }

  @Test
  void withoutAVerdictOrAReasonNothingIsRecorded() {
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL"));
    String group = group(desk);
    long before = count("flag_review");
    assertThat(desk.submit(group, "reason", "Vì sao").status()).isEqualTo(422);
    assertThat(desk.submit(group, "verdict", "overturned", "reason", " ").text())
        .contains("Xin cho biết lý do");
    assertThat(desk.submit(group, "verdict", "overturned", "reason", "ă".repeat(501)).status())
        .isEqualTo(422);
    assertThat(desk.submit(group, "verdict", "overturned", "reason", "a\u0000b").status())
        .isEqualTo(422);
    assertThat(desk.submit(group, "verdict", "upheld", "reason", "🙂".repeat(500)).status())
        .isEqualTo(303);
    assertThat(count("flag_review")).isEqualTo(before + 1);
  }

  @Test
  void theCellIsCountedAnew() {
    tallies.recountChanged();
    FlaggedCells.Group group = cells.list(List.of(unit), 1, 10).getFirst();
    jdbi.useTransaction(
        handle -> {
          cells.change(handle, group);
          assertThat(
                  handle
                      .createQuery("SELECT COUNT(*) FROM changed_cell WHERE unit = ?")
                      .bind(0, unit)
                      .mapTo(Long.class)
                      .one())
              .isEqualTo(1);
          handle.rollback();
        });
  }
}
