package vn.motcham.alias;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Sixteen characters of a paper that are typed in where no camera reads its code. Two of them are
 * made of the others, so that one wrong character, or two that changed places, are always found.
 *
 * <p>The alphabet lacks what is easily taken for something else; it has 29 characters because that
 * is a prime: the characters are numbers modulo 29, and both their sum and the sum of each times
 * its place (1 to 16) are 0. Two wrong characters would have to satisfy two independent equations,
 * which only right ones do.
 *
 * @param text as it is compared
 */
public record Alias(String text) {
  static final String ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY";
  static final int LENGTH = 16;

  private static final int PRIME = ALPHABET.length();
  private static final int DRAWN = LENGTH - 2;
  private static final int GROUP = 4;

  /** What looks like a character of the alphabet, and that character, in turn. */
  private static final String LOOK_ALIKES = "O0I1L1S5Z2B8UV";

  /** A new one: 68 random bits. */
  static Alias draw(SecureRandom random) {
    int[] digits = new int[LENGTH];
    for (int i = 0; i < DRAWN; i++) {
      digits[i] = random.nextInt(PRIME);
    }
    // For two unknowns at places 15 and 16: x + y = -sum, 15x + 16y = -weighted.
    digits[LENGTH - 1] = Math.floorMod((LENGTH - 1) * sum(digits) - weighted(digits), PRIME);
    digits[LENGTH - 2] = Math.floorMod(-sum(digits), PRIME);
    StringBuilder text = new StringBuilder();
    for (int digit : digits) {
      text.append(ALPHABET.charAt(digit));
    }
    return new Alias(text.toString());
  }

  /**
   * As somebody typed it, if it is one: small letters, spaces, hyphens, look-alikes don't matter.
   */
  public static Optional<Alias> find(String typed) {
    String text = plain(typed);
    int[] digits = text.chars().map(ALPHABET::indexOf).toArray();
    boolean sound = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    return sound && sum(digits) % PRIME == 0 && weighted(digits) % PRIME == 0
        ? Optional.of(new Alias(text))
        : Optional.empty();
  }

  private static String plain(String typed) {
    String text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}.]", "");
    for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
      text = text.replace(LOOK_ALIKES.charAt(i), LOOK_ALIKES.charAt(i + 1));
    }
    return text;
  }

  private static int sum(int[] digits) {
    int sum = 0;
    for (int digit : digits) {
      sum += digit;
    }
    return sum;
  }

  private static int weighted(int[] digits) {
    int sum = 0;
    for (int i = 0; i < digits.length; i++) {
      sum += (i + 1) * digits[i];
    }
    return sum;
  }

  /** In groups of four, as it is printed. */
  public String shown() {
    return text.replaceAll("(?<=\\G.{" + GROUP + "})(?=.)", "-");
  }
}
