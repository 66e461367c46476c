package vn.motcham.setting;

import org.jspecify.annotations.Nullable;

/**
 * What a kiosk shows while the counters are closed.
 *
 * @param vietnamese plain text of one line
 * @param english null: none
 */
public record SleepMessage(String vietnamese, @Nullable String english) {
  /** The longest text in one language, in code points. */
  public static final int LONGEST = 200;
}
