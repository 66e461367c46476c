package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.Bucket;
import vn.motcham.tally.Tallies;

/** What kiosks send is stored once, item by item. */
@MicronautTest(transactional = false)
class KioskWireIT {
  private static int units;

  @Inject House house;
  @Inject Tallies tallies;
  @Inject InstantSource clock;
  private int unit;
  private KioskClient kiosk;
  private KioskClient.Asked asked;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("WIRE-" + ++units);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
  }

  private String rating() {
    return Fleet.rating(asked, clock.instant());
  }

  private List<String> ratings(int count) {
    return Stream.generate(this::rating).limit(count).toList();
  }

  private List<String> send(String... items) {
    return Fleet.outcomes(kiosk.send(List.of(items)));
  }

  @Row(28)
  @Test
  void theSameBatchSentThreeTimesIsStoredOnce() {
    List<String> batch = ratings(5);
    assertThat(Fleet.outcomes(kiosk.send(batch))).hasSize(5).containsOnly("stored");
    assertThat(Fleet.outcomes(kiosk.send(batch))).hasSize(5).containsOnly("duplicate");
    assertThat(Fleet.outcomes(kiosk.send(batch))).hasSize(5).containsOnly("duplicate");
    assertThat(house.responses(unit)).isEqualTo(5);
  }

  @Test
  void theSameBatchSentThreeTimesAtOnceIsStoredOnce() throws Exception {
    List<String> batch = ratings(20);
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService senders = Executors.newFixedThreadPool(3)) {
      Callable<List<String>> sending = () -> Fleet.outcomes(kiosk.send(batch));
      for (var sent : senders.invokeAll(Collections.nCopies(3, sending))) {
        outcomes.addAll(get(sent));
      }
    }
    assertThat(outcomes).hasSize(60).containsOnly("stored", "duplicate");
    assertThat(Collections.frequency(outcomes, "stored")).isEqualTo(20);
    assertThat(house.responses(unit)).isEqualTo(20);
  }

  private static List<String> get(Future<List<String>> sent) throws InterruptedException {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    }
  }

  @Row(29)
  @Test
  void anIdThatCarriesSomethingElseIsRejected() {
    String id = KioskClient.newId();
    String first = asked.rating(id, clock.instant(), Fleet.SATISFIED);
    String other = asked.rating(id, clock.instant(), "\"overall\": \"neutral\"");
    assertThat(send(first)).containsExactly("stored");
    assertThat(send(other, first)).containsExactly("id-reused", "duplicate");
    assertThat(house.chosen(unit, "overall", "neutral")).isZero();
  }

  @Row(51)
  @Test
  void oneItemTwiceInABatchIsStoredOnce() {
    String one = rating();
    assertThat(send(one, one)).containsExactlyInAnyOrder("stored", "duplicate");
    assertThat(house.responses(unit)).isEqualTo(1);
  }

  @Test
  void outcomesNameTheirItemsInOrder() {
    List<String> batch = ratings(30);
    List<String> ids = batch.stream().map(item -> item.substring(8, 40)).toList();
    assertThat(named(kiosk.send(batch))).isEqualTo(ids);
  }

  private static List<String> named(HttpResponse<String> response) {
    return Fleet.reply(response)
        .json()
        .path("outcomes")
        .valueStream()
        .map(outcome -> outcome.path("id").asText())
        .toList();
  }

  @Row(49)
  @Test
  void anItemForAnotherKiosksPlaceIsRejectedAlone() {
    KioskClient other = house.kiosk(house.unit("SL.X02.TTHCC"));
    int foreign = Fleet.asked(other).assignment();
    String stray =
        rating().replace("\"assignment\": " + asked.assignment(), "\"assignment\": " + foreign);
    long before = house.responses(house.unit("SL.X02.TTHCC"));
    assertThat(send(rating(), stray, rating()))
        .containsExactly("stored", "assignment-not-yours", "stored");
    assertThat(house.responses(unit)).isEqualTo(2);
    assertThat(house.responses(house.unit("SL.X02.TTHCC"))).isEqualTo(before);
  }

  @Row({8, 21, 22, 24, 51})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"id\": \"counter-rating\"| \"id\": \"another\"| survey-not-here|",
        "\"version\": 1| \"version\": 2| survey-not-here|",
        "\"version\": 1| \"version\": 0| out-of-range| /survey/version",
        "\"version\": 1| \"version\": \"1\"| wrong-type| /survey/version",
        "\"version\": 1| \"versions\": 1| missing-field| /survey/version",
        "\"language\": \"vi\"| \"language\": \"xx\"| unknown-value| /language",
        "\"language\": \"vi\"| \"language\": 7| wrong-type| /language",
        "\"lane\": \"live\"| \"lane\": \"fast\"| unknown-value| /lane",
        "\"complete\": true| \"complete\": \"yes\"| wrong-type| /complete",
        "\"seq\": 1| \"seq\": 0| out-of-range| /seq",
        "\"durationMs\": 9000| \"durationMs\": -1| out-of-range| /durationMs",
        "\"durationMs\": 9000| \"durationMs\": 1.5| wrong-type| /durationMs",
        "\"gapMs\": null| \"gapMs\": \"0\"| wrong-type| /gapMs",
        "\"gapMs\": null| \"gap\": null| unknown-field| /gap",
        "\"answers\": {| \"answers\": [], \"x\": {| wrong-type| /answers",
        "\"satisfied\"| \"delighted\"| unknown-option| /answers/overall",
        "\"satisfied\"| 4| unknown-option| /answers/overall",
        "\"satisfied\"| 4.0| wrong-type| /answers/overall",
        "\"satisfied\"| 4e0| wrong-type| /answers/overall",
        "\"satisfied\"| null| wrong-type| /answers/overall",
        "\"satisfied\"| [\"satisfied\"]| wrong-type| /answers/overall",
        "\"satisfied\"| {\"a\": 1}| wrong-type| /answers/overall",
        "\"satisfied\"| \"satisfied\", \"no~such/one\": \"a\"| unknown-question| /answers/no~0such~1one",
        "\"satisfied\"| \"satisfied\", \"reasons\": [\"other\"]| not-asked| /answers/reasons",
        "\"satisfied\"| \"satisfied\", \"comment\": \"\\u0000\"| bad-text| /answers/comment",
        "\"satisfied\"| \"satisfied\", \"comment\": \"\\ud83d\"| bad-text| /answers/comment",
        "\"overall\": \"satisfied\"| | answer-required| /answers/overall",
      })
  void aMalformedItemFailsAlone(String right, String wrong, String code, String place) {
    String bad = rating().replace(right, wrong == null ? "" : wrong);
    assertThat(bad).isNotEqualTo(rating());
    HttpResponse<String> response = kiosk.send(List.of(rating(), bad, rating()));
    assertThat(Fleet.outcomes(response)).containsExactly("stored", code, "stored");
    JsonNode problem = Fleet.reply(response).json().path("outcomes").path(1).path("problem");
    assertThat(problem.path("title").asText()).isNotBlank();
    assertThat(problem.path("detail").asText()).isNotBlank();
    List<String> places =
        problem.path("faults").valueStream().map(f -> f.path("pointer").asText()).toList();
    assertThat(places).isEqualTo(place == null ? List.of() : places);
    if (place != null) {
      assertThat(places).contains(place);
    }
    assertThat(house.responses(unit)).isEqualTo(2);
  }

  @Row(27)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"text\"",
        "null",
        "[]",
        "{}",
        "{\"id\": 7}",
        "{\"id\": null}",
        "{\"id\": \"ABCDEF0123456789ABCDEF0123456789\"}",
        "{\"id\": \"0123\"}",
        "{\"id\": \"\"}",
      })
  void anItemWhoseIdCannotBeReadKeepsItsPlace(String bad) {
    HttpResponse<String> response = kiosk.send(List.of(rating(), bad, rating()));
    assertThat(Fleet.outcomes(response)).hasSize(3).first().isEqualTo("stored");
    JsonNode outcome = Fleet.reply(response).json().path("outcomes").path(1);
    assertThat(outcome.has("id")).isTrue();
    assertThat(outcome.path("id").isNull()).isTrue();
    assertThat(outcome.path("outcome").asText()).isEqualTo("rejected");
    assertThat(house.responses(unit)).isEqualTo(2);
  }

  @Test
  void anItemWithVeryManyFaultsIsAnsweredBriefly() {
    StringBuilder answers = new StringBuilder(Fleet.SATISFIED);
    for (int i = 0; i < 150; i++) {
      answers.append(", \"question-").append(i).append("\": \"a\"");
    }
    HttpResponse<String> response =
        kiosk.send(List.of(asked.rating(KioskClient.newId(), clock.instant(), answers.toString())));
    assertThat(Fleet.outcomes(response)).containsExactly("unknown-question");
    assertThat(response.body().length()).isLessThan(10_000);
  }

  @Row(51)
  @Test
  void aHundredAreTakenAndOneMoreIsTooMany() {
    assertThat(Fleet.outcomes(kiosk.send(ratings(100)))).hasSize(100).containsOnly("stored");
    Fleet.reply(kiosk.send(ratings(101))).mustBeProblem(413, "body-too-large");
    assertThat(house.responses(unit)).isEqualTo(100);
  }

  @Test
  void aMebibyteIsTakenAndOneByteMoreIsTooMuch() {
    String batch = KioskClient.batch(ratings(1));
    String full = batch + " ".repeat(1_048_576 - batch.length());
    assertThat(Fleet.outcomes(kiosk.post(Fleet.RESPONSES, full))).containsExactly("stored");
    Fleet.reply(kiosk.post(Fleet.RESPONSES, full + " ")).mustBeProblem(413, "body-too-large");
    String heartbeat = " ".repeat(65_537);
    Fleet.reply(kiosk.post(Fleet.HEARTBEATS, heartbeat)).mustBeProblem(413, "body-too-large");
  }

  @Row(51)
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x| 400| malformed-json",
        "{\"responses\": [1| 400| malformed-json",
        "{\"responses\": [], \"responses\": []}| 400| duplicate-key",
        "[]| 422| wrong-type",
        "{}| 422| missing-field",
        "{\"responses\": {}}| 422| wrong-type",
        "{\"responses\": []}| 422| out-of-range",
        "{\"responses\": [1], \"more\": 1}| 422| unknown-field",
      })
  void aBodyThatIsNoBatchIsRefused(String body, int status, String code) {
    Fleet.reply(kiosk.post(Fleet.RESPONSES, body)).mustBeProblem(status, code);
  }

  @Test
  void aTestGoesTheWholeWayAndReachesNoFigure() {
    String test = rating().replace("\"lane\": \"live\"", "\"lane\": \"test\"");
    assertThat(send(test, rating())).containsExactly("stored", "stored");
    assertThat(send(test)).containsExactly("duplicate");
    assertThat(send(test.replace("\"satisfied\"", "\"delighted\"")))
        .containsExactly("unknown-option");
    assertThat(house.responses(unit)).isEqualTo(2);
    tallies.recountChanged();
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    assertThat(
            tallies.listIndicatorTallies(
                List.of(unit),
                house.counterRating(),
                today.minusMonths(1).withDayOfMonth(1),
                today.plusMonths(1)))
        .hasSize(1)
        .allSatisfy(tally -> assertThat(tally.toString()).contains("KIOSK"));
  }
}
