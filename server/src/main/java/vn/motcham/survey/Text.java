package vn.motcham.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
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

  /** From a checked tree: language to text. */
  public static Text read(JsonNode node) {
    Map<String, String> byLanguage = new HashMap<>();
    node.properties().forEach(text -> byLanguage.put(text.getKey(), text.getValue().asText()));
    return new Text(byLanguage);
  }

  public boolean has(String language) {
    return byLanguage.containsKey(language);
  }

  /** The text in this language, else in Vietnamese. */
  public String in(String language) {
    String first = byLanguage.getOrDefault(FIRST_LANGUAGE, "");
    return byLanguage.getOrDefault(language, first);
  }
}
