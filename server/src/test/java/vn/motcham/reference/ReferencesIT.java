package vn.motcham.reference;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

/** A print that went wrong is printed again: asking twice gets the same. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class ReferencesIT {
  private static final String DOSSIER = "H12.34.56-261128-0042";
  private static int dossiers;

  @Inject House house;
  @Inject References references;
  @Inject MovableClock clock;
  @Inject Jdbi jdbi;

  private int unit;
  private String dossier = "";

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("REFERENCES");
    dossier = DOSSIER + "-" + ++dossiers;
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private String order(String stage) {
    return "{\"unit\": %d, \"stage\": \"%s\", \"reference\": \"%s\"}"
        .formatted(unit, stage, dossier);
  }

  @Test
  void theSameAskedForTwiceIsGivenOnce() {
    Reply first = house.ask(order("result"));
    assertThat(first.status()).as(first.text()).isEqualTo(201);
    clock.advance(Duration.ofHours(23));
    Reply again = house.ask(order("result"));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
    Reply batch = batch(order("result"), order("result"), order("refusal"));
    JsonNode outcomes = batch.json().path("outcomes");
    assertThat(outcomes.path(0).path("status").asInt()).isEqualTo(200);
    assertThat(outcomes.path(1).path("token")).isEqualTo(first.json().path("token"));
    assertThat(outcomes.path(2).path("problem").path("code").asText())
        .isEqualTo("reference-reused");
  }

  @Test
  void twoOfOneReferenceInABatchAreOne() {
    JsonNode outcomes = batch(order("result"), order("result"), order("refusal")).json();
    assertThat(outcomes.path("outcomes").findValuesAsText("status"))
        .containsExactly("201", "200", "409", "409");
    assertThat(outcomes.path("outcomes").findValuesAsText("token")).hasSize(2);
    assertThat(outcomes.at("/outcomes/0/token")).isEqualTo(outcomes.at("/outcomes/1/token"));
  }

  @Test
  void somethingElseUnderTheSameReferenceIsRefused() {
    house.ask(order("result"));
    house.ask(order("refusal")).mustBeProblem(409, "reference-reused");
  }

  @Test
  void anotherKeyHasReferencesOfItsOwn() {
    String token = house.token(order("result"));
    Web web = house.web();
    String other = "Bearer " + house.keyFor("SL");
    Reply reply = web.post("/api/v1/invitations", order("result"), "Authorization", other);
    assertThat(reply.status()).isEqualTo(201);
    assertThat(reply.json().path("token").asText()).isNotEqualTo(token);
  }

  @Test
  void afterADayItIsForgottenWhetherTheJobRanOrNot() {
    String token = house.token(order("result"));
    clock.advance(Duration.ofHours(24));
    String second = house.token(order("refusal"));
    assertThat(second).isNotEqualTo(token);
    assertThat(house.ask(order("refusal")).json().path("token").asText()).isEqualTo(second);
    clock.advance(Duration.ofHours(24));
    assertThat(oldRows()).isPositive();
    references.forget();
    assertThat(oldRows()).isZero();
  }

  @Test
  void manyWhoAskAtOnceGetTheSame() throws Exception {
    List<Callable<Reply>> asking = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      asking.add(() -> house.ask(order("result")));
    }
    List<Reply> replies = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Reply> reply : threads.invokeAll(asking)) {
        replies.add(reply.get());
      }
    }
    assertThat(replies).extracting(Reply::status).containsOnlyOnce(201).containsOnly(200, 201);
    assertThat(replies)
        .extracting(reply -> reply.json().path("token").asText())
        .containsOnly(replies.getFirst().json().path("token").asText());
  }

  @Test
  void aReferenceIsNeitherStoredNorLogged() {
    Logger logger = (Logger) LoggerFactory.getLogger("vn.motcham");
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    logger.addAppender(lines);
    Level before = logger.getLevel();
    logger.setLevel(Level.DEBUG);
    house.token(order("result"));
    house.ask(order("refusal"));
    logger.setLevel(before);
    logger.detachAppender(lines);
    assertThat(lines.list).noneMatch(line -> line.getFormattedMessage().contains(DOSSIER));
    assertThat(everything()).doesNotContain(hex(DOSSIER)).contains("invitation_reference");
  }

  @Test
  void aReferenceIsAShortLineOfText() {
    for (String bad : List.of("", "a\\u0000b", "a\\nb", "\\ud800", "x".repeat(101))) {
      Reply reply =
          house.ask(
              "{\"unit\": %d, \"stage\": \"result\", \"reference\": \"%s\"}".formatted(unit, bad));
      assertThat(reply.status()).as(bad).isEqualTo(422);
      assertThat(reply.faults()).hasSize(1).allMatch(fault -> fault.startsWith("/reference "));
    }
  }

  private Reply batch(String... orders) {
    String body = "{\"invitations\": [" + String.join(",", orders) + "]}";
    return house
        .web()
        .post("/api/v1/invitations/batch", body, "Authorization", house.authorization());
  }

  private int oldRows() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM invitation_reference WHERE issued_at <= :oldest")
                .bind("oldest", clock.instant().minus(Duration.ofHours(24)))
                .mapTo(Integer.class)
                .one());
  }

  /** All tables of this package's and its neighbours', as hexadecimal digits. */
  private String everything() {
    StringBuilder all = new StringBuilder();
    List<String> tables =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                        """)
                    .mapTo(String.class)
                    .list());
    for (String table : tables) {
      all.append(table).append(' ');
      jdbi.useHandle(
          h ->
              h.createQuery("SELECT * FROM `" + table + "`")
                  .mapToMap()
                  .forEach(
                      row ->
                          row.values()
                              .forEach(
                                  value ->
                                      all.append(
                                              value instanceof byte[] bytes
                                                  ? HexFormat.of().formatHex(bytes)
                                                  : hex(String.valueOf(value)))
                                          .append(' '))));
    }
    return all.toString();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
