package vn.motcham.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.Deadline;
import vn.motcham.calendar.WorkingDays;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Web;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** A unit about which letters are written, and those above it who answer them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Correspondence implements TestPropertyProvider {
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  static final String SAID = "Gọi 0912 345 678 không ai nghe, <b>chờ</b> hai buổi.";
  private static int units;
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;
  @Inject WorkingDays days;
  @Inject Lapse lapse;
  @Inject Retention retention;

  Web web;
  int unit;

  @Override
  public Map<String, String> getProperties() {
    return Map.of(
        MovableClock.ASKED_FOR,
        "true",
        "motcham.holidays-file",
        Holidays.file(),
        "motcham.limits.letters",
        "5",
        "motcham.limits.wrong-codes",
        "1000",
        "motcham.limits.writes-per-minute",
        "6000");
  }

  @BeforeEach
  void enter() throws IOException {
    clock.reset();
    web = house.web();
    unit = newUnit();
  }

  int newUnit() throws IOException {
    return house.ownUnit("LETTERS-" + ++units);
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  Writer writer() {
    return Writer.after(web, house.phone(unit));
  }

  Desk above() {
    return deskOf(Role.SUPERVISOR, house.unit("SL"), "tren");
  }

  Desk deskOf(Role role, int over, String name) {
    String username = name + "-thu-" + ++desks;
    String password =
        switch (staff.add(username, "Tổ trả lời", List.of(new StaffMember.Duty(role, over)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(web);
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  /** The page of the only letter about this test's unit. */
  String letterPath() {
    byte[] id =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT id FROM letter WHERE unit = :unit")
                    .bind("unit", unit)
                    .mapTo(byte[].class)
                    .one());
    return "/staff/letters/" + HexFormat.of().formatHex(id);
  }

  long count(String query) {
    return jdbi.withHandle(
        handle -> handle.createQuery(query).bind("unit", unit).mapTo(Long.class).one());
  }

  long letters() {
    return count("SELECT COUNT(*) FROM letter WHERE unit = :unit");
  }

  String dayAfter(int count) {
    return days.after(Days.today(clock), count) instanceof Deadline.By(LocalDate day)
        ? DAY.format(day)
        : "";
  }
}
