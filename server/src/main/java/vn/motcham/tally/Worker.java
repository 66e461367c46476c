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

/** Has changed cells counted, again and again; every server that takes answers in has one. */
@Context
final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
  private static final Duration PAUSE = Duration.ofMillis(500);

  private final Recount recount;
  private final TaskScheduler scheduler;
  private @Nullable ScheduledFuture<?> work;

  Worker(Recount recount, @Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.recount = recount;
    this.scheduler = scheduler;
  }

  @PostConstruct
  void begin() {
    work = scheduler.scheduleWithFixedDelay(PAUSE.multipliedBy(4), PAUSE, this::once);
  }

  /** Before the database goes: a count that began then would find it closed. */
  @PreDestroy
  void end() {
    if (work != null) {
      work.cancel(false);
    }
  }

  private void once() {
    try {
      recount.changedUnlessResting();
    } catch (RuntimeException e) {
      // Whatever it was, it must not end the counting for good.
      LOG.warn("Tallies wait: {}", e.getMessage());
    }
  }
}
