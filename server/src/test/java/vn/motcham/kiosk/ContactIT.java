package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.numbering.Counted;
import vn.motcham.numbering.Span;

/** What a kiosk is told of its place, and what it says of itself. */
@MicronautTest(transactional = false)
class ContactIT {
  private static int units;

  @Inject House house;
  @Inject Kiosks kiosks;
  @Inject InstantSource clock;
  private int unit;
  private KioskClient kiosk;
  private KioskClient.Asked asked;

  @BeforeEach
  void open() throws IOException {
    unit = house.ownUnit("CONTACT-" + ++units);
    kiosk = house.kiosk(unit);
    asked = Fleet.asked(kiosk);
  }

  private String rating() {
    return Fleet.rating(asked, clock.instant());
  }

  private List<String> send(String... items) {
    return Fleet.outcomes(kiosk.send(List.of(items)));
  }

  @Test
  void anAssignmentIsSentOnceAsLongAsItStands() {
    Reply first = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT));
    String tag = first.header("etag");
    assertThat(tag).matches("\"[\\w-]+\"");
    assertThat(Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).header("etag")).isEqualTo(tag);
    Reply again = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", "\"x\", W/" + tag));
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).isEqualTo(tag);
    assertThat(again.header("server-time")).isNotEmpty();
    assertThat(Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", "\"x\"")).status())
        .isEqualTo(200);
  }

  @Test
  void anAssignmentSaysWhereAndWhat() {
    JsonNode json = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json();
    assertThat(json.path("kioskId").asText()).isEqualTo(kiosk.kioskId());
    assertThat(json.path("demonstration").isBoolean()).isTrue();
    assertThat(json.path("closed").asBoolean(true)).isFalse();
    assertThat(json.path("assignment").path("stage").asText()).isEqualTo("result");
    assertThat(json.path("unit").path("number").asInt()).isEqualTo(unit);
    assertThat(json.has("openingHours")).isTrue();
    assertThat(json.path("openingHours").isNull()).isTrue();
    assertThat(json.path("settings").path("heartbeatSeconds").asInt()).isEqualTo(300);
    JsonNode questions = json.path("survey").path("questions");
    assertThat(questions.valueStream().map(question -> question.path("id").asText()))
        .containsExactly("overall", "reasons", "politeness", "guidance", "time-limit", "comment");
    assertThat(questions.path(0).path("scale").asText()).isEqualTo("satisfaction");
    assertThat(questions.path(1).path("when").path("options"))
        .hasToString("[\"dissatisfied\",\"neutral\",\"very-dissatisfied\"]");
    assertThat(questions.path(3).path("text").path("vi").asText())
        .isEqualTo("Công chức hướng dẫn tận tình, dễ hiểu.");
  }

  @Test
  void aMovedKioskGetsItsNewPlaceAndOldAnswersCountAtTheOldOne() throws IOException {
    String old = rating();
    String tag = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).header("etag");
    int elsewhere = house.ownUnit("WIRE-MOVED");
    int number = Integer.parseInt(kiosk.kioskId());
    assertThat(kiosks.move(number, Fleet.at(elsewhere), Fleet.OPERATOR))
        .isInstanceOf(Kiosks.Placed.class);

    Reply moved = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", tag));
    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.json().path("unit").path("number").asInt()).isEqualTo(elsewhere);
    assertThat(moved.json().path("assignment").path("counter").asText()).isEqualTo("Quầy 2");
    assertThat(send(old, Fleet.rating(Fleet.asked(kiosk), clock.instant())))
        .containsExactly("stored", "stored");
    assertThat(house.responses(unit)).isEqualTo(1);
    assertThat(house.responses(elsewhere)).isEqualTo(1);
    assertThat(kiosks.listAssignments(number)).hasSize(2);
  }

  @Test
  void aHeartbeatSaysHowAKioskIs() {
    long now = clock.instant().toEpochMilli();
    String json =
        """
        {"appVersion": "1.2", "waiting": 3, "setAside": 1, "oldestWaitingAt": %d,
         "lastAnswerAt": %d, "lastSentAt": null, "clockOffsetMs": -1500}"""
            .formatted(now - 7_200_000, now);
    assertThat(kiosk.post(Fleet.HEARTBEATS, json).statusCode()).isEqualTo(204);
    Kiosk heard = kiosks.get(Integer.parseInt(kiosk.kioskId()));
    Contact contact = heard.findContact().orElseThrow();
    assertThat(contact.appVersion()).isEqualTo("1.2");
    assertThat(contact.waiting()).isEqualTo(3);
    assertThat(contact.setAside()).isEqualTo(1);
    assertThat(contact.clockOffsetMs()).isEqualTo(-1500);
    assertThat(contact.lastSentAt()).isNull();
    assertThat(heard.presenceAt(clock.instant())).isEqualTo(Kiosk.Presence.HEARD);
    assertThat(heard.presenceAt(clock.instant().plus(Duration.ofMinutes(16))))
        .isEqualTo(Kiosk.Presence.UNKNOWN);
  }

  /** Else the row of a kiosk would tell the time of the only answer of its hour. */
  @Test
  void whenAKioskTookItsLastAnswerIsKeptByTheHour() {
    long now = clock.instant().toEpochMilli();
    String json =
        """
        {"appVersion": "1", "waiting": 1, "setAside": 0, "oldestWaitingAt": %d,
         "lastAnswerAt": %d, "lastSentAt": %d, "clockOffsetMs": 0}"""
            .formatted(now, now, now);
    kiosk.post(Fleet.HEARTBEATS, json);
    Contact contact = kiosks.get(Integer.parseInt(kiosk.kioskId())).findContact().orElseThrow();
    assertThat(Stream.of(contact.oldestWaitingAt(), contact.lastAnswerAt(), contact.lastSentAt()))
        .allSatisfy(at -> assertThat(at.toEpochMilli() % 3_600_000).isZero());
  }

  /** A client that says more to a server that does not know it is refused. */
  @Test
  void anAssignmentSaysWhatElseAHeartbeatMaySay() {
    JsonNode json = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT)).json();
    List<String> fields = json.path("heartbeatFields").valueStream().map(JsonNode::asText).toList();
    assertThat(fields).isEqualTo(HeartbeatController.LATER_FIELDS).contains("numbers");
  }

  @Test
  void aHeartbeatSaysWhichNumbersAKioskGaveAndHas() {
    String json =
        """
        {"appVersion": "1", "waiting": 4, "setAside": 1,
         "numbers": {"first": 3, "next": 14, "held": [[5, 5], [10, 13]]}}""";
    assertThat(kiosk.post(Fleet.HEARTBEATS, json).statusCode()).isEqualTo(204);
    int number = Integer.parseInt(kiosk.kioskId());
    Contact contact = kiosks.get(number).findContact().orElseThrow();
    assertThat(contact.findCounted())
        .contains(new Counted(3, 14, List.of(new Span(5, 5), new Span(10, 13))));
    // A client of before says nothing of them; what another one said is no word of its.
    String older = "{\"appVersion\": \"1\", \"waiting\": 4, \"setAside\": 1}";
    assertThat(kiosk.post(Fleet.HEARTBEATS, older).statusCode()).isEqualTo(204);
    assertThat(kiosks.get(number).findContact().flatMap(Contact::findCounted)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"next\": 14| | /numbers/next missing-field",
        "\"next\": 14| \"next\": 0| /numbers/next out-of-range",
        "\"first\": 3| \"first\": 2147483648| /numbers/first out-of-range",
        "[5, 5]| [5]| /numbers/held bad-format",
        "[5, 5]| [5, 4]| /numbers/held bad-format",
        "[5, 5]| [0, 4]| /numbers/held bad-format",
        "[5, 5]| 5| /numbers/held bad-format",
        "[5, 5]| [5, 2147483648]| /numbers/held bad-format",
        "[[5, 5]]| 5| /numbers/held wrong-type",
        "[5, 5]| [5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5],[5, 5]| /numbers/held out-of-range",
        "\"next\"| \"last\": 13, \"next\"| /numbers/last unknown-field",
      })
  void numbersThatAreWrongAreToldWhere(String right, String wrong, String fault) {
    String numbers =
        "{\"first\": 3, \"held\": [[5, 5]], \"next\": 14}"
            .replace(right, wrong == null ? "\"x\": 1" : wrong);
    String json =
        """
        {"appVersion": "1", "waiting": 0, "setAside": 0, "numbers": %s}"""
            .formatted(numbers);
    Reply reply = Fleet.reply(kiosk.post(Fleet.HEARTBEATS, json));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.faults()).contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"waiting\": 0| \"waiting\": -1| /waiting out-of-range",
        "\"waiting\": 0| \"waiting\": \"0\"| /waiting wrong-type",
        "\"waiting\": 0, | | /waiting missing-field",
        "\"clockOffsetMs\": 0| \"clockOffsetMs\": 99999999999999999999| /clockOffsetMs out-of-range",
        "\"lastAnswerAt\": null| \"lastAnswerAt\": \"today\"| /lastAnswerAt wrong-type",
        "\"appVersion\": \"1\"| \"appVersion\": 1| /appVersion wrong-type",
        "\"appVersion\": \"1\"| \"appVersion\": \"12345678901234567890123456789012345678901\"| /appVersion too-long",
        "\"appVersion\"| \"x\": 1, \"appVersion\"| /x unknown-field",
      })
  void aHeartbeatThatIsWrongIsToldWhere(String right, String wrong, String fault) {
    String json =
        """
        {"appVersion": "1", "waiting": 0, "setAside": 0, "lastAnswerAt": null, "clockOffsetMs": 0}
        """;
    Reply reply =
        Fleet.reply(kiosk.post(Fleet.HEARTBEATS, json.replace(right, wrong == null ? "" : wrong)));
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.faults()).contains(fault);
  }
}
