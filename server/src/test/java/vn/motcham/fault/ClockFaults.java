package vn.motcham.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clocks that are wrong. */
final class ClockFaults {
  /** How far back, and how far ahead, an answer may say that it was given. */
  private static final Duration OLDEST = Duration.ofDays(89);

  private static final Duration AHEAD = Duration.ofDays(1);

  private ClockFaults() {}

  /** What a kiosk that never heard of the right time says of its answers. */
  static void kiosks(Trial trial) throws Exception {
    Driver driver = trial.driver();
    Instant now = driver.now();
    Map<String, Instant> clocks = new LinkedHashMap<>();
    clocks.put("a day behind", now.minus(Duration.ofDays(1)));
    clocks.put("almost a day ahead", now.plus(Duration.ofHours(23)));
    clocks.put("two days ahead", now.plus(Duration.ofDays(2)));
    clocks.put("a year behind", now.minus(Duration.ofDays(365)));
    clocks.put("a year ahead", now.plus(Duration.ofDays(365)));
    clocks.put("in 1970", Instant.ofEpochSecond(1));
    clocks.put("in 2038", Instant.ofEpochSecond(Integer.MAX_VALUE + 1L));
    for (Kiosk kiosk : trial.lab().kiosks()) {
      Sender sender = new Sender.FromKiosk(kiosk, clocks.size());
      List<Sheet> sheets = new ArrayList<>();
      clocks.values().forEach(at -> sheets.add(Sheet.kiosk(kiosk.unit(), at, now)));
      Map<String, String> outcomes = driver.deliver(sender, sheets);
      int i = 0;
      for (String clock : clocks.keySet()) {
        Sheet sheet = sheets.get(i++);
        String outcome = outcomes.getOrDefault(sheet.id(), "nothing");
        boolean within =
            sheet.answeredAt().isAfter(now.minus(OLDEST))
                && sheet.answeredAt().isBefore(now.plus(AHEAD));
        trial.expect(
            within
                ? outcome.equals("stored")
                : !outcome.equals("stored") && !outcome.equals("nothing"),
            "a clock " + clock + ": " + outcome);
      }
    }
  }

  /** Forward and back while it runs; clients go by what the server says. */
  static void server(Trial trial) throws Exception {
    for (int days : List.of(1, -1, 365, 0)) {
      trial.lab().time(Duration.ofDays(days));
      trial.driver().serverIsOff(Duration.ofDays(days));
      trial.begin();
      trial.recovers(System.nanoTime(), 10);
      Trial.pause(trial.either(300, 1_000), trial.either(500, 2_000));
      trial.drain();
    }
  }
}
