package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Wire;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** What addresses of staff pages may say. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIT {
  @Inject House house;
  @Inject Staff staff;
  @Inject EmbeddedServer server;
  private Desk desk;

  @BeforeAll
  void signIn() {
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    String password =
        switch (staff.add("dia-chi-la", "Cán bộ", List.of(everything))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    desk = new Desk(house.web());
    assertThat(desk.signIn("dia-chi-la", password).status()).isEqualTo(303);
  }

  @Row({33, 34})
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/staff/surveys/..%2f..%2fetc%2fpasswd/1",
        "/staff/surveys/%2e%2e%2f%2e%2e%2fetc%2fpasswd/1",
        "/staff/surveys/..;/1",
        "/staff/surveys/%00/1",
        "/staff/surveys/%5c..%5c/1",
        "/staff/surveys/CON/1",
        "/staff/surveys/counter-rating/1%00",
        "/staff/surveys/counter-rating/0",
        "/staff/surveys/counter-rating/99999999999999999999",
        "/staff/surveys/counter-rating/-1",
        "/staff/surveys/..%2f/1.xlsx",
        "/staff/surveys/%2e%2e/1/paper.pdf",
        "/staff/units/1%20OR%201=1",
        "/staff/units/1'--",
        "/staff/units/%22",
        "/staff/units/1;SELECT%20SLEEP(5)",
        "/staff/units/0",
        "/staff/units/-1",
        "/staff/units/2147483648",
        "/staff/units/999999999",
        "/staff/kiosks/1'--",
        "/staff/kiosks/999999999",
      })
  void whatIsNotThereIsNotFound(String path) {
    assertThat(desk.open(path).status()).as(path).isEqualTo(404);
  }

  @Row(33)
  @Test
  void aVeryLongNameIsNotFound() {
    assertThat(desk.open("/staff/surveys/" + "a".repeat(300) + "/1").status()).isEqualTo(404);
  }

  @Row(78)
  @ParameterizedTest
  @ValueSource(strings = {"password", "id;drop", "NAME", "name,band", "1", "%00"})
  void anOrderThatIsNoneIsRefused(String sort) {
    assertThat(desk.open("/staff/units?sort=" + sort).status()).isEqualTo(422);
    assertThat(house.web().open("/?sort=" + sort).status()).isEqualTo(422);
  }

  /** Pages show everything there is to show at once, so there is nothing to ask for in parts. */
  @Row(78)
  @ParameterizedTest
  @ValueSource(strings = {"page=-1", "size=1000000000", "offset=1&limit=0", "sort=band&page=x"})
  void whatNoPageKnowsChangesNothing(String query) {
    assertThat(desk.open("/staff/units?" + query).status()).isEqualTo(200);
  }

  @Row(79)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-13",
        "2026-00",
        "2026-02-30",
        "2026-Q5",
        "12026",
        "10000-01",
        "-1",
        "2026-03/2026-01",
        "2026-W01",
        "now",
        "'%20OR%201=1",
        "%00"
      })
  void aPeriodThatIsNotOnTheGridIsRefused(String period) {
    assertThat(desk.open("/staff/units?period=" + period).status()).as(period).isEqualTo(422);
    assertThat(desk.open("/staff/units/" + house.unit("SL") + "?period=" + period).status())
        .as(period)
        .isEqualTo(422);
  }

  @Row(71)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "%00",
        "{\"a\":1}",
        "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==",
        "a; motcham=b",
        "\"",
        "\u00e9\u00ff",
        ";;;",
      })
  void anOddSessionIsNone(String cookie) {
    Reply page =
        Wire.to(server)
            .ask("GET /staff/units HTTP/1.1", "Cookie: motcham=" + cookie, "Accept: text/html");
    assertThat(page.status()).isEqualTo(303);
    Reply api =
        Wire.to(server)
            .ask("GET /staff/units HTTP/1.1", "Cookie: motcham=" + cookie, "Accept: */*");
    assertThat(api.status()).isEqualTo(401);
  }

  @Row(71)
  @Test
  void aVeryLongSessionIsNone() {
    Reply page =
        Wire.to(server).ask("GET /staff/units HTTP/1.1", "Cookie: motcham=" + "a".repeat(7_000));
    assertThat(page.status()).isEqualTo(401);
    Reply longer =
        Wire.to(server).ask("GET /staff/units HTTP/1.1", "Cookie: motcham=" + "a".repeat(10_000));
    longer.mustBeProblem(431, "headers-too-large");
  }
}
