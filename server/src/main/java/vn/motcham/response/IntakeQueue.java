package vn.motcham.response;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Unavailable;

/**
 * Responses on their way into the database. One that finds nobody there is written at once; those
 * that come while others are being written wait, and are then written together, which costs the
 * disk no more than writing one.
 */
@Singleton
final class IntakeQueue {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeQueue.class);

  /** How many responses may wait. More than this would wait longer than those who sent them. */
  private static final int ROOM = 6_000;

  /** The rest is kept for kiosks, whom nobody can keep out by sending what isn't signed. */
  private static final int ROOM_FOR_ALL = ROOM / 2;

  private static final int TOGETHER = 200;

  /** Two: while one waits for the disk, the other writes. */
  private static final int WRITERS = 2;

  /** Up to so many are somebody's who waits at a counter; more come out of a store. */
  private static final int FEW = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Intake intake;

  /**
   * Threads of the system: one who asks the database so often would pay for a virtual one's way to
   * sleep and back each time.
   */
  private final ExecutorService writing =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("intake").daemon().factory());

  private final Deque<Waiting> first = new ArrayDeque<>();
  private final Deque<Waiting> then = new ArrayDeque<>();
  private int responses;
  private int underway;
  private long written;
  private int writers;

  IntakeQueue(Intake intake) {
    this.intake = intake;
  }

  /**
   * Outcomes in the order of the responses.
   *
   * @throws Unavailable {@code busy} when too many wait already
   */
  List<Outcome> store(List<ValidResponse> together) {
    if (together.isEmpty()) {
      return List.of();
    }
    Waiting mine = new Waiting(together);
    if (enter(mine)) {
      begin();
    }
    return mine.await(PATIENCE);
  }

  /** How many responses wait or are being written. */
  synchronized int size() {
    return responses + underway;
  }

  /** How many responses were written so far, or could not be. */
  synchronized long written() {
    return written;
  }

  /** Whether another writer is wanted. */
  private synchronized boolean enter(Waiting waiting) {
    int room = waiting.isFromKiosk() ? ROOM : ROOM_FOR_ALL;
    if (responses > 0 && responses + waiting.size() > room) {
      throw new Unavailable(ProblemType.BUSY);
    }
    (waiting.size() <= FEW ? first : then).add(waiting);
    responses += waiting.size();
    if (writers == WRITERS) {
      return false;
    }
    writers++;
    return true;
  }

  private void begin() {
    try {
      writing.execute(this::write);
    } catch (Throwable e) {
      leave();
      throw e;
    }
  }

  private synchronized void leave() {
    writers--;
  }

  private void write() {
    for (List<Waiting> next = next(); !next.isEmpty(); next = next()) {
      try {
        intake.write(next);
      } catch (Throwable e) {
        // Even out of memory: a writer that is lost would be missing for good.
        LOG.error("Responses could not be written", e);
        next.forEach(Waiting::fail);
      } finally {
        done(next);
      }
    }
  }

  private synchronized void done(List<Waiting> together) {
    int size = together.stream().mapToInt(Waiting::size).sum();
    underway -= size;
    written += size;
  }

  /** Those who are written next; with nobody left, one writer less. */
  private synchronized List<Waiting> next() {
    List<Waiting> next = new ArrayList<>();
    int size = take(first, next, 0);
    take(then, next, size);
    if (next.isEmpty()) {
      writers--;
    }
    return next;
  }

  private int take(Deque<Waiting> from, List<Waiting> next, int already) {
    int size = already;
    while (!from.isEmpty() && (size == 0 || size + from.getFirst().size() <= TOGETHER)) {
      Waiting waiting = from.removeFirst();
      responses -= waiting.size();
      underway += waiting.size();
      size += waiting.size();
      next.add(waiting);
    }
    return size;
  }
}
