package vn.motcham.http;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** Gives templates the product's sentences; {@code {0}} and so on are their parameters. */
final class TextResolver extends AbstractMessageResolver {
  @Override
  public @Nullable String resolveMessage(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] parameters) {
    String text = find(context.getLocale(), key);
    if (text == null || parameters == null) {
      return text;
    }
    for (int i = 0; i < parameters.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parameters[i]));
    }
    return text;
  }

  private static @Nullable String find(Locale locale, String key) {
    return Language.find(locale.getLanguage())
        .flatMap(language -> Texts.find(language, key, Map.of()))
        .orElse(null);
  }

  @Override
  public @Nullable String createAbsentMessageRepresentation(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] parameters) {
    throw new IllegalArgumentException("no text " + key);
  }
}
