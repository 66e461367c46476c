package vn.motcham.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.seal.ThreeNights.ELEVENTH;
import static vn.motcham.seal.ThreeNights.FIFTEENTH;

import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.seal.Finding.Sort;

/** Somebody who owns the database alters one thing at a time, after three nights. */
class SealIT {
  @AutoClose private static final ThreeNights three = ThreeNights.pass();
  private static final Nights nights = three.nights();

  @AfterEach
  void restore() {
    nights.restore();
  }

  @Test
  void whatKiosksSentIsSealedByTheNightAndWhatPhonesSentByTheHalfMonth() {
    // Two at the kiosk and one set aside; the late one; two phones, their procedures and an age.
    assertThat(three.leaves()).containsExactly(3, 1, 5);
  }

  @Test
  void whatNobodyAlteredIsProven() {
    Verdict verdict = verify();
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.batches()).isEqualTo(ThreeNights.NUMBER);
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
    int made = nights.sealOnly(FIFTEENTH.plusDays(1));
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
    List<Published> yesterday = published(ThreeNights.NUMBER);
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
