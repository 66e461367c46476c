package vn.motcham.kiosk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a file somebody asks for (RFC 9110, 14). */
sealed interface ByteRange {
  Pattern ONE = Pattern.compile("bytes=(\\d{0,9})-(\\d{0,9})");

  /** All of it; so are several parts answered, and what can't be read. */
  record Whole() implements ByteRange {}

  /** Up to the byte before {@code to}. */
  record Part(int from, int to) implements ByteRange {}

  /** The file is shorter. */
  record Nothing() implements ByteRange {}

  static ByteRange read(@Nullable String header, int length) {
    if (header == null) {
      return new Whole();
    }
    Matcher range = ONE.matcher(header.strip());
    if (!range.matches()) {
      return new Whole();
    }
    String first = range.group(1);
    String last = range.group(2);
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : part(length - Integer.parseInt(last), length, length);
    }
    int from = Integer.parseInt(first);
    if (last.isEmpty()) {
      return part(from, length, length);
    }
    int to = Integer.parseInt(last) + 1;
    return to <= from ? new Whole() : part(from, to, length);
  }

  private static ByteRange part(int from, int to, int length) {
    int begin = Math.max(0, from);
    return begin >= length ? new Nothing() : new Part(begin, Math.min(to, length));
  }
}
