package vn.motcham.dossier;

import java.time.YearMonth;
import java.util.Comparator;

/** What one report is about: a unit, and a month on the installation's grid. */
public record UnitMonth(int unit, YearMonth month) implements Comparable<UnitMonth> {
  private static final Comparator<UnitMonth> ORDER =
      Comparator.comparingInt(UnitMonth::unit).thenComparing(UnitMonth::month);

  static UnitMonth of(int unit, int code) {
    return new UnitMonth(unit, YearMonth.of(code / 100, code % 100));
  }

  int code() {
    return code(month);
  }

  static int code(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }

  @Override
  public int compareTo(UnitMonth other) {
    return ORDER.compare(this, other);
  }
}
