package vn.motcham.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A server that sealed its nights, until its clock leapt a year ahead and was set right again. */
class NightIT {
  private static final LocalDate TENTH = LocalDate.of(2027, 3, 10);
  private static final LocalDate ELEVENTH = TENTH.plusDays(1);
  private static final LocalDate TWELFTH = TENTH.plusDays(2);

  @AutoClose private static final Nights nights = new Nights(TENTH);

  @Test
  void byAClockThatLeaptNothingIsSealedAndTheNextNightIsSealedAsEver() {
    lived(TENTH);
    nights.atKiosk(8801, TENTH);
    sealOn(ELEVENTH);
    assertThat(batches()).isEqualTo(1);
    lived(ELEVENTH);

    nights.turnTo(ELEVENTH, LocalTime.NOON);
    nights.atKiosk(8801, ELEVENTH);
    sealOn(ELEVENTH.plusYears(1));
    assertThat(batches()).isEqualTo(1);

    sealOn(TWELFTH);
    assertThat(batches()).isEqualTo(2);
  }

  private static void lived(LocalDate day) {
    nights.asOwner("INSERT IGNORE INTO lived_day (day) VALUES ('" + day + "')");
  }

  private static void sealOn(LocalDate night) {
    nights.turnTo(night, LocalTime.of(0, 30));
    nights.night().seal();
  }

  private static int batches() {
    return nights.seals().overview(9).batches().size();
  }
}
