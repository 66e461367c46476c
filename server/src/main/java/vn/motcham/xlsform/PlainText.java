package vn.motcham.xlsform;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.motcham.survey.Text;

/**
 * Texts as they stand, in forms that see references and markup in them: {@code ${name}} would be
 * replaced by an answer or make the form unreadable, stars and underscores would become bold and
 * slanted, and a # a heading.
 */
final class PlainText {
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?=[\\\\*_#])");

  /** What no escape helps against: a tag, an entity, a link, a bullet. */
  private static final Pattern MARKUP = Pattern.compile("<\\s*[/A-Za-z]|&#?\\w+;|]\\(|^[+-] ");

  private PlainText() {}

  /** For a question, a group or a hint. */
  static Text of(Text text) {
    return each(text, PlainText::escaped);
  }

  /** For an option, where markup is mostly not seen, and an escape would be. */
  static Text ofOption(Text text) {
    return each(text, PlainText::withoutReference);
  }

  static boolean isSeenAsMarkup(Text text) {
    return text.byLanguage().values().stream().anyMatch(one -> MARKUP.matcher(one).find());
  }

  private static String escaped(String text) {
    String plain = ESCAPE.matcher(withoutReference(text)).replaceAll("\\\\\\\\");
    for (String mark : List.of("*", "_")) {
      boolean twice = plain.indexOf(mark) != plain.lastIndexOf(mark);
      plain = twice ? plain.replace(mark, "\\" + mark) : plain;
    }
    return plain.startsWith("#") || plain.startsWith("* ") ? "\\" + plain : plain;
  }

  private static String withoutReference(String text) {
    return text.replace("${", "$ {");
  }

  private static Text each(Text text, UnaryOperator<String> change) {
    return new Text(
        text.byLanguage().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> change.apply(one.getValue()))));
  }
}
