package vn.motcham.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.calendar.OpeningHours;

/** Each rule by its examples, just inside and just outside. */
class RulesTest {
  private static final FlagSettings SETTINGS = FlagSettings.usual();
  private static final Rules RULES = new Rules(SETTINGS);

  /** A Tuesday, nine o'clock in Việt Nam. */
  private static final Instant NINE = Instant.parse("2026-10-06T02:00:00Z");

  private final KioskWatch watch = new KioskWatch(null, Map.of());
  private int seq;

  private Set<Flag> see(Sitting sitting, UsualPace usual) {
    return watch.see(sitting, usual, RULES, SETTINGS);
  }

  private Set<Flag> see(Sitting sitting) {
    return see(sitting, UsualPace.UNKNOWN);
  }

  private Sitting sitting(int seconds, String content) {
    return sitting(NINE.plusSeconds(seconds), 60_000L, 1, 900, content);
  }

  private Sitting sitting(
      Instant at, @Nullable Long gap, int answers, long duration, String content) {
    Session session = new Session(7, ++seq, duration, gap, at, at.plusMillis(200));
    return new Sitting(
        session, 1, answers, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, false",
    "2, 500, false",
    "3, 2099, true",
    "3, 2100, false",
    "9, 6299, true",
    "9, 6300, false",
  })
  void severalAnswersNeedTimeToBeReadButABareTapDoesNot(
      int answers, long duration, boolean flagged) {
    assertThat(see(sitting(NINE, 60_000L, answers, duration, "a")).contains(Flag.TOO_QUICK))
        .isEqualTo(flagged);
  }

  @Test
  void nobodyStepsUpReadsAndAnswersWithinFourSeconds() {
    assertThat(see(sitting(NINE, 60_000L, 1, 900, "5"))).isEmpty();
    assertThat(see(sitting(NINE.plusSeconds(4), 4_000L, 1, 900, "4")))
        .containsExactly(Flag.NO_PAUSE);
    assertThat(see(sitting(NINE.plusSeconds(9), 4_001L, 1, 900, "5"))).isEmpty();
  }

  @Test
  void theThirdOfTheSameAnswersWithoutAPauseIsFlaggedAndTwoOfAFamilyAreNot() {
    assertThat(see(sitting(NINE, 60_000L, 1, 900, "5"))).isEmpty();
    assertThat(see(sitting(NINE.plusSeconds(20), 20_000L, 1, 900, "5"))).isEmpty();
    assertThat(see(sitting(NINE.plusSeconds(40), 20_000L, 1, 900, "5")))
        .containsExactly(Flag.NO_PAUSE);
    assertThat(see(sitting(NINE.plusSeconds(61), 20_001L, 1, 900, "5"))).isEmpty();
  }

  @Test
  void ofOtherAnswersWithoutAPauseTheFifthIsFlagged() {
    for (int n = 0; n < 4; n++) {
      assertThat(see(sitting(NINE.plusSeconds(n * 15), 15_000L, 1, 900, "" + n))).isEmpty();
    }
    assertThat(see(sitting(NINE.plusSeconds(60), 15_000L, 1, 900, "x")))
        .containsExactly(Flag.NO_PAUSE);
  }

  @Test
  void aKioskThatDoesNotKnowThePauseIsNotSuspected() {
    for (int n = 0; n < 8; n++) {
      assertThat(see(sitting(NINE.plusSeconds(n * 15), null, 1, 900, "5"))).isEmpty();
    }
  }

  @Test
  void aRushIsHeldAgainstTheUnitsUsualDays() {
    UsualPace quiet = new UsualPace(20, 2, 0.4);
    UsualPace busy = new UsualPace(20, 9, 0.4);
    for (int n = 1; n <= 23; n++) {
      Sitting one = sitting(n * 25, "answers " + n);
      assertThat(see(one, n <= 12 ? quiet : busy)).as("%d within ten minutes", n).isEmpty();
    }
    // The 24th is one too many for the busy one as well; the first has left the window by now.
    assertThat(see(sitting(24 * 25 - 10, "a"), quiet)).containsExactly(Flag.BURST);
    assertThat(see(sitting(24 * 25 - 9, "b"), busy)).containsExactly(Flag.BURST);
  }

  @Test
  void afterTenMinutesARushIsForgotten() {
    for (int n = 1; n <= 20; n++) {
      assertThat(see(sitting(n, "answers " + n))).isEmpty();
    }
    assertThat(see(sitting(30, "a"))).containsExactly(Flag.BURST);
    assertThat(see(sitting(11 * 60, "b"))).isEmpty();
  }

  @Test
  void howManyMayBeAlikeDependsOnHowOftenTheyAreThere() {
    assertThat(new UsualPace(20, 2, 0.1).alikeLimit(SETTINGS)).isEqualTo(15);
    assertThat(new UsualPace(20, 2, 0.5).alikeLimit(SETTINGS)).isEqualTo(28);
    assertThat(new UsualPace(20, 2, 0.8).alikeLimit(SETTINGS)).isEqualTo(84);
    assertThat(new UsualPace(20, 2, 1.0).alikeLimit(SETTINGS)).isEqualTo(176);
    UsualPace usual = new UsualPace(20, 2, 0.1);
    for (int n = 1; n <= 14; n++) {
      assertThat(see(sitting(n * 120, "5"), usual)).isEmpty();
    }
    assertThat(see(sitting(15 * 120, "5"), usual)).containsExactly(Flag.ALIKE);
    assertThat(see(sitting(16 * 120, "4"), usual)).isEmpty();
    assertThat(see(sitting(17 * 120, "5"), usual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-06T07:00:00, false",
    "2026-10-06T06:59:59, true",
    "2026-10-06T17:29:59, false",
    "2026-10-06T17:30:00, true",
    "2026-10-06T12:10:00, false",
    "2026-10-10T09:00:00, true",
    "2026-10-11T09:00:00, true",
  })
  void outsideTheOpeningHoursIsSeenInVietnam(LocalDateTime local, boolean flagged) {
    Instant at = local.toInstant(ZoneOffset.ofHours(7));
    assertThat(see(sitting(at, null, 1, 900, "5")).contains(Flag.AFTER_HOURS)).isEqualTo(flagged);
  }

  @ParameterizedTest
  @CsvSource({
    // Half an hour more on either side, and Saturday, when the installation is closed.
    "2026-10-06T06:29:59, true",
    "2026-10-06T06:30:01, false",
    "2026-10-06T11:59:59, false",
    "2026-10-06T12:00:00, true",
    "2026-10-06T12:29:59, true",
    "2026-10-06T12:31:00, false",
    "2026-10-06T17:29:59, false",
    "2026-10-06T17:30:00, true",
    "2026-10-10T09:00:00, false",
    "2026-10-11T09:00:00, true",
  })
  void aUnitsOwnHoursCountBeforeTheInstallations(LocalDateTime local, boolean flagged) {
    Instant at = local.toInstant(ZoneOffset.ofHours(7));
    OpeningHours own =
        OpeningHours.read("MON-FRI 07:00-11:30, MON-FRI 13:00-17:00, SAT 07:00-11:30");
    Session session = new Session(7, 1, ++seq, 900, null, at, at.plusMillis(200), own);
    assertThat(see(new Sitting(session, 1, 1, new byte[1])).contains(Flag.AFTER_HOURS))
        .isEqualTo(flagged);
  }

  @Test
  void aClockAheadIsWrongAndOneThatGoesBackToo() {
    Session ahead = new Session(7, 1, 0, null, NINE.plusSeconds(301), NINE);
    assertThat(see(new Sitting(ahead, 1, 1, new byte[1]))).containsExactly(Flag.CLOCK);
    Session right = new Session(7, 2, 0, null, NINE.plusSeconds(60), NINE.plusSeconds(60));
    assertThat(see(new Sitting(right, 1, 1, new byte[1]))).isEmpty();
    Instant yesterday = NINE.minus(Duration.ofDays(1));
    Session back = new Session(7, 3, 0, null, yesterday, NINE.plusSeconds(120));
    assertThat(see(new Sitting(back, 1, 1, new byte[1]))).containsExactly(Flag.CLOCK);
    Session late = new Session(7, 2, 0, null, yesterday, NINE.plusSeconds(180));
    assertThat(see(new Sitting(late, 1, 1, new byte[1]))).as("sent again, long after").isEmpty();
  }

  @Test
  void aQueueThatComesLateIsHeldAgainstItsOwnTime() {
    for (int n = 0; n < 100; n++) {
      Instant at = NINE.minus(Duration.ofDays(20)).plusSeconds(n * 240L);
      Session session = new Session(7, n + 1, 900, 240_000L, at, NINE);
      assertThat(see(new Sitting(session, 1, 1, new byte[] {(byte) n}))).isEmpty();
    }
  }

  @Test
  void whatIsUsualIsTheDayInTheMiddle() {
    List<UsualPace.Day> days =
        List.of(
            new UsualPace.Day(10, 3, 2),
            new UsualPace.Day(12, 4, 3),
            new UsualPace.Day(90, 80, 60),
            new UsualPace.Day(11, 3, 2),
            new UsualPace.Day(9, 2, 1));
    assertThat(UsualPace.of(days).busiest()).isEqualTo(2);
    assertThat(UsualPace.of(days).burstLimit(SETTINGS)).isEqualTo(12);
    assertThat(UsualPace.of(days.subList(0, 4)).burstLimit(SETTINGS)).isEqualTo(20);
  }

  @Test
  void decidingCostsNextToNothing() {
    int many = 200_000;
    long began = System.nanoTime();
    for (int n = 0; n < many; n++) {
      see(sitting(n * 30, n % 3 == 0 ? "5" : "4"));
    }
    double micros = (System.nanoTime() - began) / 1e3 / many;
    System.out.printf("Deciding on one sitting takes %.2f µs%n", micros);
    assertThat(micros).isLessThan(200);
  }
}
