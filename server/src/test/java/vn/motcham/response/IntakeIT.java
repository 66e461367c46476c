package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.calendar.Days;
import vn.motcham.daykey.DayKey;
import vn.motcham.daykey.DayKeys;
import vn.motcham.flag.Session;
import vn.motcham.house.House;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Unavailable;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/** Many responses at once, and what stands in the way of some of them. */
@MicronautTest(transactional = false)
class IntakeIT {
  private static final int ROOM_FOR_ALL = 3_000;

  @Inject House house;
  @Inject Responses responses;
  @Inject Jdbi jdbi;
  @Inject DayKeys dayKeys;
  @Inject InstantSource clock;

  private int survey;

  @BeforeEach
  void publish() {
    survey = house.publish(ThreeQuestions.definition());
  }

  @Test
  void responsesThatComeAtOnceAreWrittenTogether() throws Exception {
    long before = commits();
    List<Outcome> outcomes =
        atOnce(
            IntStream.range(0, 200)
                .<Callable<Outcome>>mapToObj(n -> () -> responses.submit(phone(9401, n, "")))
                .toList());
    assertThat(outcomes).hasSize(200).containsOnly(new Outcome.Stored());
    assertThat(commits() - before).isLessThan(100);
    assertThat(house.responses(9401)).isEqualTo(200);
  }

  @Test
  void oneThatTheDatabaseNeverTakesFailsAloneAmongThoseThatCameWithIt() {
    List<Submission> together =
        List.of(phone(9402, 1, ""), phone(9402, 2, "x".repeat(65)), phone(9402, 3, ""));
    assertThat(responses.submitAll(together))
        .containsExactly(
            new Outcome.Stored(),
            new Outcome.Rejected(ProblemType.NOT_STORABLE.problem()),
            new Outcome.Stored());
    assertThat(house.responses(9402)).isEqualTo(2);
  }

  @Test
  void copiesThatComeAtOnceAreStoredOnce() throws Exception {
    Submission rating = phone(9403, 1, "");
    List<Outcome> outcomes = atOnce(Collections.nCopies(50, () -> responses.submit(rating)));
    assertThat(outcomes).contains(new Outcome.Stored());
    assertThat(Collections.frequency(outcomes, new Outcome.Duplicate())).isEqualTo(49);
    assertThat(house.responses(9403)).isEqualTo(1);
  }

  @Test
  void whenTooManyWaitOthersComeAgainAndKiosksStillGetIn() throws Exception {
    List<Submission> inTheWay = List.of(phone(9404, -1, ""), phone(9404, -2, ""));
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
        Handle elsewhere = jdbi.open()) {
      holdBack(elsewhere, inTheWay);
      List<Future<List<Outcome>>> sent = new ArrayList<>();
      for (Submission one : inTheWay) {
        sent.add(people.submit(() -> responses.submitAll(List.of(one))));
        Thread.sleep(200);
      }
      for (int n = 0; n < ROOM_FOR_ALL / 100 + 10; n++) {
        sent.add(people.submit(sending(n, null)));
      }
      Future<List<Outcome>> kiosk = people.submit(sending(1_000, session()));
      for (int i = 0; i < 20 && sent.stream().filter(IntakeIT::wasTurnedAway).count() < 10; i++) {
        Thread.sleep(100);
      }
      assertThat(sent.stream().filter(IntakeIT::wasTurnedAway)).hasSize(10);
      assertThat(kiosk.isDone()).isFalse();
      elsewhere.rollback();
      assertThat(kiosk.get()).hasSize(100).containsOnly(new Outcome.Stored());
      sent.removeIf(IntakeIT::wasTurnedAway);
      for (Future<List<Outcome>> done : sent) {
        assertThat(done.get()).containsOnly(new Outcome.Stored());
      }
    }
    assertThat(house.responses(9404)).isEqualTo(ROOM_FOR_ALL + 100 + inTheWay.size());
  }

  @Test
  void whatTheDatabaseDoesNotAnswerInTimeIsUnknownAndMayBeSentAgain() {
    Submission rating = phone(9405, 1, "");
    try (Handle elsewhere = jdbi.open()) {
      holdBack(elsewhere, List.of(rating));
      assertThatThrownBy(() -> responses.submit(rating)).isInstanceOf(JdbiException.class);
      elsewhere.rollback();
    }
    assertThat(responses.submit(rating)).isEqualTo(new Outcome.Stored());
    assertThat(house.responses(9405)).isEqualTo(1);
  }

  /** Another transaction is about to remember the same, and takes its time. */
  private void holdBack(Handle elsewhere, List<Submission> ratings) {
    DayKey key = dayKeys.getToday();
    elsewhere.begin();
    for (Submission rating : ratings) {
      byte[] mac = key.ofId(rating.id());
      elsewhere.execute("INSERT INTO accepted VALUES (?, ?, ?)", key.day(), mac, mac);
    }
  }

  private Callable<List<Outcome>> sending(int n, @Nullable Session session) {
    List<Submission> hundred =
        IntStream.range(0, 100).mapToObj(i -> rating(9404, 100 * n + i, "", session)).toList();
    return () -> responses.submitAll(hundred);
  }

  private static boolean wasTurnedAway(Future<List<Outcome>> sent) {
    return sent.state() == Future.State.FAILED
        && sent.exceptionNow() instanceof Unavailable unavailable
        && unavailable.type() == ProblemType.BUSY;
  }

  private static List<Outcome> atOnce(List<Callable<Outcome>> submissions)
      throws InterruptedException, ExecutionException {
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> outcome : people.invokeAll(submissions)) {
        outcomes.add(outcome.get());
      }
      return outcomes;
    }
  }

  private long commits() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SHOW GLOBAL STATUS LIKE 'Com_commit'")
                .map((row, _) -> row.getLong(2))
                .one());
  }

  private Session session() {
    Instant now = clock.instant();
    return new Session(940_404, 1, 12_000, 60_000L, now, now);
  }

  private Submission phone(int unit, int number, String field) {
    return rating(unit, number, field, null);
  }

  private Submission rating(int unit, int number, String field, @Nullable Session session) {
    LocalDate today = Days.today(clock);
    return new Submission(
        "%016x%016x".formatted(unit, number),
        today,
        unit,
        unit,
        field,
        0,
        survey,
        0,
        new Bucket.Hour(today, 9),
        Channel.KIOSK,
        Stage.RESULT,
        "vi",
        true,
        Map.of(
            "overall",
            new Given.One("l4"),
            "manner",
            new Given.One("l4"),
            "time",
            new Given.One("l4")),
        "%d %d".formatted(unit, number).getBytes(StandardCharsets.US_ASCII),
        session,
        false);
  }
}
