package vn.motcham.seal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.code.LookupCode;
import vn.motcham.letter.LetterStatus;

/**
 * The page on which a code is looked up.
 *
 * @param typed what stands in the field
 * @param outcome what is said of it: the text {@code codes.<outcome>}; null: nothing was asked yet
 * @param day on which the response was received
 * @param proof by which anybody can check the answer against the published root
 * @param letter what came of the letter under this code; null: there is none
 * @param mayWrite whether one may be left
 */
public record CodesPage(
    String typed,
    @Nullable String outcome,
    @Nullable String day,
    @Nullable Proof proof,
    @Nullable LetterStatus letter,
    boolean mayWrite) {

  static CodesPage asking() {
    return new CodesPage("", null, null, null, null, false);
  }

  static CodesPage unreadable(String typed) {
    return new CodesPage(typed, "unreadable", null, null, null, false);
  }

  /**
   * @param mayWrite whether who rated so may leave a letter
   */
  static CodesPage of(
      LookupCode code,
      Optional<Seals.LookedUp> found,
      Optional<LetterStatus> letter,
      boolean mayWrite) {
    LetterStatus status = letter.orElse(null);
    return found
        .map(
            one ->
                new CodesPage(
                    code.shown(),
                    one.status().code(),
                    SealsPage.shown(one.day()),
                    one.proof().orElse(null),
                    status,
                    status == null && mayWrite))
        .orElseGet(
            () ->
                new CodesPage(
                    code.shown(),
                    status == null || !status.isFound() ? "unknown" : null,
                    null,
                    null,
                    status,
                    false));
  }

  public boolean isUnreadable() {
    return "unreadable".equals(outcome);
  }

  public boolean isAnswered() {
    return outcome != null && !isUnreadable();
  }
}
