package vn.motcham.letter;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.PlainText;
import vn.motcham.http.Form;

/**
 * What a page sent.
 *
 * @param unit number of the unit; 0: none was chosen
 * @param ticket what the page of thanks had been given; empty: it comes from elsewhere
 * @param kind null: none was chosen
 * @param text as it was typed
 * @param level how satisfied somebody is who rates once more; 0: none was chosen
 */
record LetterForm(
    String code, int unit, String ticket, Letter.@Nullable Kind kind, String text, int level) {
  static final int LONGEST = 2000;
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final Pattern LEVEL = Pattern.compile("[1-" + SecondRatings.LEVELS + "]");

  static LetterForm read(Form form) {
    String unit = form.one("unit");
    String level = form.one("level");
    return new LetterForm(
        form.one("code").strip(),
        NUMBER.matcher(unit).matches() ? Integer.parseInt(unit) : 0,
        form.one("ticket"),
        Letter.Kind.find(form.one("kind")).orElse(null),
        form.one("text"),
        LEVEL.matcher(level).matches() ? Integer.parseInt(level) : 0);
  }

  /** What is kept of what was typed. */
  String words() {
    return PlainText.normalised(text).strip();
  }

  /** What is wrong with the words: the last part of a key. */
  Optional<String> wordsFault() {
    String words = words();
    if (PlainText.isBlank(words)) {
      return Optional.of("answer-required");
    }
    if (!PlainText.isClean(words)) {
      return Optional.of("bad-text");
    }
    return words.codePointCount(0, words.length()) > LONGEST
        ? Optional.of("too-long")
        : Optional.empty();
  }
}
