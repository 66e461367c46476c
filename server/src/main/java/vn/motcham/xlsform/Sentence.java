package vn.motcham.xlsform;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Text;

/** One of the product's own sentences, in all its languages, to stand beside a survey's texts. */
final class Sentence {
  private final String key;
  private final Map<String, Text> details = new HashMap<>();

  /**
   * @param key without the prefix that all sentences about forms have
   */
  Sentence(String key) {
    this.key = "xlsform." + key;
  }

  static Text of(String key) {
    return new Sentence(key).text();
  }

  /** The same in every language: a name, a number. */
  static Text word(Object word) {
    return new Text(Map.of(Text.FIRST_LANGUAGE, word.toString()));
  }

  Sentence with(String name, Text detail) {
    details.put(name, detail);
    return this;
  }

  Sentence with(String name, Object detail) {
    return with(name, word(detail));
  }

  Text text() {
    return in(language -> Texts.get(language, key, details(language)));
  }

  private Map<String, String> details(Language language) {
    Map<String, String> words = new HashMap<>();
    details.forEach((name, detail) -> words.put(name, detail.in(language.code())));
    return words;
  }

  /** One after the other. */
  static Text joined(String separator, Iterable<Text> texts) {
    return in(
        language -> {
          StringBuilder joined = new StringBuilder();
          for (Text text : texts) {
            joined.append(joined.isEmpty() ? "" : separator).append(text.in(language.code()));
          }
          return joined.toString();
        });
  }

  private static Text in(Function<Language, String> words) {
    Map<String, String> byLanguage = new HashMap<>();
    for (Language language : Language.values()) {
      byLanguage.put(language.code(), words.apply(language));
    }
    return new Text(byLanguage);
  }
}
