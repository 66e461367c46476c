package vn.motcham.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.VillageVisit;
import vn.motcham.response.Bucket;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** People at desks who print sheets and key them in. */
@Singleton
final class Office {
  static final String BATCHES = "/staff/rounds/batches";
  private static int desks;

  private final House house;
  private final Staff staff;
  private final Jdbi jdbi;
  private final InstantSource clock;

  Office(House house, Staff staff, Jdbi jdbi, InstantSource clock) {
    this.house = house;
    this.staff = staff;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  Desk desk(Role role, int unit) {
    String username = "nhap-phieu-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ " + desks, List.of(new StaffMember.Duty(role, unit)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  int survey() {
    return house.publish(VillageVisit.definition());
  }

  Reply order(Desk desk, int unit, int round, int sheets, String alone) {
    return desk.submit(
        BATCHES + "/new",
        "unit",
        Integer.toString(unit),
        "survey",
        survey() + ".vi",
        "round",
        Integer.toString(round),
        "stage",
        "result",
        "sheets",
        Integer.toString(sheets),
        "alone",
        alone);
  }

  /** A batch whose sheets were filled in today; its address. */
  String batch(Desk desk, int unit, int round, int sheets, String alone) {
    Reply ordered = order(desk, unit, round, sheets, alone);
    assertThat(ordered.status()).as(ordered.text()).isEqualTo(303);
    String url = ordered.header("location");
    assertThat(desk.submit(url + "/day", "filled-on", today().toString()).status()).isEqualTo(303);
    return url;
  }

  /** Keys a sheet; pairs are questions and codes. */
  static Reply key(Desk desk, String batch, int sheet, String... pairs) {
    List<String> form = new ArrayList<>(List.of("sheet", Integer.toString(sheet), "flaw", ""));
    for (int i = 0; i < pairs.length; i += 2) {
      form.add("a-" + pairs[i]);
      form.add(pairs[i + 1]);
    }
    return desk.submit(batch + "/entry", form.toArray(String[]::new));
  }

  static void keyBoth(Desk first, Desk second, String batch, int sheet, String... pairs) {
    assertThat(key(first, batch, sheet, pairs).status()).isEqualTo(303);
    assertThat(key(second, batch, sheet, pairs).status()).isEqualTo(303);
  }

  static Reply close(Desk desk, String batch) {
    return desk.submit(batch + "/close", "confirmed", "yes");
  }

  long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
