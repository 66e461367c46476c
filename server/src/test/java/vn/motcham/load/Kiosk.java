package vn.motcham.load;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.motcham.kiosk.example.KioskClient;

/** A paired kiosk, and the people in front of it who answer nine questions. */
final class Kiosk {
  static final String RESPONSES = "/api/v1/kiosk/responses";
  static final List<String> QUESTIONS =
      List.of(
          "overall",
          "waiting",
          "politeness",
          "guidance",
          "forms",
          "time-limit",
          "fees",
          "result",
          "premises");
  private static final List<String> OPTIONS =
      List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");

  /** How long its network was away, so that there is much to send. */
  static final Duration AWAY = Duration.ofDays(28);

  /** From one person to the next: some 48 in an hour, as at a busy counter. */
  private static final Duration PACE = Duration.ofSeconds(75);

  private final KioskClient client;
  private final KioskClient.Asked asked;
  private Instant answeredAt = Instant.now().minus(AWAY);
  private int said;

  Kiosk(KioskClient client, KioskClient.Asked asked) {
    this.client = client;
    this.asked = asked;
  }

  /** As if nobody had given its last responses. */
  void unsay(int responses) {
    said -= responses;
    answeredAt = answeredAt.minus(PACE.multipliedBy(responses));
  }

  /** One response, as it goes over the line. */
  String response(SplittableRandom random) {
    answeredAt = answeredAt.plus(PACE);
    List<String> answers = new ArrayList<>();
    for (String question : QUESTIONS) {
      answers.add("\"" + question + "\":\"" + OPTIONS.get(random.nextInt(OPTIONS.size())) + "\"");
    }
    return """
    {"id":"%016x%016x","seq":%d,"survey":{"id":"%s","version":%d},"assignment":%d,\
    "answeredAt":%d,"durationMs":%d,"gapMs":%d,"language":"vi","complete":true,"lane":"live",\
    "answers":{%s}}"""
        .formatted(
            random.nextLong(),
            random.nextLong(),
            ++said,
            asked.survey(),
            asked.version(),
            asked.assignment(),
            answeredAt.toEpochMilli(),
            random.nextInt(9_000, 60_000),
            random.nextInt(20_000, 600_000),
            String.join(",", answers));
  }

  /** A request with so many new responses, signed as of now and ready to be written to a socket. */
  byte[] request(int responses, SplittableRandom random) {
    List<String> batch = new ArrayList<>();
    for (int i = 0; i < responses; i++) {
      batch.add(response(random));
    }
    return http(
        client.sign("POST", RESPONSES, "{\"responses\":[" + String.join(",", batch) + "]}"));
  }

  /** Asks for the assignment, with the survey in it. */
  byte[] assignmentRequest() {
    return http(client.sign("GET", "/api/v1/kiosk/assignment", ""));
  }

  private static byte[] http(KioskClient.Request request) {
    String head =
        """
        %s %s HTTP/1.1
        Host: localhost
        Content-Type: application/json
        Kiosk-Id: %s
        Kiosk-Time: %s
        Kiosk-Signature: %s
        Content-Length: %d

        """
            .formatted(
                request.method(),
                request.path(),
                request.kioskId(),
                request.time(),
                request.signature(),
                request.body().length)
            .replace("\n", "\r\n");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(request.body());
    return bytes.toByteArray();
  }
}
