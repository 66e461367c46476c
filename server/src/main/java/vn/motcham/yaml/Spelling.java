package vn.motcham.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was meant. */
final class Spelling {
  private static final int LISTED = 20;

  private Spelling() {}

  /**
   * The nearest known word, if it is no further than two letters, or a third of the word; one
   * letter for the shortest.
   */
  static Optional<String> findNearest(String word, Collection<String> known) {
    int limit = word.length() < 4 ? word.length() / 2 : Math.max(2, word.length() / 3);
    if (word.length() > 64) {
      return Optional.empty();
    }
    return known.stream()
        .sorted()
        .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
        .filter(candidate -> distance(word, candidate) <= limit);
  }

  /** The known words as far as somebody will read them. */
  static String list(Collection<String> known) {
    String words = String.join(", ", known.stream().limit(LISTED).toList());
    return known.isEmpty() ? "–" : known.size() > LISTED ? words + " …" : words;
  }

  /** How many letters have to be put in, left out or replaced (Levenshtein 1965). */
  static int distance(String from, String to) {
    int[] above = new int[to.length() + 1];
    for (int column = 0; column <= to.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= from.length(); row++) {
      int[] current = new int[to.length() + 1];
      current[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
        current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
      }
      above = current;
    }
    return above[to.length()];
  }
}
