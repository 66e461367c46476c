package vn.motcham.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Requests at a steady rate, whatever the answers take; each is timed from when it was due, so a
 * slow answer is not hidden by those that had to wait behind it.
 */
final class Paced {
  private static final int CONNECTIONS = 8;
  private static final double NANOS_PER_SECOND = 1e9;

  private final int port;
  private final double perSecond;
  private final Queue<byte[]> requests;
  private final List<Thread> threads = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final List<Long> answeredAt = new ArrayList<>();
  private int refused;
  private volatile boolean stopped;

  private Paced(int port, double perSecond, Queue<byte[]> requests) {
    this.port = port;
    this.perSecond = perSecond;
    this.requests = new ConcurrentLinkedQueue<>(requests);
  }

  /** Sends until the requests are used up, or it is stopped. */
  static Paced start(int port, double perSecond, Queue<byte[]> requests) {
    Paced paced = new Paced(port, perSecond, requests);
    long begin = System.nanoTime();
    for (int i = 0; i < CONNECTIONS; i++) {
      int turn = i;
      paced.threads.add(Thread.ofPlatform().start(() -> paced.send(begin, turn)));
    }
    return paced;
  }

  Paced stop() throws InterruptedException {
    stopped = true;
    return await();
  }

  Paced await() throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
    return this;
  }

  Latencies latencies() {
    return latencies;
  }

  /** When answers came, in order. */
  synchronized long[] answeredAt() {
    return answeredAt.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** How many were answered by anything but 200, or not at all. */
  int refused() {
    return refused;
  }

  private void send(long begin, int turn) {
    try (Connection connection = new Connection()) {
      for (int i = turn; !stopped; i += CONNECTIONS) {
        byte[] request = requests.poll();
        if (request == null) {
          return;
        }
        long due = begin + (long) (i / perSecond * NANOS_PER_SECOND);
        sleepUntil(due);
        note(due, connection.exchange(request));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sleepUntil(long due) throws InterruptedException {
    long wait = due - System.nanoTime();
    if (wait > 0) {
      Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
    }
  }

  private synchronized void note(long due, @Nullable Reply reply) {
    long now = System.nanoTime();
    latencies.add(now - due);
    if (reply != null && reply.status() == 200) {
      answeredAt.add(now);
    } else {
      refused++;
    }
  }

  /** Opened when it is needed, and again after it broke. */
  private final class Connection implements AutoCloseable {
    private @Nullable Socket socket;
    private byte[] buffer = new byte[1 << 14];

    /** Null when no whole answer came. */
    @Nullable Reply exchange(byte[] request) {
      try {
        Socket open = socket;
        if (open == null) {
          open = new Socket(InetAddress.getLoopbackAddress(), port);
          open.setTcpNoDelay(true);
          socket = open;
        }
        open.getOutputStream().write(request);
        return read(open.getInputStream());
      } catch (IOException e) {
        close();
        return null;
      }
    }

    private Reply read(InputStream in) throws IOException {
      int filled = 0;
      while (true) {
        if (filled == buffer.length) {
          buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int count = in.read(buffer, filled, buffer.length - filled);
        if (count < 0) {
          throw new EOFException();
        }
        filled += count;
        Reply reply = Reply.read(buffer, filled);
        if (reply != null) {
          return reply;
        }
      }
    }

    @Override
    public void close() {
      Socket open = socket;
      socket = null;
      try {
        if (open != null) {
          open.close();
        }
      } catch (IOException e) {
        // It was of no use any more.
      }
    }
  }
}
