package vn.motcham.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The phone page on which a letter is written, or more is said about one; rendered again with the
 * words kept when something was wrong.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param action where the form is sent
 * @param codesAt the address of the page where the answer is read
 * @param unit name of the unit; null: it is to be chosen, or known
 * @param units those to choose from; none where it is known
 * @param keptDays how long a letter is kept when everything is done
 * @param question what was asked; null: nothing, this is a new letter
 * @param fault what is wrong, in words; null: nothing
 * @param faultAt id of the control that it is about
 */
public record LetterPage(
    String style,
    String action,
    String codesAt,
    String code,
    @Nullable String unit,
    List<Choice> units,
    String unitNumber,
    String ticket,
    String kind,
    String text,
    int limit,
    int keptDays,
    @Nullable String question,
    @Nullable String fault,
    String faultAt) {
  public LetterPage {
    units = List.copyOf(units);
  }

  /** A unit that can be chosen. */
  public record Choice(String value, String text, boolean chosen) {}

  public boolean isFaulty(String control) {
    return fault != null && faultAt.equals(control);
  }
}
