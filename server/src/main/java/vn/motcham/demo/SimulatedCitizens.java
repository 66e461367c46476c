package vn.motcham.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import vn.motcham.response.Bucket;
import vn.motcham.response.Given;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Units;

/** People who were never there: always the same ones, with believable differences between units. */
final class SimulatedCitizens {
  private static final long SEED = 20260701;
  private static final int WRITERS = 16;
  private static final int MONTHS_BACK = 6;
  private static final List<Counter> COUNTERS =
      List.of(
          new Counter("SL.TTHCC", 520, 0.93),
          new Counter("SL.P01.TTHCC", 430, 0.95),
          new Counter("SL.X01.TTHCC", 260, 0.88),
          new Counter("SL.X02.TTHCC", 240, 0.79),
          new Counter("SL.DK01.TTHCC", 90, 0.91),
          new Counter("SL.X01.DTN01", 7, 0.9));
  private static final List<String> LEVELS =
      List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");

  private final Units units;
  private final SurveyVersion survey;
  private final Responses responses;
  private final LocalDate today;
  private final List<Procedure> procedures;
  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

  SimulatedCitizens(
      Units units,
      Procedures procedures,
      SurveyVersion survey,
      Responses responses,
      LocalDate today) {
    this.units = units;
    this.survey = survey;
    this.responses = responses;
    this.today = today;
    this.procedures = procedures.list().stream().filter(p -> p.isValidOn(today)).toList();
  }

  /**
   * A counter and how it is rated.
   *
   * @param visits how many people rate it
   * @param satisfied the share of them who are satisfied, 0 to 1
   */
  private record Counter(String code, int visits, double satisfied) {}

  void rate(Consumer<String> progress) {
    List<Submission> submissions =
        COUNTERS.stream().flatMap(counter -> submissions(counter).stream()).toList();
    progress.accept("Ghi " + submissions.size() + " phiếu đánh giá mô phỏng …");
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      submissions.forEach(submission -> writers.execute(() -> responses.submit(submission)));
    }
  }

  private List<Submission> submissions(Counter counter) {
    int unit = units.findByCode("demo", counter.code()).orElseThrow().number();
    return IntStream.range(0, counter.visits())
        .mapToObj(_ -> submission(unit, counter.satisfied()))
        .toList();
  }

  private Submission submission(int unit, double satisfied) {
    Procedure procedure = procedures.get(random.nextInt(procedures.size()));
    LocalDate day = today.minusDays(random.nextInt(MONTHS_BACK * 30));
    return new Submission(
        "%016x%016x".formatted(random.nextLong(), random.nextLong()),
        today,
        unit,
        unit,
        procedure.field(),
        procedure.number(),
        survey.number(),
        Bucket.halfMonthOf(day),
        Channel.RECEIPT,
        random.nextDouble() < 0.85 ? Stage.RESULT : Stage.RECEPTION,
        random.nextDouble() < 0.98 ? "vi" : "en",
        true,
        answers(level(satisfied)),
        null);
  }

  /** 1 to 5. */
  private int level(double satisfied) {
    if (random.nextDouble() < satisfied) {
      return random.nextDouble() < 0.55 ? 5 : 4;
    }
    double rest = random.nextDouble();
    return rest < 0.55 ? 3 : rest < 0.85 ? 2 : 1;
  }

  private Map<String, Given> answers(int overall) {
    Map<String, Given> answers = new HashMap<>();
    answers.put("overall", one(LEVELS.get(overall - 1)));
    for (String question : List.of("politeness", "guidance", "time-limit")) {
      if (random.nextDouble() < 0.7) {
        int level = Math.clamp(overall + random.nextInt(3) - 1, 1, 5);
        answers.put(question, one(LEVELS.get(level - 1)));
      }
    }
    if (random.nextDouble() < 0.6) {
      answers.put("contacts", one(overall >= 4 ? "none" : "once"));
      answers.put("bodies", one(random.nextDouble() < 0.8 ? "one" : "two"));
    }
    if (overall <= 3) {
      boolean slow = random.nextDouble() < 0.6;
      answers.put(
          "reasons",
          new Given.Many(slow ? List.of("long-wait", "unclear-guidance") : List.of("attitude")));
    }
    return answers;
  }

  private static Given one(String value) {
    return new Given.One(value);
  }
}
