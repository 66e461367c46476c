package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.response.Dump.hex;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import vn.motcham.daykey.DayKey;
import vn.motcham.daykey.DayKeys;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.secret.Digest;

/**
 * Someone has the whole database and the log, and no day key. An answer of five levels is quickly
 * guessed: they try them all against what is remembered of it.
 */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RememberedIT {
  private static final List<String> LEVELS =
      List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");

  /** Each in the hexadecimal digits of a dump. */
  private static final List<String> ADDRESSES =
      List.of(hex("127.0.0.1"), hex("0:0:0:0:0:0:0:1"), hex("::1"), hex(new byte[] {127, 0, 0, 1}));

  @Inject House house;
  @Inject Jdbi jdbi;
  @Inject DayKeys dayKeys;
  @Inject InstantSource clock;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> ids = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>();
  private int unit;
  private Dump dump;

  @BeforeAll
  void rate() throws IOException {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    log.start();
    root.addAppender(log);
    unit = house.ownUnit("REMEMBERED");
    KioskClient kiosk = house.kiosk(unit);
    var asked = KioskClient.Asked.of(kiosk.get("/api/v1/kiosk/assignment").body());
    for (String level : LEVELS) {
      Phone phone = house.phone(unit);
      assertThat(phone.rate("overall", level).status()).isEqualTo(303);
      ids.add(phone.formId());
      tokens.add(phone.path().substring("/r/".length()));
      String id = KioskClient.newId();
      String rating = asked.rating(id, clock.instant(), "\"overall\": \"" + level + "\"");
      assertThat(kiosk.send(List.of(rating)).body()).contains("stored");
      ids.add(id);
    }
    root.detachAppender(log);
    dump = Dump.of(jdbi);
  }

  /** As it is compared: five of them are all there are for a bare rating at this unit. */
  private List<byte[]> everyContent() {
    return LEVELS.stream()
        .map(
            level ->
                """
                {"answers":{"overall":["%s"]},"complete":true,"language":"vi",\
                "survey":{"id":"counter-rating","version":1},"unit":%d}"""
                    .formatted(level, unit)
                    .getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  /** Keys that somebody without ours might try. */
  private List<byte[]> everyKey() {
    List<byte[]> keys = new ArrayList<>();
    keys.add(new byte[32]);
    Stream.of("motcham", "content", today().toString(), Integer.toString(unit))
        .forEach(text -> keys.add(text.getBytes(StandardCharsets.UTF_8)));
    ids.forEach(id -> keys.add(id.getBytes(StandardCharsets.UTF_8)));
    ids.forEach(id -> keys.add(HexFormat.of().parseHex(id)));
    dump.tables().keySet().stream()
        .flatMap(table -> dump.longValues(table).stream())
        .distinct()
        .limit(2_000)
        .forEach(value -> keys.add(HexFormat.of().parseHex(value)));
    return keys;
  }

  @Test
  void whoeverLacksTheKeyRecoversNoAnswer() {
    Map<String, byte[]> guesses = new HashMap<>();
    for (byte[] content : everyContent()) {
      guesses.put(hex(Digest.sha256(content)), content);
      for (byte[] key : everyKey()) {
        for (String purpose : List.of("", "content", "id")) {
          guesses.put(hex(Digest.hmac(key, purpose, content)), content);
        }
        guesses.put(hex(Digest.sha256(key, content)), content);
        guesses.put(hex(Digest.sha256(content, key)), content);
      }
    }
    assertThat(guesses).hasSizeGreaterThan(500);
    List<String> remembered =
        Stream.of("accepted", "spent", "code_status")
            .flatMap(table -> dump.longValues(table).stream())
            .toList();
    assertThat(remembered).hasSizeGreaterThanOrEqualTo(4 * LEVELS.size());
    assertThat(remembered).doesNotContainAnyElementsOf(guesses.keySet());
  }

  /** With the key and the ids the same attack works, so the one above means something. */
  @Test
  void whoeverHasTheKeyAndTheIdsRecoversThemAll() {
    DayKey key = dayKeys.find(today()).orElseThrow();
    Set<String> guesses = new HashSet<>();
    for (String id : ids) {
      everyContent().forEach(content -> guesses.add(hex(key.ofContent(id, content))));
    }
    guesses.retainAll(remembered());
    assertThat(guesses).hasSameSizeAs(ids);
  }

  /**
   * Else the sizes of groups, held against the tallies, would tell which answer each group gave.
   */
  @Test
  void theSameAnswersAreNotRememberedAlike() {
    assertThat(remembered()).hasSizeGreaterThanOrEqualTo(ids.size()).doesNotHaveDuplicates();
  }

  private List<String> remembered() {
    return dump.rows("accepted").stream().map(row -> row.getOrDefault("content_mac", "")).toList();
  }

  @Test
  void noColumnHoldsAnIdOrAnAddress() {
    String all = dump.text();
    for (String id : ids) {
      for (byte[] known :
          List.of(
              id.getBytes(StandardCharsets.UTF_8),
              HexFormat.of().parseHex(id),
              Digest.sha256(id),
              Digest.sha256(HexFormat.of().parseHex(id)))) {
        assertThat(all.contains(hex(known))).as(id).isFalse();
      }
    }
    for (String table : List.of("response", "comment", "accepted", "spent")) {
      for (Map<String, String> row : dump.rows(table)) {
        assertThat(row.values()).as(table).doesNotContainAnyElementsOf(ADDRESSES);
      }
    }
  }

  @Test
  void theLogSaysNothingOfThem() {
    String lines =
        log.list.stream()
            .map(line -> line.getLoggerName() + " " + line.getFormattedMessage())
            .reduce("", (a, b) -> a + "\n" + b);
    assertThat(lines).doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1");
    Stream.concat(ids.stream(), tokens.stream())
        .forEach(known -> assertThat(lines).doesNotContainIgnoringCase(known));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
  }
}
