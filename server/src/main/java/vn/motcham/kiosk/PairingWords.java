package vn.motcham.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The three words that a kiosk shows, so that somebody at a desk can say which one they mean. They
 * are common ones of one syllable, each different from all others even without its diacritics.
 */
final class PairingWords {
  private static final int SHOWN = 3;
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final List<String> ALL = read();

  private PairingWords() {}

  /** Three different words, one space between them. */
  static String choose(SecureRandom random) {
    List<String> chosen = new ArrayList<>();
    while (chosen.size() < SHOWN) {
      String word = ALL.get(random.nextInt(ALL.size()));
      if (!chosen.contains(word)) {
        chosen.add(word);
      }
    }
    return String.join(" ", chosen);
  }

  /**
   * What is compared: people type them with and without diacritics, capitals, spaces and hyphens,
   * on keyboards that put the marks apart from their letters.
   */
  static String fold(String typed) {
    String apart = Normalizer.normalize(typed.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    String bare = MARKS.matcher(apart).replaceAll("").replace('đ', 'd');
    return NO_LETTER.matcher(bare).replaceAll("");
  }

  static List<String> all() {
    return ALL;
  }

  private static List<String> read() {
    try (var stream =
        Objects.requireNonNull(PairingWords.class.getResourceAsStream("words.txt"), "words.txt")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
