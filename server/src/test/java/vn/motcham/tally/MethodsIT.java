package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.answer.Given;
import vn.motcham.definition.Definitions;
import vn.motcham.flag.Session;
import vn.motcham.house.House;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;

/** What respondents add to indicators of each method, and who counts for them. */
@MicronautTest(transactional = false)
class MethodsIT {
  private static final LocalDate FROM = LocalDate.of(2026, 10, 1);
  private static final LocalDate TO = LocalDate.of(2026, 10, 31);
  private static final List<Bucket> BUCKETS =
      List.of(new Bucket.Hour(FROM, 9), new Bucket.Hour(FROM, 10), Bucket.halfMonthOf(TO));
  private static final AtomicInteger NUMBER = new AtomicInteger();

  @Inject House house;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject InstantSource clock;
  @Inject Jdbi jdbi;

  private Survey asked;
  private int survey;
  private int unit;

  @BeforeEach
  void publish() {
    SurveyDefinition definition =
        switch (new Definitions("src/test/resources/vn/motcham/response/methods").read()) {
          case Definitions.Complete complete -> complete.surveys().getFirst();
          case Definitions.Faulty faulty -> throw new AssertionError(faulty);
        };
    asked = definition.survey();
    survey = house.publish(definition);
    unit = 9400 + NUMBER.incrementAndGet();
  }

  @Test
  void allFourQuestionsOfAReceiptCount() {
    submit(Channel.RECEIPT, "overall=l5 manner=l5 time=l4 forms=l3");
    assertThat(sums("index")).isEqualTo("1: 3 4, 9 12 16");
  }

  @Test
  void threeOfFourAreTooFewOnAReceiptButAllThatAKioskAsks() {
    submit(Channel.RECEIPT, "overall=l5 manner=l5 time=l4");
    assertThat(sums("index")).isEmpty();
    submit(Channel.KIOSK, "overall=l5 manner=l5 time=l4");
    assertThat(sums("index")).isEqualTo("1: 3 3, 9 9 9");
  }

  @Test
  void noOpinionTakesAQuestionOutOfThoseThatApply() {
    submit(Channel.KIOSK, "overall=l5 manner=na time=l3");
    assertThat(sums("index")).isEqualTo("1: 1 2, 1 2 4");
  }

  @Test
  void noOpinionIsNoAnswerWhereTheSurveySaysSo() {
    submit(Channel.KIOSK, "overall=l5 manner=na time=l3");
    assertThat(sums("strict")).isEmpty();
    submit(Channel.KIOSK, "overall=l5 manner=l2 time=l3");
    assertThat(sums("strict")).isEqualTo("1: 1 3, 1 3 9");
  }

  @Test
  void nothingButNoOpinionCountsNowhere() {
    submit(Channel.KIOSK, "overall=na manner=na time=na");
    assertThat(sums("index")).isEmpty();
    assertThat(sums("throughout")).isEmpty();
  }

  @Test
  void aQuestionThatWasNotReachedDoesNotApply() {
    submit(Channel.RECEIPT, "overall=l5 manner=l5 time=l4 forms=l4 complained=no");
    assertThat(sums("index")).isEqualTo("1: 4 4, 16 16 16");
  }

  @Test
  void aQuestionThatWasReachedApplies() {
    submit(Channel.KIOSK, "overall=l5 manner=l5 time=l4 complained=yes");
    assertThat(sums("index")).isEmpty();
    submit(Channel.KIOSK, "overall=l5 manner=l5 time=l4 complained=yes handling=l1");
    assertThat(sums("index")).isEqualTo("1: 3 4, 9 12 16");
  }

  @Test
  void fourOfFiveAreEnough() {
    submit(Channel.RECEIPT, "overall=l5 manner=l5 time=l4 forms=l4 complained=yes");
    assertThat(sums("index")).isEqualTo("1: 4 4, 16 16 16");
  }

  @Test
  void whatFollowsFromThePersonAppliesToWhoAnsweredIt() {
    submit(Channel.KIOSK, "overall=l5 mobility=hard access=l2");
    submit(Channel.KIOSK, "overall=l5 mobility=easy");
    assertThat(sums("access")).isEqualTo("2: 2 3, 2 3 5");
  }

  @Test
  void aNumberIsOneAnswerHoweverLargeItIs() {
    submit(Channel.KIOSK, "mobility=hard detours=7");
    assertThat(sums("detours")).isEqualTo("1: 7 1, 49 7 1");
  }

  @Test
  void aMeanAddsScores() {
    submit(Channel.KIOSK, "overall=l5 manner=na time=l3");
    submit(Channel.KIOSK, "overall=l2 manner=l4 time=l4");
    assertThat(sums("mean")).isEqualTo("2: 18 5, 164 46 13");
  }

  @Test
  void satisfiedThroughoutIsWhoHasNoOtherAnswer() {
    submit(Channel.KIOSK, "overall=l5 manner=na time=l4");
    submit(Channel.KIOSK, "overall=l5 manner=l3 time=l4");
    submit(Channel.KIOSK, "overall=l5 time=l4");
    assertThat(sums("throughout")).isEqualTo("2: 1 2, 1 1 2");
  }

  @Test
  void expectationsMayBeExceeded() {
    submit(Channel.KIOSK, "overall=l5 met=150");
    submit(Channel.KIOSK, "overall=l5 met=0");
    submit(Channel.KIOSK, "overall=l5");
    assertThat(sums("expectation")).isEqualTo("2: 150 2, 22500 150 2");
  }

  @Test
  void whoHasAnotherAnswerIsNotAskedToReturn() {
    submit(Channel.KIOSK, "back=l4");
    submit(Channel.KIOSK, "back=l3");
    submit(Channel.KIOSK, "back=na");
    assertThat(sums("return")).isEqualTo("2: 1 2, 1 1 2");
  }

  @Test
  void pointsAreAddedUpAndReversedOnesAreMirrored() {
    submit(Channel.KIOSK, "overall=l5 contacts=none");
    submit(Channel.KIOSK, "overall=l4 contacts=more");
    submit(Channel.KIOSK, "overall=l5");
    assertThat(sums("points")).isEqualTo("2: 11 2, 65 11 2");
  }

  @Test
  void weightedPartsHaveNoSumsOfTheirOwn() {
    submit(Channel.KIOSK, "overall=l5 manner=l5 time=l4");
    assertThat(sums("whole")).isEmpty();
  }

  @Test
  void optionsAndSumsAreOfTheSameResponses() {
    submit(Channel.KIOSK, "overall=l5 manner=na time=l4");
    submit(Channel.KIOSK, "overall=l1");
    assertThat(options("index")).containsExactlyInAnyOrder("overall l5", "manner na", "time l4");
    assertThat(tallies.listOptionTallies(List.of(unit), survey, FROM, TO)).hasSize(4);
  }

  @Test
  void roundsStandApart() {
    submit(3, BUCKETS.getFirst(), Channel.PAPER, parsed("back=l4"), null);
    submit(0, BUCKETS.getFirst(), Channel.PAPER, parsed("back=l4"), null);
    tallies.recountChanged();
    assertThat(tallies.listIndicatorTallies(List.of(unit), survey, FROM, TO))
        .extracting(tally -> tally.cell().round())
        .containsExactlyInAnyOrder(0, 3);
  }

  @Test
  void testsOfTheWayAreNeverCounted() {
    submit(Channel.TEST, "overall=l5 manner=l5 time=l4 back=l5 met=100");
    tallies.recountChanged();
    assertThat(tallies.listIndicatorTallies(List.of(unit), survey, FROM, TO)).isEmpty();
    assertThat(tallies.listCountedOptionTallies(List.of(unit), survey, FROM, TO)).isEmpty();
  }

  /** Seventy people who answer at random, counted by the database and one by one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theTalliesAreThoseOfAPlainCount(long seed) {
    Random random = new Random(seed);
    PlainCount plain = new PlainCount(asked);
    for (int person = 0; person < 70; person++) {
      Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
      Bucket bucket = BUCKETS.get(random.nextInt(BUCKETS.size()));
      int round = random.nextInt(2);
      boolean flagged = random.nextInt(3) == 0;
      Map<String, String> answers = answers(channel, random);
      submit(round, bucket, channel, answers, flagged ? aheadOfTime() : null);
      if (channel != Channel.TEST) {
        plain.add(cell(round, bucket, channel, flagged), answers);
      }
    }
    tallies.recountChanged();
    assertAre(plain);
    tallies.recountAll();
    assertAre(plain);
  }

  private void assertAre(PlainCount plain) {
    List<Integer> units = List.of(unit);
    assertThat(tallies.listIndicatorTallies(units, survey, FROM, TO))
        .containsExactlyInAnyOrderElementsOf(plain.sums());
    assertThat(tallies.listOptionTallies(units, survey, FROM, TO))
        .containsExactlyInAnyOrderElementsOf(plain.options());
    assertThat(tallies.listCountedOptionTallies(units, survey, FROM, TO))
        .containsExactlyInAnyOrderElementsOf(plain.counted());
  }

  @Test
  void whatIsMarkedForReviewCountsApartUntilAReviewFindsNothingWrong() {
    Bucket bucket = BUCKETS.getFirst();
    submit(0, bucket, Channel.KIOSK, parsed("back=l4"), aheadOfTime());
    submit(0, bucket, Channel.KIOSK, parsed("back=l3"), null);
    assertThat(returning()).containsExactlyInAnyOrder("marked 1 1", "not marked 1 0");

    review(bucket, true);
    assertThat(returning()).containsExactly("not marked 2 1");

    review(bucket, false);
    assertThat(returning()).containsExactlyInAnyOrder("marked 1 1", "not marked 1 0");
  }

  /** Whether they are marked, how many count, and how many of them would return. */
  private List<String> returning() {
    tallies.recountChanged();
    assertThat(tallies.check((_, _) -> {}).unequal()).isEmpty();
    return tallies.listIndicatorTallies(List.of(unit), survey, Set.of("return"), FROM, TO).stream()
        .map(t -> (t.cell().flagged() ? "marked " : "not marked ") + t.n() + " " + t.s())
        .toList();
  }

  private void review(Bucket bucket, boolean overturned) {
    jdbi.useTransaction(
        handle -> {
          handle.execute(
              """
              INSERT INTO flag_review (unit, survey, bucket, flag, overturned, reason, account, at)
              VALUES (?, ?, ?, 'clock', ?, 'đã xem', 1, NOW(3))
              """,
              unit,
              survey,
              bucket.code(),
              overturned);
          handle.execute(
              "INSERT INTO changed_cell (unit, survey, bucket, mark) VALUES (?, ?, ?, ?)",
              unit,
              survey,
              bucket.code(),
              new byte[] {(byte) NUMBER.incrementAndGet()});
        });
  }

  /** A sitting that is marked by its clock alone: each at a kiosk of its own. */
  private Session aheadOfTime() {
    Instant now = clock.instant();
    Instant ahead = now.plus(Duration.ofMinutes(20));
    return new Session(940_500 + NUMBER.get(), 1, 9_000, 60_000L, ahead, now);
  }

  private Cell cell(int round, Bucket bucket, Channel channel, boolean flagged) {
    Bucket halfMonth = Bucket.halfMonthOf(bucket.firstDay());
    return new Cell(unit, unit, survey, round, halfMonth, channel, Stage.RESULT, "", flagged);
  }

  private Map<String, String> answers(Channel channel, Random random) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (Question question : asked.questions()) {
      boolean reached = question.askedOn(channel) && asked.asks(question, answers);
      if (reached && random.nextInt(8) > 0) {
        answers.put(question.id(), answer(question, random));
      }
    }
    return answers;
  }

  private static String answer(Question question, Random random) {
    return switch (question) {
      case Question.SingleChoice single -> {
        var options = single.scale().options();
        yield options.get(random.nextInt(options.size())).id();
      }
      case Question.Number number -> Integer.toString(random.nextInt(number.maximum() + 1));
      case Question.MultipleChoice _, Question.Words _ -> throw new AssertionError(question);
    };
  }

  private void submit(Channel channel, String answers) {
    submit(0, BUCKETS.getFirst(), channel, parsed(answers), null);
  }

  private static Map<String, String> parsed(String answers) {
    return Arrays.stream(answers.split(" "))
        .map(answer -> answer.split("="))
        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
  }

  private void submit(
      int round,
      Bucket bucket,
      Channel channel,
      Map<String, String> answers,
      @Nullable Session session) {
    int number = NUMBER.incrementAndGet();
    Map<String, Given> given = new LinkedHashMap<>();
    answers.forEach((question, answer) -> given.put(question, new Given.One(answer)));
    Submission submission =
        new Submission(
            "3e%030x".formatted(number),
            LocalDate.ofInstant(clock.instant(), Bucket.ZONE),
            unit,
            unit,
            "",
            0,
            survey,
            round,
            bucket,
            channel,
            Stage.RESULT,
            "vi",
            true,
            given,
            ("method " + number).getBytes(StandardCharsets.US_ASCII),
            session,
            false);
    assertThat(responses.submit(submission)).isEqualTo(new Outcome.Stored());
  }

  /** "n: s m, ss sm mm"; empty where nobody counts. */
  private String sums(String indicator) {
    tallies.recountChanged();
    return tallies.listIndicatorTallies(List.of(unit), survey, FROM, TO).stream()
        .filter(tally -> tally.indicator().equals(indicator))
        .map(t -> "%d: %d %d, %d %d %d".formatted(t.n(), t.s(), t.m(), t.ss(), t.sm(), t.mm()))
        .collect(Collectors.joining("; "));
  }

  private List<String> options(String indicator) {
    tallies.recountChanged();
    return tallies.listCountedOptionTallies(List.of(unit), survey, FROM, TO).stream()
        .filter(tally -> tally.indicator().equals(indicator))
        .map(tally -> tally.question() + " " + tally.option())
        .toList();
  }
}
