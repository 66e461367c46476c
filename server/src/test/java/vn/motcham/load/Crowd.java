package vn.motcham.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;

/** Many citizens at once, each with a receipt of their own. */
final class Crowd {
  private static final double NANOS_PER_SECOND = 1e9;

  private final int port;
  private final Queue<Errand> errands;
  private final double perSecond;
  private final long begin = System.nanoTime();
  private final long end;
  private final AtomicInteger turn = new AtomicInteger();
  private final Latencies latencies = new Latencies();
  private long lastThanks = begin;
  private int failed;
  private String trouble = "";

  /** Somebody's receipt, and the form as they fill it in. */
  record Errand(String token, String form) {}

  private Crowd(int port, Queue<Errand> errands, Duration limit, double perSecond) {
    this.port = port;
    this.errands = errands;
    this.perSecond = perSecond;
    this.end = begin + limit.toNanos();
  }

  /**
   * Until the receipts are used up or the time is over.
   *
   * @param most how many are there at the same time at most
   * @param perSecond how many come, each timed from when it was due; 0: as many as can be
   */
  static Crowd comes(int port, int most, Queue<Errand> errands, Duration limit, double perSecond)
      throws InterruptedException {
    Crowd crowd = new Crowd(port, errands, limit, perSecond);
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      people.add(Thread.ofPlatform().start(crowd::come));
    }
    for (Thread one : people) {
      one.join();
    }
    return crowd;
  }

  /** From the first to the last thanks. */
  double perSecond() {
    return latencies.count() * NANOS_PER_SECOND / (lastThanks - begin);
  }

  /** From connecting, or from when it was due, to the thanks. */
  Latencies latencies() {
    return latencies;
  }

  /** How many were not thanked. */
  int failed() {
    return failed;
  }

  /** What went wrong first. */
  String trouble() {
    return trouble;
  }

  private void come() {
    try {
      while (true) {
        long due = System.nanoTime();
        if (perSecond > 0) {
          due = begin + (long) (turn.getAndIncrement() / perSecond * NANOS_PER_SECOND);
          sleepUntil(due);
        }
        Errand errand = due >= end ? null : errands.poll();
        if (errand == null) {
          return;
        }
        visit(due, errand);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void visit(long due, Errand errand) {
    try (Visit visit = new Visit(port)) {
      visit.make(errand.token(), errand.form());
      thanked(due);
    } catch (IOException e) {
      failed(e.toString());
    }
  }

  private static void sleepUntil(long due) throws InterruptedException {
    long wait = due - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
  }

  private synchronized void thanked(long due) {
    lastThanks = System.nanoTime();
    latencies.add(lastThanks - due);
  }

  private synchronized void failed(String why) {
    failed++;
    if (trouble.isEmpty()) {
      trouble = why;
    }
  }
}
