package vn.motcham.seal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.code.LookupCode;

/**
 * The page on which a code is looked up.
 *
 * @param typed what stands in the field
 * @param outcome what is said of it: the text {@code codes.<outcome>}; null: nothing was asked yet
 * @param day on which the response was received
 * @param proof by which anybody can check the answer against the published root
 */
public record CodesPage(
    String typed, @Nullable String outcome, @Nullable String day, @Nullable Proof proof) {

  static CodesPage asking() {
    return new CodesPage("", null, null, null);
  }

  static CodesPage unreadable(String typed) {
    return new CodesPage(typed, "unreadable", null, null);
  }

  static CodesPage of(LookupCode code, Optional<Seals.LookedUp> found) {
    return found
        .map(
            one ->
                new CodesPage(
                    code.shown(),
                    one.status().code(),
                    SealsPage.shown(one.day()),
                    one.proof().orElse(null)))
        .orElseGet(() -> new CodesPage(code.shown(), "unknown", null, null));
  }

  public boolean isUnreadable() {
    return "unreadable".equals(outcome);
  }

  public boolean isAnswered() {
    return outcome != null && !isUnreadable();
  }
}
