package vn.motcham.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;

/** Who sees which unit, and whether as it is now. The ward's centre stands under the ward. */
@MicronautTest(transactional = false)
class ScopeIT {
  private static final String RUNNING = "?period=2099";

  @Inject House house;
  @Inject Staff staff;
  private int ward;
  private int centre;
  private int otherWard;

  @BeforeEach
  void nameTheUnits() {
    ward = house.unit("SL.P01");
    centre = house.unit("SL.P01.TTHCC");
    otherWard = house.unit("SL.X02");
  }

  @Test
  void theSupervisingLevelSeesTheUnitsBelowItAsTheyAreNow() {
    Desk desk = deskOf("phuong-theo-doi", Role.SUPERVISOR, ward);
    assertThat(status(desk, centre, RUNNING)).isEqualTo(200);
    assertThat(page(desk, centre, RUNNING)).contains("class=\"live\"");
  }

  @Row(80)
  @Test
  void aUnitNeverSeesItselfAsItIsNow() {
    Desk supervisor = deskOf("phuong-tu-xem", Role.SUPERVISOR, ward);
    assertThat(status(supervisor, ward, RUNNING)).isEqualTo(403);
    assertThat(status(supervisor, ward, "")).isEqualTo(200);

    Desk viewer = deskOf("trung-tam-xem", Role.VIEWER, centre);
    assertThat(status(viewer, centre, RUNNING)).isEqualTo(403);
    assertThat(status(viewer, centre, "")).isEqualTo(200);
    assertThat(page(viewer, centre, "")).doesNotContain("class=\"live\"");
  }

  @Row(81)
  @Test
  void whatIsNotOnesOwnDoesNotExist() {
    Desk viewer = deskOf("phuong-xem", Role.VIEWER, ward);
    for (int foreign : new int[] {otherWard, house.unit("SL"), 999_999_999}) {
      assertThat(status(viewer, foreign, "")).as("unit %d", foreign).isEqualTo(404);
    }
    assertThat(viewer.send("GET", "/staff/units", "Accept", "text/html").text())
        .contains("Phường Bến Lành")
        .doesNotContain("Xã Đồi Mây");
  }

  @Test
  void anAbolishedUnitIsStillSeenByThoseWhoWereAboveIt() {
    int district = house.unit("SL.H01");
    Desk province = deskOf("tinh-xem-huyen-cu", Role.SUPERVISOR, house.unit("SL"));
    assertThat(status(province, district, "")).isNotEqualTo(404);
    assertThat(status(deskOf("phuong-xem-huyen-cu", Role.SUPERVISOR, ward), district, ""))
        .isEqualTo(404);
  }

  @Test
  void anAdministratorSeesNoFigureByThatAlone() {
    Desk administrator = deskOf("quan-tri-rieng", Role.ADMINISTRATOR, ward);
    assertThat(status(administrator, ward, "")).isEqualTo(404);
  }

  @Test
  void everybodyBeginsWhereTheyHaveSomethingToDo() {
    assertThat(beginning(deskOf("bat-dau-xem", Role.VIEWER, ward))).isEqualTo("/staff/units");
    assertThat(beginning(deskOf("bat-dau-giam-sat", Role.SUPERVISOR, ward)))
        .isEqualTo("/staff/units");
    assertThat(beginning(deskOf("bat-dau-quan-tri", Role.ADMINISTRATOR, ward)))
        .isEqualTo("/staff/kiosks");
  }

  private static String beginning(Desk desk) {
    return desk.send("GET", "/staff/", "Accept", "text/html").header("location");
  }

  private Desk deskOf(String username, Role role, int unit) {
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, unit)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  private static int status(Desk desk, int unit, String query) {
    return desk.send("GET", "/staff/units/" + unit + query, "Accept", "text/html").status();
  }

  private static String page(Desk desk, int unit, String query) {
    return desk.send("GET", "/staff/units/" + unit + query, "Accept", "text/html").text();
  }
}
