package vn.motcham.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.motcham.problem.Language;

/**
 * Numbers as they are written in a language: in Vietnamese a decimal comma, thousands parted by a
 * dot and a space before the percent sign. Percentages have two decimals, rounded half up.
 */
public final class Figures {
  private static final String NO_BREAK_SPACE = "\u00a0";

  /** An en dash at which no line breaks: the two ends of an interval stay together. */
  private static final String EN_DASH = "\u2060\u2013\u2060";

  private final DecimalFormatSymbols symbols;
  private final String percentSign;

  private Figures(char decimal, char grouping, String percentSign) {
    this.symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    this.symbols.setDecimalSeparator(decimal);
    this.symbols.setGroupingSeparator(grouping);
    this.percentSign = percentSign;
  }

  public static Figures in(Language language) {
    return switch (language) {
      case VI -> new Figures(',', '.', NO_BREAK_SPACE + "%");
      case EN -> new Figures('.', ',', "%");
    };
  }

  /** A count, such as {@code 12.345}. */
  public String count(long count) {
    return format("#,##0", BigDecimal.valueOf(count));
  }

  /** A percentage of 0 to 100 with two decimals, such as {@code 91,40 %}. */
  public String percent(BigDecimal percent) {
    return format("0.00", percent) + percentSign;
  }

  /** A percentage with as many decimals as it has, such as the {@code 90 %} of a target. */
  public String shortPercent(BigDecimal percent) {
    return format("0.##", percent) + percentSign;
  }

  /** A distance between percentages, such as the {@code 18,71} of "18,71 điểm". */
  public String points(BigDecimal points) {
    return format("0.00", points);
  }

  /** The two ends of an interval, such as {@code 89,90–92,70 %}. */
  public String interval(BigDecimal low, BigDecimal high) {
    return format("0.00", low) + EN_DASH + format("0.00", high) + percentSign;
  }

  /** The same of numbers that are no percentages, such as {@code 4,10–4,32}. */
  public String between(BigDecimal low, BigDecimal high) {
    return format("0.00", low) + EN_DASH + format("0.00", high);
  }

  private String format(String pattern, BigDecimal number) {
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }
}
