package vn.motcham.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;

/**
 * Empties outboxes over as many connections, by one thread: the generator shares its processors
 * with what it measures, so it costs next to nothing.
 */
final class Drive {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final List<Line> lines = new ArrayList<>();
  private final Latencies latencies = new Latencies();
  private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
  private final long begin = System.nanoTime();
  private final long end;
  private long lastAnswer = begin;
  private int stored;
  private String trouble = "";

  private Drive(Duration limit) {
    this.end = begin + limit.toNanos();
  }

  /**
   * What was sent and what came of it.
   *
   * @param latencies of requests that were taken in
   * @param statuses how often each status came
   * @param trouble the first answer by which nothing was stored, unless it asked for patience
   */
  record Outcome(
      int stored,
      double seconds,
      Latencies latencies,
      TreeMap<Integer, Integer> statuses,
      String trouble) {
    double perSecond() {
      return stored / seconds;
    }

    int refused() {
      return statuses.entrySet().stream()
          .filter(status -> status.getKey() != 200)
          .mapToInt(status -> status.getValue())
          .sum();
    }
  }

  /** One outbox for all connections. */
  static Outcome shared(int port, int connections, Queue<byte[]> outbox, Duration limit)
      throws IOException {
    return run(port, Collections.nCopies(connections, outbox), limit);
  }

  /**
   * A connection for each outbox; ends when all are empty, or sends nothing more after the limit.
   */
  static Outcome run(int port, List<Queue<byte[]>> outboxes, Duration limit) throws IOException {
    try (Selector selector = Selector.open()) {
      List<Line> lines = new ArrayList<>();
      try {
        for (Queue<byte[]> outbox : outboxes) {
          lines.add(new Line(port, selector, outbox));
        }
        Drive drive = new Drive(limit);
        drive.lines.addAll(lines);
        return drive.drain(selector);
      } finally {
        for (Line line : lines) {
          line.close();
        }
      }
    }
  }

  private Outcome drain(Selector selector) throws IOException {
    List<Line> idle = new ArrayList<>(lines);
    int waiting = 0;
    while (!idle.isEmpty() || waiting > 0) {
      waiting += sendAll(idle);
      if (waiting == 0 && idle.isEmpty()) {
        break;
      }
      selector.select(idle.isEmpty() ? 0 : 5);
      for (SelectionKey key : selector.selectedKeys()) {
        Line line = (Line) key.attachment();
        if (key.isWritable()) {
          line.write();
        } else if (isAnswered(line)) {
          waiting--;
          idle.add(line);
        }
      }
      selector.selectedKeys().clear();
    }
    return new Outcome(
        stored, (double) (lastAnswer - begin) / NANOS_PER_SECOND, latencies, statuses, trouble);
  }

  /** Sends from every line that may; keeps those that were told to wait. */
  private int sendAll(List<Line> idle) throws IOException {
    int sent = 0;
    List<Line> later = new ArrayList<>();
    for (Line line : idle) {
      long now = System.nanoTime();
      if (now - end >= 0) {
        continue;
      }
      if (line.resumeAt() != 0 && now - line.resumeAt() < 0) {
        later.add(line);
      } else if (line.send(now)) {
        sent++;
      }
    }
    idle.clear();
    idle.addAll(later);
    return sent;
  }

  private boolean isAnswered(Line line) throws IOException {
    byte[] request = line.request();
    Reply reply = line.read();
    if (reply == null || request == null) {
      return false;
    }
    long now = System.nanoTime();
    statuses.merge(reply.status(), 1, Integer::sum);
    if (reply.status() == 200) {
      latencies.add(now - line.sentAt());
      stored += reply.stored();
      lastAnswer = now;
    } else if (reply.status() == 503 || reply.status() == 429) {
      int seconds = Math.max(1, reply.retryAfterSeconds());
      line.postpone(request, now + seconds * NANOS_PER_SECOND);
      return true;
    }
    if (reply.stored() == 0 && trouble.isEmpty()) {
      trouble = line.answer(reply);
    }
    return true;
  }
}
