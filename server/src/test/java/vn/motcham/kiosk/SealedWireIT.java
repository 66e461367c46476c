package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.envelope.Envelope;
import vn.motcham.envelope.Envelopes;
import vn.motcham.envelope.Sealer;
import vn.motcham.house.House;
import vn.motcham.kiosk.example.KioskClient;

/** What a kiosk had sealed on its disk goes the way of everything else once it is opened. */
@MicronautTest(transactional = false)
class SealedWireIT {
  private static final String CLOSED = "response-not-opened";
  private static int units;

  @Inject House house;
  @Inject Envelopes envelopes;
  @Inject InstantSource clock;
  private int unit;
  private KioskClient kiosk;
  private KioskClient.Asked asked;
  private Sealer sealer;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("SEALED-" + ++units);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
    sealer = sealer();
  }

  /** A page of the kiosk, as it starts with what the assignment says. */
  private Sealer sealer() {
    JsonNode key = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json().path("sealingKey");
    return new Sealer(key.path("id").asText(), key.path("publicKey").asText());
  }

  /** A response and the same one sealed. */
  private record Both(String id, String plain, String sealed) {}

  private Both rating(int seq) {
    return rating(seq, Fleet.SATISFIED);
  }

  private Both rating(int seq, String answers) {
    String id = KioskClient.newId();
    String plain = asked.rating(id, clock.instant(), answers);
    plain = plain.replace("\"seq\": 1,", "\"seq\": " + seq + ",");
    return new Both(id, plain, sealed(id, seq, plain));
  }

  private String sealed(String id, int seq, String plain) {
    String content = plain.replaceFirst("\"id\": \"[0-9a-f]+\", \"seq\": \\d+, ", "");
    assertThat(content).isNotEqualTo(plain);
    return Sealer.item(id, seq, envelope(id, seq, content + " ".repeat(50)));
  }

  private Envelope envelope(String id, int seq, String content) {
    return sealer.seal(kiosk.kioskId() + "\n" + id + "\n" + seq, content);
  }

  @Test
  void aSealedBatchIsStoredOnceHoweverItComesAgain() {
    List<Both> batch = IntStream.rangeClosed(1, 5).mapToObj(this::rating).toList();
    List<String> sealed = batch.stream().map(Both::sealed).toList();
    assertThat(Fleet.outcomes(kiosk.send(sealed))).hasSize(5).containsOnly("stored");
    assertThat(Fleet.outcomes(kiosk.send(sealed))).hasSize(5).containsOnly("duplicate");
    List<String> plain = batch.stream().map(Both::plain).toList();
    assertThat(Fleet.outcomes(kiosk.send(plain))).hasSize(5).containsOnly("duplicate");
    sealer = sealer();
    List<String> anew =
        IntStream.rangeClosed(1, 5)
            .mapToObj(seq -> sealed(batch.get(seq - 1).id(), seq, plain.get(seq - 1)))
            .toList();
    assertThat(Fleet.outcomes(kiosk.send(anew))).hasSize(5).containsOnly("duplicate");
    assertThat(house.responses(unit)).isEqualTo(5);
    assertThat(house.chosen(unit, "overall", "satisfied")).isEqualTo(5);
  }

  @Test
  void whatWasSentPlainAndIsSealedAfterwardsIsADuplicate() {
    Both both = rating(1);
    assertThat(Fleet.outcomes(kiosk.send(List.of(both.plain(), both.sealed()))))
        .containsExactlyInAnyOrder("stored", "duplicate");
    assertThat(house.responses(unit)).isEqualTo(1);
  }

  @Test
  void whatCannotBeOpenedIsRefusedByNameAndTheRestIsStored() {
    Both good = rating(1);
    Both renamed = rating(2);
    Both renumbered = rating(3);
    Both moved = rating(4);
    Both unknown = rating(5);
    String stranger = KioskClient.newId();
    HttpResponse<String> reply =
        kiosk.send(
            List.of(
                renamed.sealed().replace(renamed.id(), stranger),
                good.sealed(),
                renumbered.sealed().replace("\"seq\": 3,", "\"seq\": 9,"),
                moved.sealed().replaceFirst("(\"sequence\": )\\d+", "$14000"),
                unknown.sealed().replaceFirst("(\"key\": \")[0-9a-f]{16}", "$10123456789abcdef"),
                rating(6).plain()));
    assertThat(Fleet.outcomes(reply))
        .containsExactly(CLOSED, "stored", CLOSED, CLOSED, CLOSED, "stored");
    JsonNode outcomes = Fleet.reply(reply).json().path("outcomes");
    assertThat(outcomes.path(0).path("id").asText()).isEqualTo(stranger);
    assertThat(outcomes.path(4).path("id").asText()).isEqualTo(unknown.id());
    assertThat(outcomes.path(4).path("problem").path("detail").asText()).isNotBlank();
    assertThat(house.responses(unit)).isEqualTo(2);
  }

  @Test
  void whatAnotherKioskSealedStaysClosed() {
    KioskClient other = house.kiosk(unit);
    Both both = rating(1);
    assertThat(Fleet.outcomes(other.send(List.of(both.sealed())))).containsExactly(CLOSED);
    assertThat(Fleet.outcomes(kiosk.send(List.of(both.sealed())))).containsExactly("stored");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"satisfied\"| \"delighted\"| unknown-option",
        "\"language\": \"vi\"| \"language\": 7| wrong-type",
        "\"lane\": \"live\"| \"lane\": \"live\", \"sealed\": {}| unknown-field",
        "\"lane\": \"live\"| \"lane\": \"live\", \"lane\": \"live\"| duplicate-key",
        "\"answers\"| answers| malformed-json",
      })
  void whatIsWrongInsideIsToldAsOfAnyOther(String right, String wrong, String code) {
    Both both = rating(1);
    String bad = both.plain().replace(right, wrong);
    assertThat(bad).isNotEqualTo(both.plain());
    HttpResponse<String> reply = kiosk.send(List.of(sealed(both.id(), 1, bad), both.plain()));
    assertThat(Fleet.outcomes(reply)).containsExactly(code, "stored");
    JsonNode outcome = Fleet.reply(reply).json().path("outcomes").path(0);
    assertThat(outcome.path("id").asText()).isEqualTo(both.id());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"seq\": 1,| \"seq\": 0,| out-of-range",
        "\"seq\": 1,| \"seq\": 1, \"lane\": \"live\",| unknown-field",
        "\"enc\"| \"encapsulated\"| missing-field",
        "\"sequence\": 0| \"sequence\": -1| out-of-range",
        "\"sequence\": 0| \"sequence\": 4294967296| out-of-range",
        "\"sealed\": {| \"sealed\": 7, \"more\": {| wrong-type",
      })
  void anItemThatIsMalformedFailsAlone(String right, String wrong, String code) {
    String sealed = rating(1).sealed().replaceAll("\\s+", " ");
    String bad = sealed.replace(right, wrong);
    assertThat(bad).isNotEqualTo(sealed);
    assertThat(Fleet.outcomes(kiosk.send(List.of(bad, rating(2).sealed()))))
        .containsExactly(code, "stored");
  }

  @Test
  void somethingElseThanAnObjectInsideKeepsItsName() {
    String id = KioskClient.newId();
    HttpResponse<String> reply =
        kiosk.send(List.of(Sealer.item(id, 1, envelope(id, 1, "[\"text\"]"))));
    assertThat(Fleet.outcomes(reply)).containsExactly("wrong-type");
    assertThat(Fleet.reply(reply).json().path("outcomes").path(0).path("id").asText())
        .isEqualTo(id);
  }

  @Test
  void aNewKeyReachesTheKioskAndWhatWaitsIsStillOpened() {
    Both before = rating(1);
    envelopes.renew();
    sealer = sealer();
    Both after = rating(2);
    assertThat(after.sealed().replaceAll("(?s).*\"key\": \"(\\w+)\".*", "$1"))
        .isNotEqualTo(before.sealed().replaceAll("(?s).*\"key\": \"(\\w+)\".*", "$1"));
    assertThat(Fleet.outcomes(kiosk.send(List.of(after.sealed(), before.sealed()))))
        .containsExactly("stored", "stored");
  }
}
