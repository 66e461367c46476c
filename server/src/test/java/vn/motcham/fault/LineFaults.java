package vn.motcham.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Everything that may happen between a client and a server that are both well. */
final class LineFaults {
  private static final int MOST_COPIES = 5;
  private static final int COPIED = 10;

  /** Each waits up to 1.6 s between two tries, and every byte of an answer has to have its turn. */
  private static final int CLIENTS_PER_KIOSK = 3;

  private LineFaults() {}

  static void lostAnswers(Trial trial) throws Exception {
    trial.begin();
    endure(trial, new Trouble.LostAnswers(0.3), trial.either(2_000, 4_000));
    trial.drain();
  }

  private static void endure(Trial trial, Trouble trouble, int millis) throws InterruptedException {
    trial.lab().door().trouble(trouble);
    Thread.sleep(millis);
    trial.lab().door().trouble(new Trouble.None());
  }

  static void badLine(Trial trial) throws Exception {
    int millis = trial.either(700, 2_000);
    trial.driver().patience(Duration.ofSeconds(2));
    trial.begin();
    endure(trial, new Trouble.Latency(100), millis);
    endure(trial, new Trouble.Trickle(50, 50), millis);
    endure(trial, new Trouble.Resets(0.2), millis);
    endure(trial, new Trouble.HalfOpen(0.2), millis);
    trial.drain();
    trial.driver().open(singles(trial));
    int step = trial.either(4, 1);
    everyOffset(trial, Trouble.Truncated.anywhere(step));
    everyOffset(trial, Trouble.Truncated.pretendingToBeWhole(step));
    trial.drain();
  }

  /** Answers to single responses: all of them are equally long. */
  private static List<Sender> singles(Trial trial) {
    return trial.lab().kiosks().stream()
        .flatMap(kiosk -> Stream.generate(() -> kiosk).limit(CLIENTS_PER_KIOSK))
        .<Sender>map(kiosk -> new Sender.FromKiosk(kiosk, 1))
        .toList();
  }

  /** An answer has some 900 bytes, with its headers; the short form leaves some offsets out. */
  private static void everyOffset(Trial trial, Trouble.Truncated truncated)
      throws InterruptedException {
    trial.lab().door().trouble(truncated);
    int offsets = truncated.whole() ? 200 : 1_200;
    for (int i = 0; i < 600 && truncated.offset().get() < offsets; i++) {
      Thread.sleep(100);
    }
    trial.expect(truncated.offset().get() >= offsets, "not every offset had its turn");
    trial.lab().door().trouble(new Trouble.None());
  }

  static void captivePortal(Trial trial) throws Exception {
    trial.driver().meetStrangers();
    trial.begin();
    Thread.sleep(300);
    for (String answer :
        List.of(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>",
            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/portal\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n")) {
      trial.lab().door().trouble(new Trouble.Captive(answer));
      // What was on its way is there by then.
      Thread.sleep(300);
      trial.driver().unheard(true);
      Thread.sleep(trial.either(300, 1_000));
      trial.driver().unheard(false);
    }
    trial.lab().door().trouble(new Trouble.None());
    trial.drain();
  }

  /** And every other receipt is used by a second form at the same time. */
  static void copies(Trial trial) throws Exception {
    Driver driver = trial.driver();
    Map<String, Integer> stored = new ConcurrentHashMap<>();
    Map<String, Integer> thanked = new ConcurrentHashMap<>();
    List<Thread> threads = new ArrayList<>();
    for (Kiosk kiosk : trial.lab().kiosks()) {
      Sender sender = new Sender.FromKiosk(kiosk, COPIED);
      List<Sheet> sheets = new ArrayList<>();
      for (int i = 0; i < COPIED; i++) {
        sheets.add(sender.next(driver));
      }
      atOnce(threads, () -> untilKnown(driver, sender, sheets, stored));
    }
    for (Sheet sheet : receipts(trial)) {
      Sender phone = trial.phones().getFirst();
      atOnce(threads, () -> untilKnown(driver, phone, List.of(sheet), thanked));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    trial.expect(
        stored.values().stream().allMatch(n -> n <= 1), "said to be stored more than once");
  }

  private static List<Sheet> receipts(Trial trial) throws InterruptedException {
    List<Sheet> receipts = new ArrayList<>();
    for (Sender phone : trial.phones()) {
      for (int tries = 0, n = 0; tries < 50 && n < 5; tries++) {
        try {
          Sheet sheet = phone.next(trial.driver());
          receipts.add(sheet);
          if (n++ % 2 == 0) {
            receipts.add(Sheet.receipt(sheet.unit(), sheet.token(), trial.driver().now()));
          }
        } catch (IOException e) {
          Thread.sleep(200);
        }
      }
    }
    return receipts;
  }

  private interface Errand {
    void run() throws InterruptedException;
  }

  private static void atOnce(List<Thread> threads, Errand errand) {
    int copies = ThreadLocalRandom.current().nextInt(1, MOST_COPIES + 1);
    for (int i = 0; i < copies; i++) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      errand.run();
                    } catch (InterruptedException e) {
                      Thread.currentThread().interrupt();
                    }
                  }));
    }
  }

  private static void untilKnown(
      Driver driver, Sender sender, List<Sheet> sheets, Map<String, Integer> stored)
      throws InterruptedException {
    Map<String, String> outcomes = driver.deliver(sender, sheets);
    for (int i = 0; i < 50 && outcomes.isEmpty(); i++) {
      Thread.sleep(200);
      outcomes = driver.deliver(sender, sheets);
    }
    outcomes.forEach(
        (id, outcome) -> stored.merge(id, outcome.equals("stored") ? 1 : 0, Integer::sum));
  }

  static void anyOrder(Trial trial) throws Exception {
    Driver driver = trial.driver();
    Instant now = driver.now();
    driver.openForQueues();
    for (Kiosk kiosk : trial.lab().kiosks()) {
      List<Sheet> queue = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        queue.add(Sheet.kiosk(kiosk.unit(), now.minusSeconds(60L * i), now));
      }
      Collections.shuffle(queue);
      int most = ThreadLocalRandom.current().nextInt(1, 40);
      driver.add(new Sender.FromKiosk(kiosk, most), queue.subList(0, 30));
      driver.add(new Sender.FromKiosk(kiosk, 40 - most), queue.subList(30, 60));
    }
    trial.drain();
  }
}
