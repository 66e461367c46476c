package vn.motcham.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.browser.Screen;
import vn.motcham.browser.TestBrowser;
import vn.motcham.code.LookupCode;
import vn.motcham.code.Status;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.seal.Finding.Sort;

/**
 * A kiosk, phones and three nights; then somebody who owns the database alters one thing at a time.
 */
class SealIT {
  private static final LocalDate TENTH = LocalDate.of(2027, 3, 10);
  private static final LocalDate ELEVENTH = TENTH.plusDays(1);
  private static final LocalDate FIFTEENTH = LocalDate.of(2027, 3, 15);
  private static final int KIOSK_UNIT = 8801;
  private static final int PHONE_UNIT = 8802;
  private static final int NIGHTS = 3;

  private static Nights nights;
  private static TestBrowser browser;
  private static String firstId;
  private static String lastId;
  private static List<Integer> leaves;

  @BeforeAll
  static void seal() {
    nights = new Nights(TENTH);
    firstId = nights.atKiosk(KIOSK_UNIT, TENTH);
    nights.atKiosk(KIOSK_UNIT, TENTH);
    nights.fromPhone(PHONE_UNIT, TENTH);
    beside();
    int first = only(nights.sealOn(ELEVENTH)).leaves();
    nights.turnTo(ELEVENTH, LocalTime.NOON);
    nights.atKiosk(KIOSK_UNIT, TENTH.minusDays(40));
    nights.fromPhone(PHONE_UNIT, ELEVENTH);
    int second = only(nights.sealOn(ELEVENTH.plusDays(1))).leaves();
    int third = only(nights.sealOn(FIFTEENTH)).leaves();
    leaves = List.of(first, second, third);
    nights.turnTo(FIFTEENTH, LocalTime.NOON);
    lastId = nights.atKiosk(KIOSK_UNIT, FIFTEENTH);
    nights.remember();
    browser = TestBrowser.launch();
  }

  /** What comes beside a response, and what was set aside. */
  private static void beside() {
    nights.asOwner(
        """
        INSERT INTO demographic_answer
          (unit, survey, half_month, id, round, channel, question, option_id, number)
        VALUES (8801, 1, 2027030199, UNHEX(REPEAT('0a', 16)), 0, 'kiosk', 'age', '', 41)
        """);
    nights.asOwner(
        """
        INSERT INTO quarantine (id_mac, reason, kiosk, unit, survey, received_on, content)
        VALUES (UNHEX(REPEAT('0b', 32)), 'too-old', 3, 8801, 1, '2027-03-10', '{"answers":{}}')
        """);
  }

  private static Seals.Made only(List<Seals.Made> made) {
    assertThat(made).hasSize(1);
    return made.getFirst();
  }

  @AfterEach
  void restore() {
    nights.restore();
  }

  @AfterAll
  static void close() {
    browser.close();
    nights.close();
  }

  @Test
  void whatKiosksSentIsSealedByTheNightAndWhatPhonesSentByTheHalfMonth() {
    // Two at the kiosk and one set aside; the late one; two phones, their procedures and an age.
    assertThat(leaves).containsExactly(3, 1, 5);
  }

  @Test
  void whatNobodyAlteredIsProven() {
    Verdict verdict = verify();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.batches()).isEqualTo(NIGHTS);
    assertThat(verdict.responses()).isEqualTo(5);
    assertThat(verdict.waiting()).isEqualTo(1);
    assertThat(verdict.since()).isEqualTo(ELEVENTH);
  }

  @Test
  void aNightHasOneTurnHoweverManyServersThereAre() throws Exception {
    assertThat(nights.seals().seal()).isEmpty();
    nights.turnTo(FIFTEENTH.plusDays(1), LocalTime.of(0, 10));
    assertThat(nights.seals().seal()).isEmpty();
    nights.turnTo(FIFTEENTH.plusDays(1), LocalTime.of(0, 20));
    Callable<List<Seals.Made>> server = () -> nights.seals().seal();
    int made = 0;
    try (var servers = Executors.newFixedThreadPool(3)) {
      for (var done : servers.invokeAll(List.of(server, server, server))) {
        made += done.get().size();
      }
    } finally {
      nights.turnTo(FIFTEENTH, LocalTime.NOON);
    }
    assertThat(made).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE response SET answers = '{}' WHERE unit = 8802 LIMIT 1",
        "UPDATE response SET answers = CONCAT(answers, ' ') WHERE unit = 8802 LIMIT 1",
        "UPDATE response SET answers = 'none' WHERE unit = 8802 LIMIT 1",
        "UPDATE response SET channel = 'test' WHERE unit = 8802 LIMIT 1",
        "UPDATE response SET complete = FALSE WHERE unit = 8802 LIMIT 1",
        """
        INSERT INTO response_flag SELECT unit, survey, bucket, id, 'burst', 1
        FROM response WHERE unit = 8802 LIMIT 1
        """,
        "UPDATE procedure_rating SET option_id = 'bad' WHERE unit = 8802 LIMIT 1"
      })
  void anAlteredRowIsNamed(String alteration) {
    assertThat(nights.asOwner(alteration)).isEqualTo(1);
    assertThat(verify().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sort()).isEqualTo(Sort.ALTERED);
              assertThat(finding.place()).contains("unit 8802", "bucket 2027030199, row ");
            });
  }

  @Test
  void rowsKeptApartAreNamedAsWell() {
    nights.asOwner("UPDATE demographic_answer SET number = 14 WHERE unit = 8801");
    nights.asOwner("UPDATE quarantine SET reason = 'clock-ahead' WHERE unit = 8801");
    assertThat(verify().findings())
        .extracting(Finding::line)
        .containsExactly(
            "demographic_answer: unit 8801, survey 1, bucket 2027030199, row "
                + "0a".repeat(16)
                + ": altered after it was sealed",
            "quarantine: unit 8801, survey 1, bucket 2027031000, row "
                + "0b".repeat(32)
                + ": altered after it was sealed");
  }

  @Test
  void aRemovedResponseIsNamed() {
    nights.asOwner("DELETE FROM response WHERE unit = 8801 AND bucket = 2027031009 LIMIT 1");
    assertThat(verify().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sort()).isEqualTo(Sort.MISSING);
              assertThat(finding.place()).contains("unit 8801", "bucket 2027031009, row ");
            });
  }

  @Test
  void aResponseRemovedBeforeItsNightLeavesAGapInTheNumbers() {
    nights.asOwner("DELETE FROM response WHERE unit = 8801 AND bucket = 2027031509");
    assertThat(sorts()).containsExactly(Sort.FEWER_THAN_RECEIVED);
  }

  @Test
  void aResponseSlippedInIsOneMoreThanWereReceived() {
    slipIn("2027030909");
    nights.asOwner("DELETE FROM response WHERE unit = 8801 AND bucket = 2027031509");
    nights.asOwner("DELETE FROM code_status WHERE day = '2027-03-15'");
    assertThat(verify().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.sort()).isEqualTo(Sort.MORE_THAN_RECEIVED);
              assertThat(finding.place()).contains("unit 8803", "bucket 2027030909, row cccc");
            });
  }

  @Test
  void aResponseSlippedInWhereNothingCanComeIsNamedAndNeverSealed() {
    slipIn("2026110109");
    assertThat(sorts()).containsExactly(Sort.ADDED);
    int made = only(nights.sealOn(FIFTEENTH.plusDays(1))).leaves();
    nights.turnTo(FIFTEENTH, LocalTime.NOON);
    assertThat(made).isEqualTo(1);
  }

  private static void slipIn(String bucket) {
    nights.asOwner(
        """
        INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel, stage,
          language, complete, round)
        VALUES (8803, 1, %s, UNHEX(REPEAT('cc', 16)), 8803, '', 'kiosk', 'result', 'vi', 1, 0)
        """
            .formatted(bucket));
  }

  @Test
  void anAlteredLeafIsNamed() {
    nights.asOwner("UPDATE seal_leaf SET hash = UNHEX(REPEAT('ee', 32)) WHERE batch = 2");
    assertThat(verify().findings())
        .extracting(Finding::line)
        .satisfiesExactly(
            batch ->
                assertThat(batch).isEqualTo("batch 2: its leaves are not those that were sealed"),
            row ->
                assertThat(row)
                    .contains("unit 8801", "bucket 2027012909", "it or its seal was altered"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UPDATE seal_batch SET root = UNHEX(REPEAT('ee', 32)) WHERE number = 2 | BATCH_ALTERED",
        "UPDATE seal_batch SET uncoded = 7 WHERE number = 2 | BATCH_ALTERED",
        "UPDATE seal_batch SET signature = UNHEX(REPEAT('ee', 64)) WHERE number = 2 | SIGNATURE",
        "DELETE FROM seal_batch WHERE number = 2 | BATCH_MISSING",
        "DELETE FROM seal_batch WHERE number = 3 | BATCH_MISSING",
        "UPDATE seal_code_day SET codes = 9 WHERE day = '2027-03-10' | BATCH_ALTERED",
        "UPDATE code_status SET status = 'test' WHERE day = '2027-03-10' LIMIT 1 | CODES",
        "DELETE FROM code_status WHERE day = '2027-03-11' | CODES",
        "INSERT INTO code_status VALUES ('2027-03-09', UNHEX(REPEAT('ee', 32)), 'test') | CODES"
      })
  void anAlteredBatchOrListIsNamed(String alteration, Sort sort) {
    assertThat(nights.asOwner(alteration)).isPositive();
    assertThat(verify().findings()).first().extracting(Finding::sort).isEqualTo(sort);
  }

  @Test
  void aChainThatWasMadeAnewIsNotThePublishedOne() {
    List<Published> yesterday = published(NIGHTS);
    assertThat(nights.seals().verify(yesterday, _ -> {}).findings()).isEmpty();

    nights.asOwner("DELETE FROM response WHERE unit = 8801 AND bucket = 2027031009 LIMIT 1");
    for (String table : List.of("seal_batch", "seal_leaf", "seal_code_day")) {
      nights.asOwner("DELETE FROM " + table);
    }
    nights.sealOn(FIFTEENTH);
    assertThat(verify().findings()).isEmpty();
    assertThat(nights.seals().verify(yesterday, _ -> {}).findings())
        .extracting(Finding::line)
        .containsExactly("batch 3: not as it was published");
    nights.turnTo(FIFTEENTH, LocalTime.NOON);
  }

  @Test
  void aForgersOwnKeyIsNotOurs() {
    nights.asOwner("UPDATE seal_batch SET signing_key = '0123456789abcdef'");
    assertThat(sorts()).contains(Sort.SIGNATURE);
  }

  @Test
  void whoKeptACodeSeesTheNextDayThatItWasCounted() {
    Seals.LookedUp found = nights.seals().lookUp(LookupCode.of(firstId)).orElseThrow();
    assertThat(found.status()).isEqualTo(Status.COUNTED);
    assertThat(found.day()).isEqualTo(TENTH);
    Proof proof = found.proof().orElseThrow();
    assertThat(reached(proof)).isEqualTo(proof.root());
    assertThat(nights.web().get("/seals/" + proof.batch() + ".json").text()).contains(proof.root());
    assertThat(nights.seals().lookUp(LookupCode.of(lastId))).isEmpty();
    assertThat(nights.seals().lookUp(LookupCode.of("0".repeat(32)))).isEmpty();
  }

  private static String reached(Proof proof) {
    List<byte[]> path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
    byte[] leaf = Tree.leaf(proof.line().getBytes(StandardCharsets.US_ASCII));
    return Tree.rootOf(leaf, proof.index(), proof.size(), path).map(Batch::hex).orElse("");
  }

  @Test
  void aCodeIsLookedUpOnAPlainPageHoweverItWasWrittenDown() {
    String typed = LookupCode.of(firstId).shown().toLowerCase(Locale.ROOT);
    Reply found = nights.web().submit("/codes", Web.form("code", " " + typed.replace('-', ' ')));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text()).contains("Đã được tính", "Máy chủ nhận ngày 10/03/2027.");
    assertThat(found.text()).doesNotContain("good");
    Reply unknown = nights.web().submit("/codes", Web.form("code", "7K3M-9QXT-2H4D"));
    assertThat(unknown.text()).contains("Chưa tìm thấy mã này");
    Reply unreadable = nights.web().submit("/codes", Web.form("code", "<b>7K3M"));
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.text()).contains("đúng mười hai chữ và số", "&lt;b&gt;7K3M");
  }

  @Test
  void whoGuessesCodesIsStopped() {
    String neighbour = "203.0.113.7";
    for (int number = 0; number < Nights.GUESSES; number++) {
      assertThat(guess(neighbour, number)).isEqualTo(200);
    }
    assertThat(guess(neighbour, Nights.GUESSES)).isEqualTo(429);
    assertThat(guess("203.0.113.8", Nights.GUESSES)).isEqualTo(200);
  }

  private static int guess(String address, int number) {
    String code = LookupCode.of("%032x".formatted(0xbad_0000 + number)).shown();
    return nights
        .web()
        .submit("/codes", Web.form("code", code), "X-Forwarded-For", address)
        .status();
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1280,en"})
  void thePagesCanBeUsedByEverybody(int width, String language) {
    String site = nights.web().address();
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(site + "/seals?lang=" + language)).isEqualTo(200);
      screen.page().locator("summary").first().click();
      screen.check("seals-" + language);

      assertThat(screen.open(site + "/codes")).isEqualTo(200);
      screen.check("codes-" + language);
      lookUp(screen, "7K3M");
      screen.check("codes-unreadable-" + language);
      lookUp(screen, "7K3M-9QXT-2H4D");
      screen.check("codes-unknown-" + language);
      lookUp(screen, LookupCode.of(firstId).shown());
      screen.page().locator("summary").click();
      screen.check("codes-counted-" + language);
      assertThat(screen.page().url()).isEqualTo(site + "/codes");
    }
  }

  private static void lookUp(Screen screen, String code) {
    screen.page().locator("#code").fill(code);
    screen.page().waitForNavigation(() -> screen.page().locator("main form button").click());
  }

  @Test
  void sealsAreThereForEverybodyToKeep() {
    Web web = nights.web();
    Reply list = web.open("/seals");
    assertThat(list.text()).contains("Đêm 15/03/2027: 5 bản ghi", "/seals/2027-03-11/codes.txt");
    Reply batch = web.get("/seals/1.json");
    assertThat(batch.header("content-type")).startsWith("application/json");
    assertThat(batch.header("cache-control")).isEqualTo("public, max-age=86400");
    assertThat(batch.json().path("statement").path("leaves").asInt()).isEqualTo(3);
    assertThat(Published.read(batch.text()))
        .hasValueSatisfying(all -> assertThat(all).singleElement().matches(Published::isWhole));
    assertThat(web.get("/seals/2027-03-10/codes.txt").text().lines())
        .hasSize(3)
        .isSorted()
        .allMatch(line -> line.matches("[0-9a-f]{64} counted"));
    for (String nothing :
        List.of("0.json", "4.json", "1", "999999999.json", "2027-03-15/codes.txt", "x/codes.txt")) {
      assertThat(web.get("/seals/" + nothing).status()).as(nothing).isEqualTo(404);
    }
  }

  @Test
  void aNewKeySignsFromNowOnAndTheOldOneStaysKnown() {
    String renewed = nights.seals().renewKey();
    nights.sealOn(FIFTEENTH.plusDays(1));
    nights.turnTo(FIFTEENTH, LocalTime.NOON);
    assertThat(nights.web().get("/seals/4.json").json().path("key").asText()).isEqualTo(renewed);
    assertThat(verify().findings()).isEmpty();
  }

  private static List<Published> published(int number) {
    return Published.read(nights.web().get("/seals/" + number + ".json").text()).orElseThrow();
  }

  private static List<Sort> sorts() {
    return verify().findings().stream().map(Finding::sort).toList();
  }

  private static Verdict verify() {
    return nights.seals().verify(List.of(), _ -> {});
  }
}
