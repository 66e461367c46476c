package vn.motcham.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Covers what may lead to a person in what people wrote: numbers of dossiers, of identity cards and
 * of phones, and e-mail addresses. Names it does not know; the page asks to leave them out.
 */
public final class Mask {
  /** Such as H26.15-241128-0012, which begins with the code of the body that received it. */
  private static final Pattern DOSSIER =
      Pattern.compile(
          "(?<![\\p{L}\\p{Nd}])[\\p{Lu}\\p{Nd}]+(?:\\.[\\p{Lu}\\p{Nd}]+)*\\s?[-–]\\s?\\p{Nd}{6}\\s?[-–]\\s?\\p{Nd}{3,6}");

  private static final Pattern MAIL =
      Pattern.compile("[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}-]+(?:\\.[\\p{L}\\p{Nd}-]+)+");

  /** Nine digits or more, however they are grouped: any phone and any card. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\p{Nd}(?:[\\s.()-]{0,2}\\p{Nd}){8,}");

  private static final List<Pattern> TELLING = List.of(MAIL, DOSSIER, NUMBER);

  private Mask() {}

  /**
   * @param cover what stands there instead
   */
  public static String over(String text, String cover) {
    String covered = text;
    for (Pattern telling : TELLING) {
      covered = telling.matcher(covered).replaceAll(Matcher.quoteReplacement(cover));
    }
    return covered;
  }
}
