package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;

/** A counter with a kiosk on it, at a unit of a test's own. */
record Counter(int unit, KioskClient kiosk, KioskClient.Asked asked) {
  static final String RESPONSES = "/api/v1/kiosk/responses";

  static Counter open(House house, String code) throws IOException {
    return openAt(house, house.ownUnit(code));
  }

  static Counter openAt(House house, int unit) {
    KioskClient kiosk = house.kiosk(unit);
    HttpResponse<String> assignment = kiosk.get("/api/v1/kiosk/assignment");
    return new Counter(unit, kiosk, KioskClient.Asked.of(assignment.body()));
  }

  /** A response with these answers, such as {@code "overall": "satisfied"}. */
  String response(String answers) {
    return asked.rating(KioskClient.newId(), Instant.now(), answers);
  }

  /** What became of each: an outcome, or the code of the problem. */
  List<String> send(List<String> responses) {
    Reply reply = reply(kiosk.send(responses));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply
        .json()
        .path("outcomes")
        .valueStream()
        .map(
            outcome ->
                outcome.has("problem")
                    ? outcome.path("problem").path("code").asText()
                    : outcome.path("outcome").asText())
        .toList();
  }

  List<String> send(String... responses) {
    return send(List.of(responses));
  }

  static Reply reply(HttpResponse<String> response) {
    return new Reply(
        response.statusCode(),
        response.headers().map(),
        response.body().getBytes(StandardCharsets.UTF_8));
  }
}
