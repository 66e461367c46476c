package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.house.House;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.OptionTally;
import vn.motcham.tally.Tallies;

/** Responses that come together, as from a kiosk that was long without a network. */
@MicronautTest(transactional = false)
class TogetherIT {
  @Inject House house;
  @Inject Responses responses;
  @Inject Tallies tallies;
  @Inject InstantSource clock;

  private int survey;
  private LocalDate today;

  @BeforeEach
  void publish() {
    survey = house.publish(ThreeQuestions.definition());
    today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }

  @Test
  void eachHasItsOwnOutcomeInTheOrderSent() {
    Submission sentBefore = response(9301, 1, "l4");
    responses.submit(sentBefore);
    List<Outcome> outcomes =
        responses.submitAll(
            List.of(
                response(9301, 2, "l4"),
                sentBefore,
                response(9301, 3, "l9"),
                response(9301, 1, "l3"),
                response(9301, 4, "l3", today.minusDays(91), Channel.KIOSK),
                response(9301, 5, "l3")));
    assertThat(outcomes.stream().map(TogetherIT::word))
        .containsExactly(
            "stored",
            "duplicate",
            ProblemType.UNKNOWN_OPTION.code(),
            ProblemType.ID_REUSED.code(),
            ProblemType.TOO_OLD.code(),
            "stored");
    assertThat(house.responses(9301)).isEqualTo(3);
  }

  @Test
  void oneThatStandsInTheListTwiceIsStoredOnce() {
    Submission twice = response(9302, 1, "l4");
    assertThat(responses.submitAll(List.of(twice, response(9302, 2, "l3"), twice)))
        .extracting(TogetherIT::word)
        .containsExactly("stored", "stored", "duplicate");
    assertThat(house.responses(9302)).isEqualTo(2);
  }

  @Test
  void theSameHundredSentThreeTimesAtOnceAreStoredOnce() throws Exception {
    List<Submission> hundred =
        IntStream.rangeClosed(1, 100).mapToObj(n -> response(9303, n, "l4")).toList();
    Callable<List<Outcome>> sending = () -> responses.submitAll(hundred);
    try (var threads = Executors.newFixedThreadPool(3)) {
      int stored = 0;
      for (var done : threads.invokeAll(Collections.nCopies(3, sending))) {
        stored += Collections.frequency(done.get(), new Outcome.Stored());
      }
      // A transaction that lost the race may find its own rows committed by the other.
      assertThat(stored).isEqualTo(100);
    }
    assertThat(house.responses(9303)).isEqualTo(100);
  }

  @Test
  void aRightIsSpentOnceAlsoWhenTwoThatClaimItComeTogether() {
    assertThat(responses.submitAll(List.of(withToken(9304, 1), withToken(9304, 2))))
        .extracting(TogetherIT::word)
        .containsExactly("stored", ProblemType.TOKEN_USED.code());
    assertThat(house.responses(9304)).isEqualTo(1);
  }

  @Test
  void aTestIsStoredAndReachesNoFigure() {
    responses.submitAll(
        List.of(response(9305, 1, "l4"), response(9305, 2, "l1", today, Channel.TEST)));
    tallies.recountChanged();
    assertThat(house.responses(9305)).isEqualTo(2);
    assertThat(tallies.listOptionTallies(List.of(9305), survey, today.minusDays(31), today))
        .extracting(OptionTally::option)
        .containsOnly("l4");
    assertThat(tallies.listIndicatorTallies(List.of(9305), survey, today.minusDays(31), today))
        .extracting(IndicatorTally::n)
        .allMatch(n -> n == 1);
  }

  @Test
  void nothingAtAllIsNoTrouble() {
    assertThat(responses.submitAll(List.of())).isEmpty();
  }

  private static String word(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Stored _ -> "stored";
      case Outcome.Duplicate _ -> "duplicate";
      case Outcome.Quarantined(var reason) -> "quarantined, " + reason.type().code();
      case Outcome.Rejected(var problem) ->
          problem.faults().isEmpty()
              ? problem.type().code()
              : problem.faults().getFirst().type().code();
    };
  }

  private Submission response(int unit, int number, String option) {
    return response(unit, number, option, today, Channel.KIOSK);
  }

  private Submission response(int unit, int number, String option, LocalDate day, Channel channel) {
    return new Submission(
        "%016x%016x".formatted(unit, number),
        day,
        unit,
        unit,
        "",
        0,
        survey,
        0,
        new Bucket.Hour(today, 9),
        channel,
        Stage.RESULT,
        "vi",
        true,
        Map.of(
            "overall", new Given.One(option),
            "manner", new Given.One("l4"),
            "time", new Given.One("l4")),
        "of %s %s".formatted(unit, number).getBytes(StandardCharsets.US_ASCII));
  }

  private Submission withToken(int unit, int number) {
    Submission s = response(unit, number, "l4");
    return new Submission(
        s.id(),
        s.day(),
        s.unit(),
        s.decidingUnit(),
        s.field(),
        s.procedure(),
        s.survey(),
        s.round(),
        s.bucket(),
        Channel.RECEIPT,
        s.stage(),
        s.language(),
        s.complete(),
        s.answers(),
        new byte[] {1, 2, 3, (byte) unit});
  }
}
