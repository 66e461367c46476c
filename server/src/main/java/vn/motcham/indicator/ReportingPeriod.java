package vn.motcham.indicator;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import vn.motcham.response.Bucket;

/**
 * A closed span on the installation's one grid. Ordered by the day of closing, the shorter first.
 *
 * @param ordinal which one of the year, from 1
 */
public record ReportingPeriod(ReportingGrid grid, Kind kind, int year, int ordinal)
    implements Comparable<ReportingPeriod> {
  private static final Comparator<ReportingPeriod> BY_CLOSING =
      Comparator.comparing(ReportingPeriod::lastDay)
          .thenComparing(ReportingPeriod::kind)
          .thenComparing(ReportingPeriod::grid);

  public ReportingPeriod {
    if (ordinal < 1 || ordinal > kind.perYear) {
      throw new IllegalArgumentException(kind + " " + ordinal);
    }
  }

  /** From the shortest to the longest. */
  public enum Kind {
    MONTH(1, 12),
    QUARTER(3, 4),
    HALF_YEAR(6, 2),
    /** January to September ("9 tháng"), a report of its own in Viet Nam. */
    NINE_MONTHS(9, 1),
    YEAR(12, 1);

    private final int months;
    private final int perYear;

    Kind(int months, int perYear) {
      this.months = months;
      this.perYear = perYear;
    }
  }

  /**
   * As in addresses: {@code 2026-07}, {@code 2026-Q3}, {@code 2026-H1}, {@code 2026-9M}, {@code
   * 2026}.
   */
  public String code() {
    return switch (kind) {
      case MONTH -> "%d-%02d".formatted(year, ordinal);
      case QUARTER -> year + "-Q" + ordinal;
      case HALF_YEAR -> year + "-H" + ordinal;
      case NINE_MONTHS -> year + "-9M";
      case YEAR -> String.valueOf(year);
    };
  }

  /** The key of its name in the message files, which takes the {@code year}. */
  public String messageKey() {
    return switch (kind) {
      case MONTH -> "indicator.period.month." + ordinal;
      case QUARTER -> "indicator.period.quarter." + ordinal;
      case HALF_YEAR -> "indicator.period.half-year." + ordinal;
      case NINE_MONTHS -> "indicator.period.nine-months";
      case YEAR -> "indicator.period.year";
    };
  }

  public LocalDate firstDay() {
    return grid.firstDay(firstMonth());
  }

  public LocalDate lastDay() {
    return grid.lastDay(firstMonth().plusMonths(kind.months - 1L));
  }

  /** Whether its last day is over. */
  public boolean isClosedOn(LocalDate day) {
    return day.isAfter(lastDay());
  }

  /**
   * Whether a response of this bucket belongs here; no bucket lies across the border of either
   * grid.
   */
  public boolean contains(Bucket bucket) {
    LocalDate day = bucket.firstDay();
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }

  /** The next shorter periods that make it up, in order; a month has none. */
  public List<ReportingPeriod> children() {
    return switch (kind) {
      case MONTH -> List.of();
      case QUARTER -> parts(Kind.MONTH);
      case HALF_YEAR, NINE_MONTHS -> parts(Kind.QUARTER);
      case YEAR -> parts(Kind.HALF_YEAR);
    };
  }

  /** The months that make it up, in order. */
  public List<ReportingPeriod> months() {
    return parts(Kind.MONTH);
  }

  /** The period of the same kind just before, or of the year before. */
  public ReportingPeriod previous() {
    return ordinal > 1
        ? new ReportingPeriod(grid, kind, year, ordinal - 1)
        : new ReportingPeriod(grid, kind, year - 1, kind.perYear);
  }

  /** The same part of the year before. */
  public ReportingPeriod yearBefore() {
    return new ReportingPeriod(grid, kind, year - 1, ordinal);
  }

  /** The period of this kind that holds this month. */
  ReportingPeriod within(Kind longer) {
    int month = firstMonth().getMonthValue();
    return new ReportingPeriod(grid, longer, year, (month - 1) / longer.months + 1);
  }

  @Override
  public int compareTo(ReportingPeriod other) {
    return BY_CLOSING.compare(this, other);
  }

  private YearMonth firstMonth() {
    return YearMonth.of(year, (ordinal - 1) * kind.months + 1);
  }

  private List<ReportingPeriod> parts(Kind shorter) {
    int first = (firstMonth().getMonthValue() - 1) / shorter.months + 1;
    return IntStream.range(first, first + kind.months / shorter.months)
        .mapToObj(part -> new ReportingPeriod(grid, shorter, year, part))
        .toList();
  }
}
