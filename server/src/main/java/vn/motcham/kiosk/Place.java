package vn.motcham.kiosk;

import vn.motcham.survey.Stage;

/**
 * Where a kiosk stands and what people have just been given there.
 *
 * @param unit number of the unit that its answers count for
 * @param counter as the people there call it, such as {@code Quầy 3}; 1 to 100 characters
 */
public record Place(int unit, String counter, Stage stage) {
  /** The longest name of a counter, in characters. */
  public static final int LONGEST_COUNTER = 100;
}
