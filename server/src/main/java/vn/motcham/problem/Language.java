package vn.motcham.problem;

import java.util.Locale;
import java.util.Optional;

/** A language of the product's own texts. Survey definitions may hold more; see {@code survey}. */
public enum Language {
  VI("vi"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The ISO 639 code, as in addresses, files and the {@code lang} attribute. */
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.of(code);
  }

  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
