package vn.motcham.tally;

import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.response.Responses;

/** Has changed cells counted, again and again; every server that takes answers in has one. */
@Context
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final double NANOS_PER_SECOND = 1e9;

  /** How often it looks whether it is time to count. */
  private static final Duration LOOK = Duration.ofMillis(250);

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

  /** Where the database is slow for a while, nobody waits for it much longer than that. */
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /**
   * So many times what the counting took: who waits at a counter comes first, and while it counts
   * they wait for longer. Where few come there is room for both.
   */
  private static final int PAUSES = 9;

  private static final int PAUSES_WHEN_FEW_COME = 1;

  /** Long enough for both; what took long before few came says nothing of what comes now. */
  private static final Duration LONGEST_PAUSE_WHEN_FEW_COME = Duration.ofSeconds(1);

  /** Responses in a second; a province's busy hour has a hundred. */
  private static final double FEW = 120;

  /** So long it lets a queue of responses pass: what counts now counts the same cells again. */
  private static final Duration COURTESY = Duration.ofSeconds(10);

  private final Recount recount;
  private final Responses responses;
  private final TaskScheduler scheduler;
  private long looked = System.nanoTime();
  private long taken;
  private long counted = looked;
  private long took;
  private @Nullable ScheduledFuture<?> work;
  private boolean ended;

  Worker(
      Recount recount,
      Responses responses,
      @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.recount = recount;
    this.responses = responses;
    this.scheduler = scheduler;
  }

  @PostConstruct
  void begin() {
    again(SHORTEST_PAUSE.multipliedBy(4));
  }

  /** Before the database goes: a count that began then would find it closed. */
  @PreDestroy
  synchronized void end() {
    ended = true;
    if (work != null) {
      work.cancel(false);
    }
  }

  private synchronized void again(Duration pause) {
    if (!ended) {
      work = scheduler.schedule(pause, this::look);
    }
  }

  private void look() {
    try {
      long now = System.nanoTime();
      long rested = now - counted;
      boolean isInTheWay = responses.areMany() && rested < COURTESY.toNanos();
      if (rested >= pause(now) && !isInTheWay) {
        count();
      }
    } finally {
      // Whatever it was, it must not end the counting for good.
      again(LOOK);
    }
  }

  /** Nanoseconds that it is to rest, as it looks now. */
  private long pause(long now) {
    long before = taken;
    taken = responses.countTaken();
    boolean fewCome = taken - before < FEW * (now - looked) / NANOS_PER_SECOND;
    looked = now;
    return pause(fewCome, took);
  }

  /**
   * Nanoseconds to rest before counting again.
   *
   * @param took nanoseconds that it took to count the last time
   */
  static long pause(boolean fewCome, long took) {
    long pause = (fewCome ? PAUSES_WHEN_FEW_COME : PAUSES) * took;
    Duration longest = fewCome ? LONGEST_PAUSE_WHEN_FEW_COME : LONGEST_PAUSE;
    return Math.clamp(pause, SHORTEST_PAUSE.toNanos(), longest.toNanos());
  }

  private void count() {
    long begun = System.nanoTime();
    try {
      recount.changedUnlessResting();
    } catch (RuntimeException e) {
      LOG.warn("Tallies wait: {}", e.getMessage());
    } finally {
      counted = System.nanoTime();
      took = counted - begun;
    }
  }
}
