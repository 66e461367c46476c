package vn.motcham.limit;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What one crowd may take of the server: so many requests at once, so many bytes of bodies. */
final class Share {
  private final int mostRequests;
  private final long mostBytes;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  Share(int mostRequests, long mostBytes) {
    this.mostRequests = mostRequests;
    this.mostBytes = mostBytes;
  }

  /** Whether there was room; whoever came in has to {@link #leave} with the same number. */
  boolean enter(long body) {
    boolean room = requests.incrementAndGet() <= mostRequests & bytes.addAndGet(body) <= mostBytes;
    if (!room) {
      leave(body);
    }
    return room;
  }

  void leave(long body) {
    requests.decrementAndGet();
    bytes.addAndGet(-body);
  }
}
