package vn.motcham.survey;

import java.util.Map;

/**
 * A plain text in several languages, side by side. Vietnamese is always there.
 *
 * @param byLanguage ISO 639 code to text
 */
public record Text(Map<String, String> byLanguage) {
  public static final String FIRST_LANGUAGE = "vi";

  public Text {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey(FIRST_LANGUAGE)) {
      throw new IllegalArgumentException("a text without Vietnamese: " + byLanguage);
    }
  }

  /** The text in this language, else in Vietnamese. */
  public String in(String language) {
    String first = byLanguage.getOrDefault(FIRST_LANGUAGE, "");
    return byLanguage.getOrDefault(language, first);
  }
}
