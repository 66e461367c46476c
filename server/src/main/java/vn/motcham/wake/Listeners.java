package vn.motcham.wake;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kiosks that wait at this server to be woken. For all of them together the database is asked
 * once a second, and not at all while there is none.
 */
@Singleton
final class Listeners {
  private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

  /** Less than any proxy on the way waits for an answer. */
  private static final int SECONDS = 8;

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final ConcurrentMap<Integer, Listener> listeners = new ConcurrentHashMap<>();

  Listeners(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Listener(String known, CompletableFuture<Optional<Wake>> heard) {
    void tell(Wake wake) {
      if (!wake.id().equals(known)) {
        heard.complete(Optional.of(wake));
      }
    }

    void dismiss() {
      heard.complete(Optional.empty());
    }
  }

  /** A kiosk that asks again has hung up before. */
  CompletableFuture<Optional<Wake>> await(int kiosk, String known) {
    Listener listener = new Listener(known, new CompletableFuture<>());
    Listener before = listeners.put(kiosk, listener);
    if (before != null) {
      before.dismiss();
    }
    return listener
        .heard()
        .completeOnTimeout(Optional.empty(), SECONDS, TimeUnit.SECONDS)
        .whenComplete((_, _) -> listeners.remove(kiosk, listener));
  }

  @Scheduled(initialDelay = "1s", fixedDelay = "1s")
  void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      Map<Integer, Wake> newest = listNewest();
      listeners.forEach(
          (kiosk, listener) -> {
            Wake wake = newest.get(kiosk);
            if (wake != null) {
              listener.tell(wake);
            }
          });
    } catch (JdbiException e) {
      // Others say it loudly enough; nobody waits for a wake.
      LOG.debug("Nobody is woken now", e);
    }
  }

  private Map<Integer, Wake> listNewest() {
    Instant since = clock.instant().minus(Wake.LASTS);
    Map<Integer, Wake> newest = new HashMap<>();
    jdbi.withHandle(handle -> new WakeTable(handle).listSince(since))
        .forEach(wake -> newest.put(wake.target().kiosk(), wake));
    return newest;
  }

  @PreDestroy
  void dismissAll() {
    listeners.values().forEach(Listener::dismiss);
  }
}
