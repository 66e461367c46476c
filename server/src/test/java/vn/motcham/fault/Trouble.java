package vn.motcham.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What is wrong with a {@link Line}. */
sealed interface Trouble {
  record None() implements Trouble {}

  /** Each packet waits. */
  record Latency(int millis) implements Trouble {}

  /** A few bytes at a time. */
  record Trickle(int bytes, int millis) implements Trouble {}

  /** The request arrives, and the line is cut before its answer comes back. */
  record LostAnswers(double share) implements Trouble {}

  /** RST, on the way to or fro. */
  record Resets(double share) implements Trouble {}

  /** The answer never comes, and the line stays open. */
  record HalfOpen(double share) implements Trouble {}

  /** Somebody else answers everything, and nothing arrives. */
  record Captive(String answer) implements Trouble {}

  /**
   * Each answer ends one byte later than the one before, until all offsets had their turn.
   *
   * @param whole whether the cut answer says that it is complete: its length is written anew
   * @param step from one offset to the next
   */
  record Truncated(boolean whole, int step, AtomicInteger offset) implements Trouble {
    static Truncated anywhere(int step) {
      return new Truncated(false, step, begin(step));
    }

    static Truncated pretendingToBeWhole(int step) {
      return new Truncated(true, step, begin(step));
    }

    private static AtomicInteger begin(int step) {
      return new AtomicInteger(ThreadLocalRandom.current().nextInt(step));
    }

    byte[] next(byte[] bytes, int n) {
      int at = offset.getAndAdd(step);
      return whole ? shortened(new String(bytes, 0, n, ISO_8859_1), at) : cut(bytes, n, at);
    }

    private static byte[] cut(byte[] bytes, int n, int at) {
      return Arrays.copyOf(bytes, Math.min(at, n));
    }

    private static byte[] shortened(String answer, int at) {
      int end = answer.indexOf("\r\n\r\n");
      if (end < 0) {
        return new byte[0];
      }
      String body = answer.substring(end + 4);
      String cut = body.substring(0, Math.min(at, body.length()));
      String head =
          answer
              .substring(0, end)
              .replaceFirst("(?i)content-length: *\\d+", "Content-Length: " + cut.length());
      return (head + "\r\n\r\n" + cut).getBytes(ISO_8859_1);
    }
  }
}
