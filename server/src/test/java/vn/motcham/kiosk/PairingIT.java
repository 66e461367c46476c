package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.text.Normalizer;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Stage;

/** A kiosk shows three words, somebody at a desk types them, and it has a place. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class PairingIT {
  private static final String PAIRINGS = "/api/v1/kiosk/pairings";

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;

  @AfterEach
  void tidy() {
    clock.reset();
    jdbi.useHandle(handle -> handle.execute("DELETE FROM kiosk_pairing"));
  }

  private KioskClient newKiosk() {
    return new KioskClient(house.web().address());
  }

  private Place place() {
    return Fleet.at(house.unit("SL.P01.TTHCC"));
  }

  private Kiosks.Placement pair(String words) {
    return kiosks.pair(words, place(), Fleet.OPERATOR);
  }

  @Row(52)
  @Test
  void whoeverTypesTheWordsPairsTheKiosk() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    assertThat(kiosk.isPaired(pairing)).isFalse();
    assertThat(pair(pairing.words())).isInstanceOf(Kiosks.Placed.class);
    assertThat(kiosk.isPaired(pairing)).isTrue();
    assertThat(pair(pairing.words())).isEqualTo(unknownWords());
  }

  private static Kiosks.Refusal unknownWords() {
    return new Kiosks.Refusal(Problem.of(List.of(Fault.at("/words", ProblemType.WORDS_UNKNOWN))));
  }

  @ParameterizedTest
  @CsvSource({"capitals", "apart", "hyphens", "joined", "bare"})
  void theWordsMayBeTypedInAnyWay(String way) {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    String words = pairing.words();
    String typed =
        switch (way) {
          case "capitals" -> "  " + words.toUpperCase(Locale.ROOT) + " ";
          case "apart" -> Normalizer.normalize(words, Normalizer.Form.NFD);
          case "hyphens" -> words.replace(' ', '-');
          case "joined" -> words.replace(" ", "");
          default -> PairingWords.fold(words);
        };
    assertThat(pair(typed)).as(typed).isInstanceOf(Kiosks.Placed.class);
    assertThat(kiosk.isPaired(pairing)).isTrue();
  }

  @Row(52)
  @Test
  void oneWordThatIsSlightlyWrongPairsNothing() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    String words = pairing.words();
    for (String wrong :
        new String[] {
          words.substring(1), words + "a", words.substring(0, words.lastIndexOf(' ')), "", "   "
        }) {
      assertThat(pair(wrong)).as(wrong).isEqualTo(unknownWords());
    }
    assertThat(kiosk.isPaired(pairing)).isFalse();
    assertThat(pair(words)).isInstanceOf(Kiosks.Placed.class);
  }

  @Row(52)
  @Test
  void theWordsHoldForAQuarterOfAnHour() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    clock.advance(Duration.ofMinutes(15));
    assertThat(pair(pairing.words())).isEqualTo(unknownWords());
    house.web().get(PAIRINGS + "/" + pairing.id()).mustBeProblem(404, "not-found");
    assertThat(kiosk.askToBePaired().id()).isNotEqualTo(pairing.id());
  }

  @Test
  void aKioskThatAsksAgainGetsTheSameWords() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    clock.advance(Duration.ofMinutes(14));
    assertThat(kiosk.askToBePaired()).isEqualTo(pairing);
    assertThat(newKiosk().askToBePaired()).isNotEqualTo(pairing);
  }

  @Test
  void aKioskThatLostItsNetworkLearnsLaterWhatItBecame() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    pair(pairing.words());
    clock.advance(Duration.ofHours(23));
    assertThat(kiosk.isPaired(pairing)).isTrue();
  }

  @Test
  void aKnownKeyStaysTheKioskThatItWas() throws IOException {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    pair(pairing.words());
    assertThat(kiosk.isPaired(pairing)).isTrue();
    String number = kiosk.kioskId();
    clock.advance(Duration.ofDays(2));
    KioskClient.Pairing again = kiosk.askToBePaired();
    int elsewhere = house.ownUnit("PAIRED-AGAIN");
    assertThat(kiosks.pair(again.words(), Fleet.at(elsewhere), Fleet.OPERATOR))
        .isInstanceOf(Kiosks.Placed.class);
    assertThat(kiosk.isPaired(again)).isTrue();
    assertThat(kiosk.kioskId()).isEqualTo(number);
    assertThat(kiosks.listAssignments(Integer.parseInt(number))).hasSize(2);
  }

  @Test
  void aRevokedKeyIsNeverPairedAgain() {
    KioskClient kiosk = house.kiosk(house.unit("SL.P01.TTHCC"));
    kiosks.change(Integer.parseInt(kiosk.kioskId()), Kiosk.State.RETIRED, Fleet.OPERATOR);
    ask(kiosk.publicKey()).mustBeProblem(403, "kiosk-revoked");
  }

  private void letWait(int kiosks) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO kiosk_pairing (id, words, folded_words, public_key, created_at)
                  VALUES (:id, :words, :words, :id, :now)
                  """);
          for (int i = 0; i < kiosks; i++) {
            batch
                .bind("id", ByteBuffer.allocate(16).putInt(i).array())
                .bind("words", "waiting " + i)
                .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .add();
          }
          batch.execute();
        });
  }

  @Test
  void onlySoManyMayWait() {
    letWait(1_998);
    assertThat(ask(newKiosk().publicKey()).status()).isEqualTo(201);
    assertThat(ask(newKiosk().publicKey()).status()).isEqualTo(201);
    Reply refused = ask(newKiosk().publicKey());
    refused.mustBeProblem(429, "too-many-requests");
    assertThat(refused.header("retry-after")).isNotEmpty();
    clock.advance(Duration.ofMinutes(15));
    assertThat(ask(newKiosk().publicKey()).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}| /publicKey missing-field",
        "{\"publicKey\": 7}| /publicKey wrong-type",
        "{\"publicKey\": \"\"}| /publicKey wrong-type",
        "{\"publicKey\": \"AAAA\"}| /publicKey bad-format",
        "{\"publicKey\": \"not base64!\"}| /publicKey bad-format",
        "{\"publicKey\": \"AAAA\", \"name\": \"x\"}| /name unknown-field",
      })
  void somethingElseThanAKeyIsRefused(String json, String fault) {
    Reply reply = house.web().post(PAIRINGS, json);
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.faults()).contains(fault);
  }

  private Reply ask(String key) {
    return house.web().post(PAIRINGS, "{\"publicKey\": \"" + key + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"x", "0", "00000000000000000000000000000000", "ABCDEF00000000000000000000000000"})
  void aPairingThatIsNotThereIsNotFound(String id) {
    house.web().get(PAIRINGS + "/" + id).mustBeProblem(404, "not-found");
  }

  @Test
  void aPlaceMustBeOne() {
    KioskClient.Pairing pairing = newKiosk().askToBePaired();
    int unit = house.unit("SL.P01.TTHCC");
    assertThat(fault(pairing, new Place(999_999, "Quầy 1", Stage.RESULT)))
        .isEqualTo("/unit unknown-value");
    assertThat(fault(pairing, new Place(house.unit("SL.H01"), "Quầy 1", Stage.RESULT)))
        .as("abolished")
        .isEqualTo("/unit unknown-value");
    assertThat(fault(pairing, new Place(unit, "  ", Stage.RESULT)))
        .isEqualTo("/counter missing-field");
    assertThat(fault(pairing, new Place(unit, "x".repeat(101), Stage.RESULT)))
        .isEqualTo("/counter too-long");
    assertThat(fault(pairing, new Place(unit, "Quầy\u202e3", Stage.RESULT)))
        .isEqualTo("/counter bad-text");
    assertThat(pair(pairing.words())).isInstanceOf(Kiosks.Placed.class);
  }

  private String fault(KioskClient.Pairing pairing, Place place) {
    Kiosks.Refusal refusal = (Kiosks.Refusal) kiosks.pair(pairing.words(), place, Fleet.OPERATOR);
    var fault = refusal.problem().faults().getFirst();
    return fault.place() + " " + fault.type().code();
  }

  @Test
  void theOperatorMayConfirmByThePairingsId() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    assertThat(kiosks.confirm("0".repeat(32), place())).isInstanceOf(Kiosks.Refusal.class);
    assertThat(kiosks.confirm("none", place())).isInstanceOf(Kiosks.Refusal.class);
    assertThat(kiosks.confirm(pairing.id(), place())).isInstanceOf(Kiosks.Placed.class);
    assertThat(kiosk.isPaired(pairing)).isTrue();
  }

  @Test
  void aSimulatedDeviceIsThereWithoutAnyWords() {
    var seen = clock.instant().minus(Duration.ofMinutes(3));
    byte[] key = KioskClient.newKey().getPublic().getEncoded();
    var placed = (Kiosks.Placed) kiosks.enrol(key, place(), seen);
    Kiosk kiosk = kiosks.get(placed.kiosk().number());
    assertThat(kiosk.presenceAt(clock.instant())).isEqualTo(Kiosk.Presence.HEARD);
  }

  @Test
  void everyPairingMoveAndRevocationIsInTheAuditLog() {
    KioskClient kiosk = newKiosk();
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    pair(pairing.words());
    assertThat(kiosk.isPaired(pairing)).isTrue();
    int number = Integer.parseInt(kiosk.kioskId());
    kiosks.move(number, Fleet.at(house.unit("SL.X01.TTHCC")), Fleet.OPERATOR);
    kiosks.change(number, Kiosk.State.RETIRED, Fleet.OPERATOR);
    assertThat(actions(number)).containsExactly("kiosk-paired", "kiosk-moved", "kiosk-revoked");
  }

  /** Without what was set for a unit that happens to have the same number. */
  private List<String> actions(int number) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT action FROM audit
                    WHERE (subject = :number OR subject LIKE CONCAT(:number, ':%'))
                      AND action LIKE 'kiosk-%' AND action <> 'kiosk-settings-changed'
                    ORDER BY id
                    """)
                .bind("number", Integer.toString(number))
                .mapTo(String.class)
                .list());
  }
}
