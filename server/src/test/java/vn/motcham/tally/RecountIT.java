package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.house.House;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.response.ThreeQuestions;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/** Counting everything anew, beside workers that count what changes. */
@MicronautTest(transactional = false)
class RecountIT {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 5);
  private static final Tallies.Progress QUIETLY = (_, _) -> {};
  private static int units = 9_600;
  private static int sent;

  @Inject House house;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject Recount recount;
  @Inject InstantSource clock;
  @Inject Jdbi jdbi;

  private int survey;
  private int unit;

  @BeforeEach
  void send() {
    survey = house.publish(ThreeQuestions.definition());
    unit = ++units;
    for (int hour = 8; hour < 12; hour++) {
      answer(hour);
      answer(hour);
    }
    tallies.recountChanged();
  }

  private void answer(int hour) {
    int number = ++sent;
    Submission submission =
        new Submission(
            "4e%030x".formatted(number),
            LocalDate.ofInstant(clock.instant(), Bucket.ZONE),
            unit,
            unit,
            "",
            0,
            survey,
            0,
            new Bucket.Hour(DAY, hour),
            Channel.KIOSK,
            Stage.RESULT,
            "vi",
            true,
            Map.of(
                "overall", new Given.One("l5"),
                "manner", new Given.One("l5"),
                "time", new Given.One("l5")),
            ("recount " + number).getBytes(StandardCharsets.US_ASCII));
    assertThat(responses.submit(submission)).isEqualTo(new Outcome.Stored());
  }

  private int spoil() {
    return jdbi.withHandle(
        handle -> {
          handle.execute(
              "UPDATE option_tally SET n = 7 WHERE unit = ? AND bucket = 2026100509 AND question = 'time'",
              unit);
          handle.execute(
              "DELETE FROM indicator_tally WHERE unit = ? AND bucket = 2026100510", unit);
          return handle.execute(
              """
              INSERT INTO option_tally (unit, survey, bucket, deciding_unit, channel, stage, field,
                question, option_id, n)
              VALUES (?, ?, 2026100523, 1, 'kiosk', 'result', '', 'overall', 'l5', 5)
              """,
              unit,
              survey);
        });
  }

  private List<String> unequal(Recounted recounted) {
    return recounted.unequal().stream()
        .filter(one -> one.unit() == unit)
        .map(
            one ->
                one.bucket()
                    + " "
                    + one.tally().split(" ")[0]
                    + ": "
                    + one.stood()
                    + " / "
                    + one.counted())
        .toList();
  }

  @Test
  void whatTheWorkerCountedIsWhatIsThere() {
    Recounted found = tallies.check(QUIETLY);
    assertThat(found.cells()).isGreaterThanOrEqualTo(4);
    assertThat(unequal(found)).isEmpty();
  }

  @Test
  void aCheckNamesEachTallyThatIsWrongAndLeavesItThere() {
    spoil();
    List<String> wrong =
        List.of(
            "2026100509 option: 7 / 2",
            "2026100510 indicator:  / 2 6 6 18 18 18",
            "2026100523 option: 5 / ");
    assertThat(unequal(tallies.check(QUIETLY))).containsExactlyElementsOf(wrong);
    assertThat(unequal(tallies.check(QUIETLY))).containsExactlyElementsOf(wrong);
    tallies.recountAll();
  }

  @Test
  void aRecountSaysTheSameAndPutsItRight() {
    spoil();
    assertThat(unequal(tallies.recountAll(QUIETLY))).hasSize(3);
    assertThat(unequal(tallies.check(QUIETLY))).isEmpty();
  }

  @Test
  void nothingIsSaidOfWhatNoWorkerHasCountedYet() {
    List<Recounted> found = new ArrayList<>();
    // Whether the worker comes first or not.
    answer(9);
    found.add(tallies.check(QUIETLY));
    assertThat(unequal(found.getFirst())).isEmpty();
    tallies.recountChanged();
    assertThat(unequal(tallies.check(QUIETLY))).isEmpty();
  }

  @Test
  void howFarItIsIsToldUpToTheEnd() {
    List<String> told = new ArrayList<>();
    tallies.check((done, all) -> told.add(done == all ? "end" : done == 0 ? "beginning" : ""));
    assertThat(told.getFirst()).isEqualTo("beginning");
    assertThat(told.getLast()).isEqualTo("end");
  }

  @Test
  void workersAndChecksAtOnceAgree() throws Exception {
    Callable<Boolean> worker =
        () -> {
          answer(10);
          recount.changedUnlessResting();
          return true;
        };
    Callable<Boolean> check = () -> unequal(tallies.check(QUIETLY)).isEmpty();
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(List.of(worker, check, worker, check, worker, check))) {
        assertThat(done.get()).isTrue();
      }
    }
    tallies.recountChanged();
    assertThat(unequal(tallies.check(QUIETLY))).isEmpty();
    assertThat(marks()).isZero();
  }

  @Test
  void whereCountingFailsMarksDontPileUpAndNoneIsLost() {
    int unknown = 64_999;
    jdbi.useHandle(
        handle -> {
          for (int mark = 0; mark < 50; mark++) {
            handle.execute(
                "INSERT INTO changed_cell (unit, survey, bucket, mark) VALUES (?, ?, ?, ?)",
                unit,
                unknown,
                2026100509 + mark % 2,
                "%016d".formatted(mark).getBytes(StandardCharsets.US_ASCII));
          }
        });
    try {
      assertThat(fails()).isTrue();
      assertThat(marks()).isEqualTo(2);
    } finally {
      jdbi.useHandle(h -> h.execute("DELETE FROM changed_cell WHERE survey = ?", unknown));
    }
  }

  /** Nine thousand, of whom every tenth is marked for review. */
  @Test
  void aFullCellIsCountedInSlices() {
    int bucket = Bucket.halfMonthOf(DAY).code();
    fill(bucket, 9_000);
    tallies.recountChanged();
    assertThat(
            tallies.listOptionTallies(List.of(unit), survey, DAY.withDayOfMonth(1), DAY).stream()
                .filter(tally -> tally.cell().channel() == Channel.RECEIPT)
                .map(tally -> tally.question() + " " + tally.cell().flagged() + " " + tally.n()))
        .containsExactlyInAnyOrder(
            "overall true 900",
            "overall false 8100",
            "manner true 900",
            "manner false 8100",
            "time true 900",
            "time false 8100");
    assertThat(
            tallies.listIndicatorTallies(List.of(unit), survey, DAY.withDayOfMonth(1), DAY).stream()
                .filter(tally -> tally.cell().channel() == Channel.RECEIPT)
                .map(t -> t.cell().flagged() + " " + t.n() + " " + t.s() + " " + t.m()))
        .containsExactlyInAnyOrder("true 900 2700 2700", "false 8100 24300 24300");
  }

  /** Rows as the product writes them, but many at once. */
  private void fill(int bucket, int responses) {
    jdbi.useTransaction(
        handle -> {
          handle
              .createUpdate(
                  """
                  INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel,
                    stage, language, complete, answers)
                  WITH digit AS (SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3
                    UNION ALL SELECT 4 UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7
                    UNION ALL SELECT 8 UNION ALL SELECT 9),
                  person AS (SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS x
                    FROM digit a, digit b, digit c, digit e, digit f)
                  SELECT :unit, :survey, :bucket, UNHEX(CONCAT(LEFT(SHA2(x, 256), 31), x MOD 10)), :unit,
                    '', 'receipt', 'result', 'vi', TRUE, '{"manner":"l5","overall":"l5","time":"l5"}'
                  FROM person WHERE x < :responses
                  """)
              .bind("unit", unit)
              .bind("survey", survey)
              .bind("bucket", bucket)
              .bind("responses", responses)
              .execute();
          handle.execute(
              """
              INSERT INTO response_flag (unit, survey, bucket, response, flag, rule)
              SELECT r.unit, r.survey, r.bucket, r.id, 'clock', 1 FROM response r
              WHERE r.unit = ? AND r.survey = ? AND r.bucket = ? AND HEX(r.id) LIKE '%0'
              """,
              unit, survey, bucket);
          handle.execute(
              "INSERT INTO changed_cell (unit, survey, bucket, mark) VALUES (?, ?, ?, ?)",
              unit,
              survey,
              bucket,
              new byte[] {1});
        });
  }

  private boolean fails() {
    try {
      tallies.recountChanged();
      return false;
    } catch (RuntimeException e) {
      return true;
    }
  }

  private int marks() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM changed_cell WHERE unit = ?")
                .bind(0, unit)
                .mapTo(Integer.class)
                .one());
  }
}
