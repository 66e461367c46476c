package vn.motcham.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.indicator.ReportingPeriod.Kind;

/** Where an installation's reporting months begin. */
public enum ReportingGrid {
  /** From the 1st to the last of a month. */
  CALENDAR("calendar"),
  /** From the 15th of the month before to the 14th: Article 12 of NĐ 09/2019/NĐ-CP. */
  FIFTEENTH("fifteenth");

  private static final Pattern CODE =
      Pattern.compile("(2[0-9]{3})(?:-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?");

  private final String code;

  ReportingGrid(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** The month that holds a day. */
  public ReportingPeriod monthOf(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    YearMonth reporting = day.isAfter(lastDay(month)) ? month.plusMonths(1) : month;
    return new ReportingPeriod(this, Kind.MONTH, reporting.getYear(), reporting.getMonthValue());
  }

  /** Reads {@code 2026-07}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026-9M} or {@code 2026}. */
  public Optional<ReportingPeriod> find(String code) {
    Matcher matcher = CODE.matcher(code);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(matcher.group(1));
    String part = Objects.requireNonNullElse(matcher.group(2), "");
    return Optional.of(read(year, part));
  }

  private ReportingPeriod read(int year, String part) {
    Kind kind = kindOf(part);
    boolean isNumbered = kind != Kind.NINE_MONTHS && kind != Kind.YEAR;
    int ordinal = isNumbered ? Integer.parseInt(part.replaceFirst("^[QH]", "")) : 1;
    return new ReportingPeriod(this, kind, year, ordinal);
  }

  private static Kind kindOf(String part) {
    if (part.isEmpty()) {
      return Kind.YEAR;
    }
    return switch (part.charAt(0)) {
      case 'Q' -> Kind.QUARTER;
      case 'H' -> Kind.HALF_YEAR;
      case '9' -> Kind.NINE_MONTHS;
      default -> Kind.MONTH;
    };
  }

  LocalDate firstDay(YearMonth month) {
    return switch (this) {
      case CALENDAR -> month.atDay(1);
      case FIFTEENTH -> month.minusMonths(1).atDay(15);
    };
  }

  LocalDate lastDay(YearMonth month) {
    return switch (this) {
      case CALENDAR -> month.atEndOfMonth();
      case FIFTEENTH -> month.atDay(14);
    };
  }
}
