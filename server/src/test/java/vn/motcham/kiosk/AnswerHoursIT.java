package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.Bucket;

/** An answer counts in the hour in which it was given, as far as its clock can be believed. */
@MicronautTest(transactional = false)
class AnswerHoursIT {
  private static int units;

  @Inject House house;
  @Inject KnownKiosks known;
  @Inject Jdbi jdbi;
  @Inject InstantSource clock;
  private int unit;
  private KioskClient kiosk;
  private KioskClient.Asked asked;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("HOURS-" + ++units);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
  }

  private List<String> send(String... items) {
    return Fleet.outcomes(kiosk.send(List.of(items)));
  }

  @Test
  void anAnswerCountsInTheHourInWhichItWasGiven() {
    Instant given = clock.instant().minus(Duration.ofHours(30));
    itStandsThereSince(given.minus(Duration.ofHours(2)));
    assertThat(send(Fleet.rating(asked, given))).containsExactly("stored");
    assertThat(buckets()).containsExactly(hour(given));
  }

  @Test
  void anAnswerFromBeforeTheMachineStoodThereCountsWhenItCame() {
    Instant since = clock.instant().minus(Duration.ofHours(3));
    itStandsThereSince(since);
    Instant before = since.minus(Duration.ofDays(40));
    assertThat(send(Fleet.rating(asked, before))).containsExactly("stored");
    assertThat(buckets()).containsExactly(hour(since));
  }

  private void itStandsThereSince(Instant since) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE kiosk_assignment SET valid_from = ? WHERE unit = ?",
                since.truncatedTo(ChronoUnit.MILLIS),
                unit));
    known.forget();
  }

  @Row(31)
  @Test
  void anAnswerFromAClockThatIsAheadCountsWhenItWasReceived() {
    Instant now = clock.instant();
    Instant ahead = now.plus(Duration.ofHours(3));
    String early = Fleet.rating(asked, ahead);
    assertThat(send(early)).containsExactly("stored");
    assertThat(send(early)).containsExactly("duplicate");
    assertThat(buckets()).hasSize(1).containsAnyOf(hour(now), hour(clock.instant()));
  }

  @Row(31)
  @Test
  void anAnswerFromAClockThatIsFarAheadIsKeptForSomebodyToLookAt() {
    String early = Fleet.rating(asked, clock.instant().plus(Duration.ofDays(2)));
    assertThat(send(early)).containsExactly("quarantined: clock-ahead");
    assertThat(send(early)).containsExactly("quarantined: clock-ahead");
    assertThat(quarantined()).isEqualTo(1);
    assertThat(house.responses(unit)).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1_000_000_000_000L, 253_402_300_799_999L})
  void anAnswerFromAnotherAgeIsKeptForSomebodyToLookAt(long millis) {
    assertThat(send(Fleet.rating(asked, Instant.ofEpochMilli(millis))).getFirst())
        .startsWith("quarantined: ");
    assertThat(quarantined()).isEqualTo(1);
  }

  private int quarantined() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM quarantine WHERE unit = ?")
                .bind(0, unit)
                .mapTo(Integer.class)
                .one());
  }

  @Test
  void anAnswerOfNinetyDaysAgoIsStillTaken() {
    Instant old = clock.instant().minus(Duration.ofDays(90));
    assertThat(send(Fleet.rating(asked, old))).containsExactly("stored");
    assertThat(send(Fleet.rating(asked, old.minus(Duration.ofDays(1)))))
        .containsExactly("quarantined: too-old");
  }

  private List<Integer> buckets() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT bucket FROM response WHERE unit = :unit")
                .bind("unit", unit)
                .mapTo(Integer.class)
                .list());
  }

  private static int hour(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Bucket.ZONE);
    return new Bucket.Hour(local.toLocalDate(), local.getHour()).code();
  }
}
