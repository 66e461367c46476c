package vn.motcham.sheet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody read from a sheet.
 *
 * @param flaw why the sheet doesn't count; null: it does
 * @param codes question to what stands at it: a code, codes parted by spaces, or a number;
 *     questions left blank are not there
 * @param words question to what was written
 */
public record Keyed(@Nullable Flaw flaw, Map<String, String> codes, Map<String, String> words) {
  public Keyed {
    codes = Map.copyOf(new TreeMap<>(codes));
    words = Map.copyOf(words);
    if (flaw != null && !codes.isEmpty()) {
      throw new IllegalArgumentException("answers of a sheet that doesn't count");
    }
  }

  /** A sheet that doesn't count. */
  public static Keyed flawed(Flaw flaw) {
    return new Keyed(flaw, Map.of(), Map.of());
  }

  public Optional<Flaw> findFlaw() {
    return Optional.ofNullable(flaw);
  }

  /** What stands at a question; empty where nothing does. */
  public String code(String question) {
    return codes.getOrDefault(question, "");
  }

  /** Whether both saw the same; words are keyed once and not compared. */
  boolean agreesWith(Keyed other) {
    return flaw == other.flaw && codes.equals(other.codes);
  }

  /** The questions at which they saw something else. */
  public Set<String> differencesFrom(Keyed other) {
    Set<String> questions = new HashSet<>(codes.keySet());
    questions.addAll(other.codes.keySet());
    questions.removeIf(question -> code(question).equals(other.code(question)));
    return questions;
  }

  /** The same with other words. */
  Keyed withWords(Map<String, String> other) {
    return new Keyed(flaw, codes, flaw == null ? new HashMap<>(other) : Map.of());
  }

  /** Why a sheet doesn't count. */
  public enum Flaw {
    BLANK("blank"),
    /** Torn, unreadable, or with several marks where one belongs. */
    SPOILT("spoilt"),
    /** Filled in by somebody who was not to be asked. */
    NOT_ASKED("not-asked"),
    /** Filled in by one person for several. */
    COPIED("copied");

    private final String code;

    Flaw(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Flaw> find(String code) {
      for (Flaw flaw : values()) {
        if (flaw.code.equals(code)) {
          return Optional.of(flaw);
        }
      }
      return Optional.empty();
    }
  }
}
