package vn.motcham.selftest;

import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.http.JsonBody;
import vn.motcham.kiosk.Assignment;
import vn.motcham.kiosk.KioskForm;
import vn.motcham.kiosk.Stays;
import vn.motcham.kiosk.TestKiosk;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/**
 * One try: the lowest rating, sent from where machines stand. The key that signs it is made for it
 * alone and is gone with it, so nobody can send in its name.
 */
@Singleton
final class Trial {
  /** It was said to be stored, and it is not there. */
  static final String MISSING = "missing";

  /** It is in a figure. */
  static final String COUNTED = "counted";

  private static final int ID_BYTES = 16;
  private static final int STAY_MS = 5_000;

  private final TestKiosk kiosk;
  private final Delivery delivery;
  private final Arrival arrival;
  private final SecureRandom random;
  private final InstantSource clock;

  Trial(
      TestKiosk kiosk,
      Delivery delivery,
      Arrival arrival,
      SecureRandom random,
      InstantSource clock) {
    this.kiosk = kiosk;
    this.delivery = delivery;
    this.arrival = arrival;
    this.random = random;
    this.clock = clock;
  }

  /** {@link SelfTestTable#ARRIVED}, or why it did not arrive. */
  String make(Survey survey, List<Assignment> inUse) {
    KeyPair key = newKey();
    Assignment beside = inUse.get(random.nextInt(inUse.size()));
    Stays.Stay stay = kiosk.stand(beside, key.getPublic().getEncoded());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Bucket.Hour hour = counted(now, stay.assignment());
    String question = KioskForm.findHeadline(survey).orElseThrow().id();
    String option = LowestRating.find(survey).orElseThrow().id();

    long before = arrival.countStored(stay.assignment(), hour, question, option);
    String id = newId();
    byte[] body = body(id, survey, stay.assignment(), now);
    String said = delivery.send(stay.kiosk(), key.getPrivate(), id, body, now);
    if (!said.equals(Delivery.STORED)) {
      return said;
    }
    if (arrival.countStored(stay.assignment(), hour, question, option) <= before) {
      return MISSING;
    }
    return arrival.isCounted(stay.assignment(), hour) ? COUNTED : SelfTestTable.ARRIVED;
  }

  /** No answer counts before its kiosk stood there, which another server's clock may have said. */
  private static Bucket.Hour counted(Instant now, Assignment at) {
    return hourOf(now.isBefore(at.from()) ? at.from() : now);
  }

  static Bucket.Hour hourOf(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Bucket.ZONE);
    return new Bucket.Hour(local.toLocalDate(), local.getHour());
  }

  private KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String newId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  private static byte[] body(String id, Survey survey, Assignment at, Instant now) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("id", id);
    response.put("seq", 1);
    response.put("survey", Map.of("id", survey.id(), "version", survey.version()));
    response.put("assignment", at.id());
    response.put("answeredAt", now.toEpochMilli());
    response.put("durationMs", STAY_MS);
    response.put("gapMs", null);
    response.put("language", Text.FIRST_LANGUAGE);
    response.put("complete", true);
    response.put("lane", "test");
    response.put("answers", LowestRating.answers(survey));
    return JsonBody.write(Map.of("responses", List.of(response)));
  }
}
