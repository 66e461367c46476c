package vn.motcham.problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The product's own sentences: {@code messages/<language>.properties}, with {@code {name}}
 * placeholders.
 */
public final class Texts {
  private static final Map<Language, Properties> TEXTS = read();

  private Texts() {}

  /**
   * The sentence; a missing key is a programming error, which a test finds before a reader does.
   */
  public static String get(Language language, String key, Map<String, String> details) {
    return find(language, key, details)
        .orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + language));
  }

  public static String get(Language language, String key) {
    return get(language, key, Map.of());
  }

  public static Optional<String> find(Language language, String key, Map<String, String> details) {
    String text = Objects.requireNonNull(TEXTS.get(language)).getProperty(key);
    if (text == null) {
      return Optional.empty();
    }
    for (Map.Entry<String, String> detail : details.entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return Optional.of(text);
  }

  /** What is wrong, in one sentence. */
  public static String of(Problem problem, Language language) {
    return get(language, "problem." + problem.type().code() + ".detail", problem.details());
  }

  /** What is wrong, in one sentence, without its place. */
  public static String of(Fault fault, Language language) {
    return get(language, "problem." + fault.type().code() + ".detail", fault.details());
  }

  /** The keys that a language has. */
  public static Set<String> keys(Language language) {
    return Objects.requireNonNull(TEXTS.get(language)).stringPropertyNames();
  }

  private static Map<Language, Properties> read() {
    Map<Language, Properties> texts = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      texts.put(language, read("/messages/" + language.code() + ".properties"));
    }
    return texts;
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (var stream = Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    return properties;
  }
}
