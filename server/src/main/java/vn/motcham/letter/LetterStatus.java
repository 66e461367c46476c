package vn.motcham.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has the code reads about their letter. What they wrote is not among it: a code that
 * somebody else gets to see tells that there is a letter, and what was answered.
 *
 * @param kind code of it
 * @param state what is said of it: the texts {@code codes.letter.<state>.…}
 * @param receivedOn null where nobody can say now whether the code has one
 * @param due until when it is to be answered, or more is to be said; null where that is over or
 *     unknown
 * @param said what was said to them that still holds, in order
 * @param next what they can do now, part of a key; null: nothing
 */
public record LetterStatus(
    String kind,
    String state,
    @Nullable String receivedOn,
    @Nullable String due,
    List<String> said,
    @Nullable String next) {
  public LetterStatus {
    said = List.copyOf(said);
  }

  /** What is said of any code while no letter can be found. */
  static LetterStatus unreadable() {
    return new LetterStatus("", "unreadable", null, null, List.of(), null);
  }

  /** Whether there is one; otherwise the code may be anybody's guess. */
  public boolean isFound() {
    return receivedOn != null;
  }
}
