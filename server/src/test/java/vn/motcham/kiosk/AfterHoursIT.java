package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.MovableClock;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.setting.Settings;
import vn.motcham.unit.Units;

/** Whether an answer came after hours is decided by what the unit's kiosks are set to. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class AfterHoursIT extends KioskAndDesk {
  @Inject Settings settings;
  @Inject Units units;

  private DayOfWeek inDays(int days) {
    return Days.today(clock).plusDays(days).getDayOfWeek();
  }

  private int flagged(int where) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*) FROM response_flag
                    WHERE unit = ? AND flag = 'after-hours' AND rule = 2
                    """)
                .bind(0, where)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void theHoursOfTheUnitCountFromWhenTheyAreSetAndDecideOnce() {
    assertThat(send(kiosk, rating())).containsExactly("stored");
    assertThat(flagged(unit)).as("the installation is always open").isZero();
    Fleet.open(settings, unit, inDays(3));
    String late = rating();
    assertThat(send(kiosk, late)).containsExactly("stored");
    assertThat(flagged(unit)).isEqualTo(1);
    Fleet.open(settings, unit, DayOfWeek.values());
    assertThat(send(kiosk, late, rating())).containsExactly("duplicate", "stored");
    assertThat(flagged(unit)).isEqualTo(1);
  }

  @Test
  void anAnswerThatComesLateIsHeldAgainstItsOwnDay() {
    Fleet.open(settings, unit, inDays(3));
    Instant open = clock.instant().minus(Duration.ofDays(4));
    Instant closed = clock.instant().minus(Duration.ofDays(2));
    assertThat(send(kiosk, Fleet.rating(asked, open), Fleet.rating(asked, closed)))
        .containsExactly("stored", "stored");
    assertThat(flagged(unit)).isEqualTo(1);
  }

  @Test
  void whatIsSetAboveCountsBelow() throws IOException {
    int below = unitBelow();
    Fleet.open(settings, unit, inDays(3));
    KioskClient there = house.kiosk(below);
    String rating = Fleet.rating(Fleet.asked(there), clock.instant());
    assertThat(send(there, rating)).containsExactly("stored");
    assertThat(flagged(below)).isEqualTo(1);
  }

  private int unitBelow() throws IOException {
    String parent = units.get(unit).code();
    String row =
        """
        code_system,code,name,kind,opened_on,parent_code
        test,%s-A,Điểm tiếp nhận %s-A,Điểm tiếp nhận,2025-08-01,test:%s
        """
            .formatted(parent, parent, parent);
    units.importFile("below.csv", new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
    return units.findByCode("test", parent + "-A").orElseThrow().number();
  }

  /** So the database is not asked with every answer. */
  @Test
  void whatAnotherServerWasToldCountsSecondsLater() {
    Fleet.open(settings, unit, DayOfWeek.values());
    assertThat(send(kiosk, rating())).containsExactly("stored");
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE kiosk_settings SET opening_hours = ? WHERE unit = ?",
                inDays(3).name().substring(0, 3) + " 07:00-17:00",
                unit));
    assertThat(send(kiosk, rating())).containsExactly("stored");
    assertThat(flagged(unit)).isZero();
    clock.advance(Duration.ofSeconds(10));
    assertThat(send(kiosk, rating())).containsExactly("stored");
    assertThat(flagged(unit)).isEqualTo(1);
  }
}
