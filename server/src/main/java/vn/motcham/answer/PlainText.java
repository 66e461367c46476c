package vn.motcham.answer;

import java.text.Normalizer;

/** What respondents write: kept as NFC, with plain line ends. */
public final class PlainText {
  private PlainText() {}

  public static String normalised(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    return Normalizer.normalize(lines, Normalizer.Form.NFC);
  }

  /** No control characters but tab and line end, no halves of a surrogate pair. */
  public static boolean isClean(String text) {
    return text.codePoints()
        .noneMatch(
            c ->
                (Character.isISOControl(c) && c != '\n' && c != '\t')
                    || Character.getType(c) == Character.SURROGATE);
  }

  /** Nothing but spaces and invisible characters. */
  public static boolean isBlank(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }
}
