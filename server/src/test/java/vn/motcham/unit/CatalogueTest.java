package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A catalogue whose database is away. */
class CatalogueTest {
  private static final int WAITING = 20;
  private static final Duration LONG = Duration.ofMillis(500);

  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final Catalogue<String> catalogue =
      new Catalogue<>("units", Jdbi.create(this::connect), InstantSource.system(), _ -> "");

  private Connection connect() throws SQLException {
    asked.incrementAndGet();
    begun.countDown();
    try {
      Thread.sleep(LONG);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new SQLException("away");
  }

  @Test
  void whoWaitsWhileItIsAskedInVainIsToldAtOnce() throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> waiting = new ArrayList<>();
      waiting.add(executor.submit(catalogue::get));
      begun.await();
      for (int i = 1; i < WAITING; i++) {
        waiting.add(executor.submit(catalogue::get));
      }
      for (Future<String> one : waiting) {
        assertThatThrownBy(one::get).hasCauseInstanceOf(ConnectionException.class);
      }
    }
    assertThat(asked.get()).isLessThanOrEqualTo(2);
  }

  @Test
  void whoComesLaterAsksAgain() {
    assertThatThrownBy(catalogue::get).isInstanceOf(ConnectionException.class);
    assertThatThrownBy(catalogue::get).isInstanceOf(ConnectionException.class);
    assertThat(asked.get()).isEqualTo(2);
  }
}
