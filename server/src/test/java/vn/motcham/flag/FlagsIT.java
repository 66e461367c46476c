package vn.motcham.flag;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.database.Trip;
import vn.motcham.house.MovableClock;

/** What is kept of kiosks between one response and the next, in the database. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class FlagsIT {
  private static final int UNIT = 9601;

  /** Numbers that no other test's kiosk gets. */
  private static final int KIOSKS = 960_000;

  private static final String OF_MINUTES = "kiosk_minute WHERE kiosk > 960000";

  /** A Tuesday, nine o'clock in Việt Nam. */
  private static final Instant NINE = Instant.parse("2026-10-06T02:00:00Z");

  @Inject Flags flags;
  @Inject DailyPace daily;
  @Inject UsualPaces usualPaces;
  @Inject FlagSettings settings;
  @Inject MovableClock clock;

  @Inject Jdbi jdbi;

  @Inject
  @Named("intake")
  Jdbi intake;

  @BeforeEach
  void begin() {
    clock.setTo(NINE);
    jdbi.useHandle(
        handle ->
            List.of("kiosk_pace WHERE kiosk > 960000", OF_MINUTES, "unit_pace WHERE unit = 9601")
                .forEach(rows -> handle.execute("DELETE FROM " + rows)));
  }

  private static Sitting sitting(int kiosk, int seq, int second, String content) {
    return sitting(kiosk, seq, second, 12_000, content);
  }

  private static Sitting sitting(int kiosk, int seq, int second, long gap, String content) {
    Instant at = NINE.plusSeconds(second);
    Session session = new Session(KIOSKS + kiosk, seq, 900, gap, at, at.plusMillis(300));
    byte[] likeness = new byte[32];
    byte[] text = content.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(text, 0, likeness, 0, text.length);
    return new Sitting(session, UNIT, 1, likeness);
  }

  private List<Set<Flag>> decide(List<Sitting> sittings) {
    return intake.inTransaction(handle -> decide(handle, sittings));
  }

  private List<Set<Flag>> decide(Handle handle, List<Sitting> sittings) {
    return decide(flags, handle, sittings).flags();
  }

  private static Decided decide(Flags flags, Handle handle, List<Sitting> sittings) {
    Trip trip = new Trip(handle);
    Decided decided = flags.decide(handle, trip, sittings);
    trip.write();
    return decided;
  }

  /** As a server does that follows its kiosks. */
  private List<Set<Flag>> take(Flags server, List<Sitting> sittings) {
    Decided decided = intake.inTransaction(handle -> decide(server, handle, sittings));
    server.committed(decided);
    return decided.flags();
  }

  private Flags server() {
    return new Flags(usualPaces, settings, clock);
  }

  private int statements(Flags server, List<Sitting> sittings) {
    AtomicInteger statements = new AtomicInteger();
    Decided decided =
        intake.inTransaction(
            handle -> {
              handle.setSqlLogger(
                  new SqlLogger() {
                    @Override
                    public void logAfterExecution(StatementContext context) {
                      statements.incrementAndGet();
                    }
                  });
              return decide(server, handle, sittings);
            });
    server.committed(decided);
    return statements.get();
  }

  private long sum(String what) {
    return jdbi.withHandle(h -> h.createQuery("SELECT " + what).mapTo(Long.class).one());
  }

  @Test
  void oneAfterTheOtherOrAllAtOnceTheSameAreFlagged() {
    List<Sitting> presses =
        IntStream.range(0, 50).mapToObj(n -> sitting(1, n + 1, n * 12, "5")).toList();
    List<Sitting> others =
        IntStream.range(0, 50).mapToObj(n -> sitting(2, n + 1, n * 12, "5")).toList();
    List<Set<Flag>> together = decide(presses);
    List<Set<Flag>> alone = new ArrayList<>();
    others.forEach(press -> alone.addAll(decide(List.of(press))));
    assertThat(alone).isEqualTo(together);
    assertThat(together.stream().filter(set -> !set.isEmpty())).hasSize(48);
    assertThat(sum("SUM(n) FROM kiosk_minute WHERE kiosk = 960001")).isEqualTo(50);
    assertThat(sum("SUM(flagged) FROM kiosk_minute WHERE kiosk = 960001")).isEqualTo(48);
    assertThat(sum("alike_run FROM kiosk_pace WHERE kiosk = 960002")).isEqualTo(50);
  }

  @Test
  void aRolledBackTransactionLeavesNothing() {
    intake.useTransaction(
        handle -> {
          decide(handle, List.of(sitting(3, 1, 0, "5")));
          handle.rollback();
        });
    assertThat(sum("COUNT(*) FROM " + OF_MINUTES)).isZero();
    assertThat(sum("COUNT(*) FROM kiosk_pace WHERE kiosk > 960000")).isZero();
  }

  @Test
  void whateverTheNumberOfSittingsItTakesOneStatementBesideTheTrip() {
    List<Sitting> many =
        IntStream.range(0, 300).mapToObj(n -> sitting(1 + n % 60, n / 60 + 1, n, "" + n)).toList();
    decide(many.subList(0, 1));
    assertThat(statements(server(), many.subList(1, 300))).isEqualTo(1);
  }

  @Test
  void ofAKioskWhoseNextResponseComesHereTheTablesAreNotAsked() {
    Flags server = server();
    assertThat(statements(server, List.of(sitting(20, 1, 0, "5")))).isEqualTo(1);
    assertThat(statements(server, List.of(sitting(20, 2, 20, "5")))).isZero();
    assertThat(statements(server, List.of(sitting(20, 3, 40, "5"), sitting(20, 4, 41, "5"))))
        .isZero();
    assertThat(statements(server, List.of(sitting(20, 6, 60, "5")))).as("one is missing").isOne();
    assertThat(statements(server, List.of(sitting(20, 5, 60, "5")))).as("late").isOne();
    assertThat(statements(server, List.of(sitting(20, 7, 80, "5")))).as("after it").isOne();
    assertThat(statements(server, List.of(sitting(20, 8, 80, "5")))).isZero();
    assertThat(statements(server, List.of(sitting(20, 9, 10, "5")))).as("clock back").isOne();
    assertThat(statements(server, List.of(sitting(20, 10, 90, "5")))).as("after that").isOne();
    assertThat(statements(server, List.of(sitting(20, 11, 90, "5")))).isZero();
    // By then it is asked, too, what is usual at the unit.
    clock.advance(Duration.ofMinutes(11 * 60 + 59));
    assertThat(statements(server, List.of(sitting(20, 12, 90, "5")))).as("the same day").isOne();
    clock.advance(Duration.ofHours(12));
    assertThat(statements(server, List.of(sitting(20, 13, 90, "5")))).as("long ago").isEqualTo(2);
    assertThat(sum("SUM(n) FROM kiosk_minute WHERE kiosk = 960020")).isEqualTo(13);
  }

  @Test
  void whatWasRolledBackIsNotRemembered() {
    Flags server = server();
    take(server, List.of(sitting(21, 1, 0, "5")));
    intake.useTransaction(
        handle -> {
          decide(server, handle, List.of(sitting(21, 2, 10, "5")));
          handle.rollback();
        });
    take(server, List.of(sitting(21, 2, 10, "5")));
    assertThat(sum("alike_run FROM kiosk_pace WHERE kiosk = 960021")).isEqualTo(2);
    assertThat(sum("SUM(n) FROM kiosk_minute WHERE kiosk = 960021")).isEqualTo(2);
  }

  /** 400 presses at four kiosks, by chance at one server or the other, some of them together. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void severalServersThatFollowDecideAsOneThatAlwaysAsks(long seed) {
    Random chance = new Random(seed);
    List<Flags> servers = List.of(server(), server());
    int[] seq = new int[4];
    int second = 0;
    int flagged = 0;
    for (int press = 0; press < 400; ) {
      Flags server = servers.get(chance.nextInt(10) < 7 ? 0 : 1);
      int kiosk = chance.nextInt(4);
      List<Sitting> followed = new ArrayList<>();
      List<Sitting> asked = new ArrayList<>();
      for (int n = 1 + chance.nextInt(3); n > 0; n--, press++) {
        second += chance.nextInt(chance.nextInt(40) == 0 ? 900 : 20);
        long gap = 1_000 + chance.nextInt(90_000);
        String content = "" + chance.nextInt(3);
        seq[kiosk] += chance.nextInt(12) == 0 ? 2 : 1;
        followed.add(sitting(30 + kiosk, seq[kiosk], second, gap, content));
        asked.add(sitting(40 + kiosk, seq[kiosk], second, gap, content));
      }
      List<Set<Flag>> flags = take(server, followed);
      assertThat(flags).isEqualTo(decide(asked));
      flagged += (int) flags.stream().filter(set -> !set.isEmpty()).count();
    }
    assertThat(flagged).isBetween(10, 360);
    for (String what : List.of("alike_run", "close_run", "pressed_run", "seq", "minute")) {
      String of = what + " FROM kiosk_pace WHERE kiosk = ";
      assertThat(sum(of + 960_030)).as(what).isEqualTo(sum(of + 960_040));
    }
  }

  /** Two servers whose kiosks overlap, in opposite orders. */
  @Test
  void serversThatWriteTheSameKiosksAtOnceLoseNothingAndNeverStandInARing() throws Exception {
    int rounds = 25;
    List<Callable<Integer>> servers = new ArrayList<>();
    for (int server = 0; server < 4; server++) {
      boolean down = server % 2 == 0;
      int first = server;
      servers.add(
          () -> {
            for (int round = 0; round < rounds; round++) {
              List<Sitting> sittings = new ArrayList<>();
              for (int n = 0; n < 20; n++) {
                int kiosk = 100 + (down ? n : 19 - n);
                int seq = 1 + round * 4 + first;
                sittings.add(sitting(kiosk, seq, (round * 7 + n) % 120, "" + n));
              }
              decide(sittings);
            }
            return rounds * 20;
          });
    }
    int sent = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(servers)) {
        sent += done.get();
      }
    }
    assertThat(sum("SUM(n) FROM " + OF_MINUTES)).isEqualTo(sent);
    assertThat(sum("MIN(seq) FROM kiosk_pace WHERE kiosk > 960000")).isEqualTo(rounds * 4L);
  }

  @Test
  void minutesGoAfterTwoDaysAndTheUsualDayStays() {
    decide(
        IntStream.range(0, 8).mapToObj(n -> sitting(5, n + 1, n * 100, 100_000, "" + n)).toList());
    decide(
        IntStream.range(0, 3).mapToObj(n -> sitting(6, n + 1, n * 4_000, 4_000_000, "5")).toList());
    daily.keep();
    daily.keep();
    assertThat(sum("n FROM unit_pace WHERE unit = 9601")).isEqualTo(11);
    assertThat(sum("busiest FROM unit_pace WHERE unit = 9601"))
        .as("at 100 to 600 s, in ten minutes by the clock")
        .isEqualTo(6);
    assertThat(sum("repeats FROM unit_pace WHERE unit = 9601")).isEqualTo(2);
    clock.advance(Duration.ofHours(47));
    daily.keep();
    assertThat(sum("COUNT(*) FROM " + OF_MINUTES)).isPositive();
    clock.advance(Duration.ofHours(2));
    daily.keep();
    assertThat(sum("COUNT(*) FROM " + OF_MINUTES)).isZero();
    assertThat(sum("COUNT(*) FROM kiosk_pace WHERE kiosk > 960000")).isZero();
    assertThat(sum("n FROM unit_pace WHERE unit = 9601")).isEqualTo(11);
    clock.advance(Duration.ofDays(61));
    daily.keep();
    assertThat(sum("COUNT(*) FROM unit_pace WHERE unit = 9601")).isZero();
  }

  @Test
  void aQueueThatComesWeeksLateIsForgottenTwoDaysAfterItCame() {
    clock.advance(Duration.ofDays(20));
    decide(IntStream.range(0, 30).mapToObj(n -> sitting(8, n + 1, n * 100, "" + n)).toList());
    daily.keep();
    assertThat(sum("SUM(n) FROM " + OF_MINUTES)).isEqualTo(30);
    clock.advance(Duration.ofHours(49));
    daily.keep();
    assertThat(sum("COUNT(*) FROM " + OF_MINUTES)).isZero();
  }

  @Test
  void whatIsUsualIsLearntFromTheDaysBefore() {
    for (int day = 1; day <= 6; day++) {
      int n = 10 + day;
      int before = day;
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "INSERT INTO unit_pace VALUES (9602, ?, ?, 3, ?)",
                  DailyPace.dayOf((int) (NINE.getEpochSecond() / 60)).minusDays(before),
                  n,
                  n));
    }
    UsualPace pace =
        jdbi.withHandle(h -> usualPaces.of(h, List.of(9602, 9603)))
            .getOrDefault(9602, UsualPace.UNKNOWN);
    assertThat(pace.days()).isEqualTo(6);
    assertThat(pace.busiest()).isEqualTo(14);
  }
}
