package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

/** Tables counted by hand beside those of the product. */
@MicronautTest(transactional = false)
class TallyIT {
  private static final Path TABLES = Path.of("src/test/resources/vn/motcham/response");
  private static final int UNIT = 9101;
  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
  private static final LocalDate TO = LocalDate.of(2026, 10, 31);

  @Inject House house;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject InstantSource clock;

  private int survey;

  @BeforeEach
  void send() throws IOException {
    survey = house.publish(ThreeQuestions.definition());
    int number = 0;
    for (String[] row : rows("sent.csv")) {
      assertThat(responses.submit(submission(++number, row)))
          .isNotInstanceOf(Outcome.Rejected.class);
    }
    tallies.recountChanged();
  }

  @Test
  void theTalliesAreThoseCountedByHand() throws IOException {
    assertThat(options()).containsExactlyInAnyOrderElementsOf(table("option-tallies.csv"));
    assertThat(indicators()).containsExactlyInAnyOrderElementsOf(table("indicator-tallies.csv"));
  }

  @Test
  void countingEverythingAnewChangesNothing() throws IOException {
    assertThat(tallies.recountAll()).isGreaterThan(4);
    tallies.recountAll();
    theTalliesAreThoseCountedByHand();
    assertThat(tallies.recountChanged()).isZero();
  }

  @Test
  void workersThatCountAtOnceCountTheSame() throws Exception {
    Callable<Integer> work = tallies::recountAll;
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (var done : threads.invokeAll(List.of(work, work, work, work, work, work))) {
        assertThat(done.get()).isGreaterThan(4);
      }
    }
    theTalliesAreThoseCountedByHand();
  }

  @Test
  void onlyTheHalfMonthsAskedForAreTold() {
    assertThat(tallies.listIndicatorTallies(List.of(UNIT), survey, FROM, FROM.withDayOfMonth(14)))
        .hasSize(3);
    assertThat(tallies.listIndicatorTallies(List.of(UNIT + 1), survey, FROM, TO)).isEmpty();
  }

  private Submission submission(int number, String[] row) {
    Map<String, Given> answers = new HashMap<>();
    put(answers, "overall", row[4]);
    put(answers, "manner", row[5]);
    put(answers, "time", row[6]);
    if (!row[7].isEmpty()) {
      answers.put("reasons", new Given.Many(List.of(row[7].split(" ", -1))));
    }
    return new Submission(
        "7a11%028x".formatted(number),
        LocalDate.ofInstant(clock.instant(), Bucket.ZONE),
        UNIT,
        Integer.parseInt(row[3]),
        row[2],
        0,
        survey,
        0,
        Bucket.ofCode(Integer.parseInt(row[0])),
        Channel.find(row[1]).orElseThrow(),
        Stage.RESULT,
        "vi",
        true,
        answers,
        ("token " + number).getBytes(StandardCharsets.US_ASCII));
  }

  private static void put(Map<String, Given> answers, String question, String option) {
    if (!option.isEmpty()) {
      answers.put(question, new Given.One(option));
    }
  }

  private List<String> options() {
    return tallies.listOptionTallies(List.of(UNIT), survey, FROM, TO).stream()
        .map(tally -> line(tally.cell(), tally.question(), tally.option(), tally.n()))
        .toList();
  }

  private List<String> indicators() {
    return tallies.listIndicatorTallies(List.of(UNIT), survey, FROM, TO).stream()
        .map(t -> line(t.cell(), t.n(), t.s(), t.m(), t.ss(), t.sm(), t.mm()))
        .toList();
  }

  private static String line(Cell cell, Object... values) {
    List<String> line = new ArrayList<>();
    line.add(cell.bucket().firstDay().toString());
    line.add(cell.channel().code());
    line.add(cell.field());
    line.add(Integer.toString(cell.decidingUnit()));
    for (Object value : values) {
      line.add(value.toString());
    }
    return String.join(",", line);
  }

  private static List<String> table(String name) throws IOException {
    List<String> lines = Files.readAllLines(TABLES.resolve(name));
    return lines.subList(1, lines.size());
  }

  private static List<String[]> rows(String name) throws IOException {
    return table(name).stream().map(line -> line.split(",", -1)).toList();
  }
}
