package vn.motcham.fault;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One response on its way, and what the database should hold of it. Its turn is drawn from so many
 * that hardly two sheets of an hour are alike: a row that is there twice, or is another one's,
 * shows.
 *
 * @param day whose key remembers it, as {@code yyyy-MM-dd}
 * @param bucket the coarse time that is stored
 * @param token the right that it spends; empty for a kiosk's
 * @param reasons in the order of the survey
 */
record Sheet(
    String id,
    String day,
    int unit,
    int bucket,
    String token,
    Instant answeredAt,
    String overall,
    List<String> reasons,
    int turn) {
  static final String SURVEY = "fault-run";
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final List<String> LEVELS =
      List.of("very-dissatisfied", "dissatisfied", "neutral", "satisfied", "very-satisfied");
  private static final List<List<String>> REASONS =
      List.of(List.of(), List.of("noise"), List.of("waiting"), List.of("noise", "waiting"));

  static final String YAML =
      """
      id: fault-run
      version: 1
      title: {vi: Phiếu thử, en: Trial}
      standing: {vi: Chỉ để thử, en: For trials only}
      languages: [vi, en]
      scales:
        - id: satisfaction
          options:
            - {id: very-dissatisfied, score: 1, text: {vi: Rất không hài lòng, en: Very dissatisfied}}
            - {id: dissatisfied, score: 2, text: {vi: Không hài lòng, en: Dissatisfied}}
            - {id: neutral, score: 3, text: {vi: Bình thường, en: Neutral}}
            - {id: satisfied, score: 4, text: {vi: Hài lòng, en: Satisfied}}
            - {id: very-satisfied, score: 5, text: {vi: Rất hài lòng, en: Very satisfied}}
      sections:
        - id: main
          questions:
            - id: overall
              kind: single
              text: {vi: Ông/Bà có hài lòng không?, en: Are you satisfied?}
              scale: satisfaction
              required: [kiosk, receipt]
              source: {document: Một Chạm, certainty: own}
            - id: reasons
              kind: multiple
              text: {vi: Điều gì chưa tốt?, en: What was not good?}
              options:
                - {id: noise, text: {vi: Ồn, en: Noise}}
                - {id: waiting, text: {vi: Phải chờ, en: Waiting}}
              source: {document: Một Chạm, certainty: own}
            - id: turn
              kind: number
              minimum: 0
              maximum: 1000000
              text: {vi: Số thứ tự, en: Number of the turn}
              required: [kiosk, receipt]
              source: {document: Một Chạm, certainty: own}
      indicators:
        - id: share
          name: {vi: Tỷ lệ hài lòng, en: Satisfaction}
          construct: procedure-handling
          method: share-satisfied
          questions: [overall]
          satisfied-from: 4
          minimum-answered: 0.8
      """;

  /**
   * Answered at a kiosk.
   *
   * @param now by the server's clock: nothing counts later than it came
   */
  static Sheet kiosk(int unit, Instant answeredAt, Instant now) {
    LocalDateTime counted =
        LocalDateTime.ofInstant(answeredAt.isBefore(now) ? answeredAt : now, ZONE);
    return sheet(dayOf(answeredAt), unit, dayCode(counted) + counted.getHour(), "", answeredAt);
  }

  /** Answered on a phone. */
  static Sheet receipt(int unit, String token, Instant now) {
    LocalDateTime today = LocalDateTime.ofInstant(now, ZONE);
    LocalDateTime half = today.withDayOfMonth(today.getDayOfMonth() < 15 ? 1 : 15);
    return sheet(dayOf(now), unit, dayCode(half) + 99, token, now);
  }

  private static Sheet sheet(String day, int unit, int bucket, String token, Instant at) {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return new Sheet(
        HexFormat.of().formatHex(id),
        day,
        unit,
        bucket,
        token,
        at,
        LEVELS.get(RANDOM.nextInt(LEVELS.size())),
        REASONS.get(RANDOM.nextInt(REASONS.size())),
        RANDOM.nextInt(1_000_001));
  }

  private static String dayOf(Instant time) {
    return LocalDateTime.ofInstant(time, ZONE).toLocalDate().toString();
  }

  private static int dayCode(LocalDateTime time) {
    return ((time.getYear() * 100 + time.getMonthValue()) * 100 + time.getDayOfMonth()) * 100;
  }

  /** The same with an option that the survey does not have: it is rejected, alone. */
  Sheet poisoned() {
    return new Sheet(id, day, unit, bucket, token, answeredAt, "poison", reasons, turn);
  }

  /** As it goes over the line from a kiosk. */
  String json(int assignment) {
    String several = reasons.isEmpty() ? "" : "\"reasons\": [" + quoted() + "], ";
    return """
    {"id": "%s", "seq": 1, "survey": {"id": "%s", "version": 1}, "assignment": %d,
     "answeredAt": %d, "durationMs": 9000, "gapMs": 60000, "language": "vi",
     "complete": true, "lane": "live", "answers": {"turn": %d, %s"overall": "%s"}}"""
        .formatted(id, SURVEY, assignment, answeredAt.toEpochMilli(), turn, several, overall);
  }

  /** As it goes over the line from a phone. */
  String form() {
    String several = reasons.stream().map(r -> "&reasons=" + r).collect(Collectors.joining());
    return "id="
        + id
        + "&overall="
        + URLEncoder.encode(overall, StandardCharsets.UTF_8)
        + several
        + "&turn="
        + turn;
  }

  /** RFC 8785 of what makes it this response and no other. */
  String content() {
    String several = reasons.isEmpty() ? "" : "\"reasons\":[" + quoted().replace(" ", "") + "],";
    return "{\"answers\":{\"overall\":[\"%s\"],%s\"turn\":%d},\"complete\":true,\"language\":\"vi\","
            .formatted(overall, several, turn)
        + "\"survey\":{\"id\":\"%s\",\"version\":1},\"unit\":%d}".formatted(SURVEY, unit);
  }

  /** What its rows say: {@code overall=satisfied;reasons=noise;turn=7}. */
  String rows() {
    String several = reasons.stream().map(r -> "reasons=" + r + ";").collect(Collectors.joining());
    return "overall=" + overall + ";" + several + "turn=" + turn;
  }

  private String quoted() {
    return reasons.stream().map(r -> '"' + r + '"').collect(Collectors.joining(", "));
  }
}
