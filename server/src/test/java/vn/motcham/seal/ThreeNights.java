package vn.motcham.seal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A kiosk, phones and three nights, of which the last has passed; since then somebody has answered.
 *
 * @param firstId of the first response, from the kiosk on the tenth
 * @param lastId of the one that waits for its night
 * @param leaves how many rows each night sealed
 */
record ThreeNights(Nights nights, String firstId, String lastId, List<Integer> leaves)
    implements AutoCloseable {
  static final LocalDate TENTH = LocalDate.of(2027, 3, 10);
  static final LocalDate ELEVENTH = TENTH.plusDays(1);
  static final LocalDate FIFTEENTH = LocalDate.of(2027, 3, 15);
  static final int NUMBER = 3;

  private static final int KIOSK_UNIT = 8801;
  private static final int PHONE_UNIT = 8802;

  static ThreeNights pass() {
    Nights nights = new Nights(TENTH);
    String firstId = nights.atKiosk(KIOSK_UNIT, TENTH);
    nights.atKiosk(KIOSK_UNIT, TENTH);
    nights.fromPhone(PHONE_UNIT, TENTH);
    beside(nights);
    int first = nights.sealOnly(ELEVENTH);
    nights.turnTo(ELEVENTH, LocalTime.NOON);
    nights.atKiosk(KIOSK_UNIT, TENTH.minusDays(40));
    nights.fromPhone(PHONE_UNIT, ELEVENTH);
    int second = nights.sealOnly(ELEVENTH.plusDays(1));
    int third = nights.sealOnly(FIFTEENTH);
    nights.turnTo(FIFTEENTH, LocalTime.NOON);
    String lastId = nights.atKiosk(KIOSK_UNIT, FIFTEENTH);
    nights.remember();
    return new ThreeNights(nights, firstId, lastId, List.of(first, second, third));
  }

  /** What comes beside a response, and what was set aside. */
  private static void beside(Nights nights) {
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

  @Override
  public void close() {
    nights.close();
  }
}
