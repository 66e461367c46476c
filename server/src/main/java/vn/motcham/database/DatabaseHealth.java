package vn.motcham.database;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.reactivestreams.Publisher;

/** Says in {@code /health} whether the database answers, and what it can promise. */
@Singleton
@Readiness
final class DatabaseHealth implements HealthIndicator {
  private final Jdbi jdbi;
  private final Standing standing;
  private final ExecutorService blocking;

  DatabaseHealth(
      Jdbi jdbi, Standing standing, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.jdbi = jdbi;
    this.standing = standing;
    this.blocking = blocking;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.fromCompletableFuture(
        () -> CompletableFuture.supplyAsync(this::look, blocking));
  }

  private HealthResult look() {
    return HealthResult.builder("database", answers() ? HealthStatus.UP : HealthStatus.DOWN)
        .details(details())
        .build();
  }

  private boolean answers() {
    try {
      return jdbi.withHandle(h -> h.createQuery("SELECT 1").mapTo(Integer.class).one()) == 1;
    } catch (JdbiException e) {
      return false;
    }
  }

  private Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("durability", standing.durable() ? "strong" : "weak");
    details.put("privileges", standing.appendOnly() ? "strong" : "weak");
    return details;
  }
}
