package vn.motcham.unit;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The number of a unit as somebody may type it: seven digits of Crockford's alphabet, which has no
 * look-alikes, and two that check them. A wrong digit and two that changed places are always found,
 * so that nobody writes about a unit, or rates one, that they do not mean.
 */
public final class UnitCode {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BASE = DIGITS.length();
  private static final int NUMBER = 7;
  private static final int CHECK = 2;
  private static final int GROUP = 3;
  private static final long MOST = 0xFFFF_FFFFL;

  /** The greatest that two digits hold: no difference of a digit is a multiple of it. */
  private static final int PRIME = 1021;

  /** Spreads the numbers, so that the codes of neighbours look nothing alike; odd, to go back. */
  private static final int SPREAD = 0x9E37_79B1;

  /** The inverse of it, modulo 2^32. */
  private static final int GATHER = 0x0E8B_2F51;

  private UnitCode() {}

  /** In capitals, as a QR code holds it in the fewest modules. */
  public static String of(int unit) {
    long spread = Integer.toUnsignedLong(unit * SPREAD);
    return digits(spread, NUMBER) + digits(spread % PRIME, CHECK);
  }

  /** In three groups of three. */
  public static String shown(int unit) {
    String code = of(unit);
    return String.join(
        "-", code.substring(0, GROUP), code.substring(GROUP, 2 * GROUP), code.substring(2 * GROUP));
  }

  /** Small letters, spaces and hyphens don't matter, nor does O for 0 or I and L for 1. */
  public static OptionalInt find(String typed) {
    String code =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[ -]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    if (code.length() != NUMBER + CHECK || code.chars().anyMatch(c -> DIGITS.indexOf(c) < 0)) {
      return OptionalInt.empty();
    }
    long spread = number(code.substring(0, NUMBER));
    boolean right = spread <= MOST && number(code.substring(NUMBER)) == spread % PRIME;
    return right ? OptionalInt.of((int) spread * GATHER) : OptionalInt.empty();
  }

  private static String digits(long number, int count) {
    StringBuilder digits = new StringBuilder();
    for (long left = number; digits.length() < count; left /= BASE) {
      digits.append(DIGITS.charAt((int) (left % BASE)));
    }
    return digits.reverse().toString();
  }

  private static long number(String digits) {
    return digits.chars().mapToLong(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * BASE + digit);
  }
}
