package vn.motcham.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The server ends in all the ways in which it can. */
final class ServerFaults {
  /** Twice that in the short form, which shares its machine with a build. */
  private static final int BACK_SECONDS = 15;

  /** Clients wait up to 1.6 s between two tries. */
  private static final int OTHER_TAKES_OVER_SECONDS = 5;

  private static final int BATCH = 100;

  private ServerFaults() {}

  static void kill(Trial trial) throws Exception {
    Server server = trial.lab().server(0);
    trial.begin();
    Trial.pause(200, trial.either(1_500, 3_000));
    long since = System.nanoTime();
    server.kill();
    server.start();
    trial.recovers(since, trial.either(2, 1) * BACK_SECONDS);
    trial.drain();
  }

  static void haltAfterCommit(Trial trial) throws Exception {
    halt(trial, Point.HALT_AFTER_COMMIT);
  }

  static void haltBeforeCommit(Trial trial) throws Exception {
    halt(trial, Point.HALT_BEFORE_COMMIT);
  }

  private static void halt(Trial trial, Point point) throws Exception {
    Server server = trial.lab().server(0);
    trial.begin();
    Trial.pause(100, 1_000);
    trial.lab().point(point);
    server.awaitEnd();
    long since = System.nanoTime();
    trial.lab().point(Point.NOTHING);
    server.start();
    trial.recovers(since, trial.either(2, 1) * BACK_SECONDS);
    trial.drain();
  }

  /** One kiosk with a fifth of it, twenty with the rest; in each batch one item that is no good. */
  static void longQueue(Trial trial) throws Exception {
    int share = trial.either(1_000, 20_000);
    Driver driver = trial.driver();
    List<Kiosk> kiosks = trial.lab().kiosks();
    driver.openForQueues();
    driver.add(new Sender.FromKiosk(kiosks.getFirst(), BATCH), queue(kiosks.getFirst(), share));
    for (Kiosk kiosk : kiosks.subList(1, 21)) {
      driver.add(new Sender.FromKiosk(kiosk, BATCH), queue(kiosk, share / 5));
    }
    long begin = System.nanoTime();
    for (int i = 0; i < 2; i++) {
      Trial.pause(trial.either(200, 3_000), trial.either(600, 6_000));
      trial.lab().server(0).kill();
      long since = System.nanoTime();
      trial.lab().server(0).start();
      trial.recovers(since, trial.either(2, 1) * BACK_SECONDS);
    }
    driver.drain(Duration.ofMinutes(10));
    trial.note(
        "%d in %.0f s with two kills".formatted(5 * share, (System.nanoTime() - begin) / 1e9));
  }

  private static List<Sheet> queue(Kiosk kiosk, int count) {
    List<Sheet> queue = new ArrayList<>();
    Instant now = Instant.now();
    for (int i = 0; i < count; i++) {
      Sheet sheet = Sheet.kiosk(kiosk.unit(), now.minusSeconds(60L * (count - i)), now);
      queue.add(i % BATCH == BATCH / 2 ? sheet.poisoned() : sheet);
    }
    return queue;
  }

  static void oneOfTwo(Trial trial) throws Exception {
    Lab lab = trial.lab();
    // Enough to hear from both at once; the rest of the processor starts servers.
    trial.driver().breath(Duration.ofMillis(trial.either(300, 30)));
    trial.begin();
    Trial.pause(300, 1_000);
    long since = System.nanoTime();
    lab.server(0).kill();
    trial.recovers(since, OTHER_TAKES_OVER_SECONDS);
    lab.server(0).start();
    lab.server(0).await();
    Trial.pause(100, 300);
    since = System.nanoTime();
    lab.server(1).stop();
    trial.recovers(since, OTHER_TAKES_OVER_SECONDS);
    lab.server(1).start();
    lab.server(1).await();
    trial.drain();
  }
}
