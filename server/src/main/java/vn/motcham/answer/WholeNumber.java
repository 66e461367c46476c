package vn.motcham.answer;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A whole number as somebody wrote it: digits of any script, for who writes in Khmer counts in
 * Khmer.
 */
final class WholeNumber {
  private static final Pattern SHAPE = Pattern.compile("-?\\p{Nd}+");
  private static final int MOST_DIGITS = 18;

  private WholeNumber() {}

  /** Empty if it is none; one that is longer than any of ours is only known to be too great. */
  static OptionalLong find(String text) {
    String written = text.replace('\u00a0', ' ').strip();
    if (!SHAPE.matcher(written).matches()) {
      return OptionalLong.empty();
    }
    StringBuilder digits = new StringBuilder();
    written
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> digits.append(Character.digit(c, 10)));
    String significant = digits.toString().replaceFirst("^0+(?=.)", "");
    if (significant.length() > MOST_DIGITS) {
      return OptionalLong.of(Long.MAX_VALUE);
    }
    long number = Long.parseLong(significant);
    return OptionalLong.of(written.startsWith("-") ? -number : number);
  }
}
