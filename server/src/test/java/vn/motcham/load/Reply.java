package vn.motcham.load;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP answer as it lies in a buffer; looked at no further than counting needs.
 *
 * @param bytes how many belong to it
 */
record Reply(int status, int bytes, int stored, int retryAfterSeconds) {
  private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] STORED = "\"stored\"".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)");
  private static final Pattern RETRY = Pattern.compile("\r\nretry-after: *(\\d+)");
  private static final int STATUS_AT = "HTTP/1.1 ".length();

  /** Null as long as it is not whole. */
  static @Nullable Reply read(byte[] buffer, int filled) {
    int end = indexOf(buffer, 0, filled, END_OF_HEAD);
    if (end < 0) {
      return null;
    }
    String head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    int body = end + END_OF_HEAD.length;
    int bytes = body + number(LENGTH, head);
    if (filled < bytes) {
      return null;
    }
    int status = Integer.parseInt(head, STATUS_AT, STATUS_AT + 3, 10);
    return new Reply(status, bytes, count(buffer, body, bytes), number(RETRY, head));
  }

  private static int number(Pattern header, String head) {
    Matcher matcher = header.matcher(head);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  private static int count(byte[] buffer, int from, int to) {
    int count = 0;
    for (int at = indexOf(buffer, from, to, STORED);
        at >= 0;
        at = indexOf(buffer, at + STORED.length, to, STORED)) {
      count++;
    }
    return count;
  }

  private static int indexOf(byte[] buffer, int from, int to, byte[] wanted) {
    for (int at = from; at <= to - wanted.length; at++) {
      int matching = 0;
      while (matching < wanted.length && buffer[at + matching] == wanted[matching]) {
        matching++;
      }
      if (matching == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
