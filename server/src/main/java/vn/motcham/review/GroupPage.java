package vn.motcham.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The responses of one unit and hour that bear one flag, and what was decided about them.
 *
 * @param rule when it is set, in a sentence
 * @param typed what the form said
 * @param fault what is wrong with it; null: nothing
 */
public record GroupPage(
    FlagsPage.Row group,
    String survey,
    String rule,
    List<Said> history,
    Typed typed,
    @Nullable String fault) {
  public GroupPage {
    history = List.copyOf(history);
  }

  /**
   * What somebody decided.
   *
   * @param state {@code upheld} or {@code overturned}
   */
  public record Said(String state, String reason, String by, String at) {}

  /**
   * What a form said.
   *
   * @param verdict {@code upheld}, {@code overturned} or neither
   */
  public record Typed(String verdict, String reason) {
    static final Typed NOTHING = new Typed("", "");
  }
}
