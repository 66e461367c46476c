package vn.motcham.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.correction.HourWords;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.problem.Language;
import vn.motcham.tally.Tallies;

/** The lowest rating goes the way of every kiosk's, and everybody can read whether it arrived. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = Gatekeeper.ASKED_FOR, value = "true")
class SelfTestIT {
  private static int units;

  @Inject House house;
  @Inject SelfTests tests;
  @Inject Kiosks kiosks;
  @Inject Tallies tallies;
  @Inject Gatekeeper gatekeeper;
  @Inject MovableClock clock;
  @Inject Jdbi jdbi;

  /** As long as nobody could have tried anything. */
  @BeforeEach
  void open() throws IOException {
    house.kiosk(house.ownUnit("SELFTEST-" + ++units));
    execute("UPDATE self_test SET sent_at = '2026-01-01', arrived_at = NULL, outcome = 'sent'");
  }

  @AfterEach
  void close() {
    gatekeeper.awake.set(false);
    execute("UPDATE kiosk SET revoked_at = NULL WHERE self_test = TRUE");
    clock.reset();
  }

  @Test
  void theLowestRatingIsStoredInTheTestLaneAndCountedNowhere() {
    tallies.recountAll();
    List<String> before = tallied();
    long stored = stored();

    tests.tryDue();

    assertThat(stored()).isEqualTo(stored + 1);
    assertThat(tallied()).isEqualTo(before);
    assertThat(tallies.check((_, _) -> {}).unequal()).isEmpty();
    assertThat(page("vi")).contains("“Rất không hài lòng”", "đã đến nơi lúc " + hour(Language.VI));
    assertThat(page("en")).contains("“Very dissatisfied”", "it arrived at " + hour(Language.EN));
  }

  @Test
  void theKioskThatSendsItIsInNoListOfKiosks() {
    tests.tryDue();

    int number =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT number FROM kiosk WHERE self_test = TRUE")
                    .mapTo(Integer.class)
                    .one());
    assertThat(kiosks.list()).isNotEmpty().extracting(Kiosk::number).doesNotContain(number);
    assertThat(kiosks.find(number)).isEmpty();
  }

  @Test
  void aServerThatThanksForARatingAndDropsItIsFoundOut() {
    tests.tryDue();
    long stored = stored();
    clock.advance(Duration.ofHours(6));
    gatekeeper.awake.set(true);

    tests.tryDue();

    assertThat(stored()).isEqualTo(stored);
    assertThat(outcome()).isEqualTo("missing");
    assertThat(page("vi"))
        .contains("gửi lúc " + hour(Language.VI) + ": không đến nơi. Lượt thử gần nhất đến nơi");
    assertThat(page("en")).contains("it did not arrive. The last one that arrived did so");
  }

  @Test
  void aRefusalIsNamedAndTheWayIsTriedAgainAnHourLater() {
    tests.tryDue();
    clock.advance(Duration.ofHours(6));
    execute("UPDATE kiosk SET revoked_at = UTC_TIMESTAMP(3) WHERE self_test = TRUE");
    tests.tryDue();
    assertThat(outcome()).isEqualTo("kiosk-revoked");
    assertThat(page("vi")).contains("không đến nơi");

    execute("UPDATE kiosk SET revoked_at = NULL WHERE self_test = TRUE");
    tests.tryDue();
    assertThat(outcome()).isEqualTo("kiosk-revoked");
    clock.advance(Duration.ofHours(1));
    tests.tryDue();
    assertThat(outcome()).isEqualTo("arrived");
    assertThat(page("vi")).contains("đã đến nơi lúc " + hour(Language.VI));
  }

  @Test
  void ofSeveralServersOneTriesItAndNobodyTriesItAgainBeforeItsTime() {
    long stored = stored();
    List<Thread> servers =
        List.of(new Thread(tests::tryDue), new Thread(tests::tryDue), new Thread(tests::tryDue));
    servers.forEach(Thread::start);
    servers.forEach(SelfTestIT::join);
    assertThat(stored()).isEqualTo(stored + 1);

    clock.advance(Duration.ofHours(5));
    tests.tryDue();
    assertThat(stored()).isEqualTo(stored + 1);
    clock.advance(Duration.ofHours(1));
    tests.tryDue();
    assertThat(stored()).isEqualTo(stored + 2);
  }

  private static void join(Thread server) {
    try {
      server.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many of the test lane have the lowest option of the counter rating. */
  private long stored() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*) FROM response
                    WHERE survey = :survey AND channel = 'test'
                      AND JSON_EXTRACT(answers, '$.overall') = 'very-dissatisfied'
                    """)
                .bind("survey", house.counterRating())
                .mapTo(Long.class)
                .one());
  }

  private List<String> tallied() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT CONCAT_WS('/', 'option', unit, survey, bucket, channel, question,
                        option_id, n) FROM option_tally
                    UNION ALL
                    SELECT CONCAT_WS('/', 'indicator', unit, survey, bucket, channel, indicator,
                        n, s) FROM indicator_tally
                    ORDER BY 1
                    """)
                .mapTo(String.class)
                .list());
  }

  private String outcome() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT outcome FROM self_test WHERE survey = :survey")
                .bind("survey", house.counterRating())
                .mapTo(String.class)
                .one());
  }

  private String page(String language) {
    return house.web().open("/?lang=" + language).text();
  }

  private String hour(Language language) {
    return HourWords.begin(Trial.hourOf(clock.instant()), language);
  }

  private void execute(String sql) {
    jdbi.useHandle(handle -> handle.execute(sql));
  }
}
