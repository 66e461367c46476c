package vn.motcham.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A scenario on its way through its cycles: the load, and what was noticed besides the ledger. */
final class Trial {
  private static final Duration DRAIN = Duration.ofSeconds(90);

  /** Servers are started all the time there, beside a build's other work. */
  private static final Duration SHORT_FORM_BREATH = Duration.ofMillis(90);

  private static final int PHONES = 4;
  private static final int BATCH = 10;

  private final Lab lab;
  private final Driver driver;
  private final boolean brief;
  private final List<String> notes = new ArrayList<>();
  private double recovery;

  /**
   * @param brief whether faults last as short as they may
   */
  Trial(Lab lab, Driver driver, boolean brief) {
    this.lab = lab;
    this.driver = driver;
    this.brief = brief;
    if (brief) {
      driver.breath(SHORT_FORM_BREATH);
    }
  }

  Lab lab() {
    return lab;
  }

  Driver driver() {
    return driver;
  }

  int either(int shortForm, int longForm) {
    return brief ? shortForm : longForm;
  }

  /** 28 kiosks, of which every other one sends ten at once, and four phones. */
  void begin() {
    List<Sender> senders = new ArrayList<>();
    for (Kiosk kiosk : lab.kiosks()) {
      senders.add(new Sender.FromKiosk(kiosk, kiosk.number() % 2 == 0 ? 1 : BATCH));
    }
    senders.addAll(phones());
    driver.open(senders);
  }

  List<Sender> phones() {
    List<Sender> phones = new ArrayList<>();
    for (int i = 0; i < PHONES; i++) {
      phones.add(new Sender.FromPhones(lab.kiosks().get(i).unit(), lab.integrationKey()));
    }
    return phones;
  }

  /**
   * Lets an hour end that is nearly over: what comes counts in the hour, and is remembered on the
   * day, in which it comes, and a sheet is filled in before it goes.
   */
  void awaitRoomInTheHour() throws InterruptedException {
    Thread.sleep(untilThereIsRoom(Instant.now(), Duration.ofSeconds(either(20, 90))));
  }

  /**
   * How long to wait for an hour that has so much left.
   *
   * @param room less than an hour
   */
  static Duration untilThereIsRoom(Instant now, Duration room) {
    Instant turn = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    return now.plus(room).isBefore(turn) ? Duration.ZERO : Duration.between(now, turn);
  }

  static void pause(int from, int to) throws InterruptedException {
    Thread.sleep(ThreadLocalRandom.current().nextInt(from, to + 1));
  }

  /** Waits until something is acknowledged again. */
  void recovers(long since, int seconds) throws InterruptedException {
    double took = driver.figures().awaitAckSince(since, Duration.ofMinutes(1));
    recovery = Math.max(recovery, took);
    if (took > seconds) {
      driver.figures().breach("back after %.1f s, not %d".formatted(took, seconds));
    }
  }

  void drain() throws InterruptedException {
    driver.drain(DRAIN);
  }

  /** Something that must hold. */
  void expect(boolean holds, String otherwise) {
    if (!holds) {
      driver.figures().breach(otherwise);
    }
  }

  void note(String text) {
    if (!notes.contains(text)) {
      notes.add(text);
    }
  }

  List<String> notes() {
    return notes;
  }

  double recovery() {
    return recovery;
  }
}
