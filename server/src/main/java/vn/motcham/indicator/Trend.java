package vn.motcham.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.ReportingPeriod.Kind;

/**
 * A figure from period to period, all of one kind and without a leap: where nothing may be shown
 * the period stays, and the line breaks.
 *
 * @param points the oldest first
 */
public record Trend(List<Point> points) {
  private static final List<Kind> KINDS =
      List.of(Kind.MONTH, Kind.QUARTER, Kind.HALF_YEAR, Kind.YEAR);

  /** A line in which more than a third is missing says less than one of longer periods. */
  private static final int WHOLE = 3;

  private static final int PRESENT = 2;

  private static final int MOST = 24;

  public Trend {
    points = List.copyOf(points);
  }

  public record Point(ReportingPeriod period, Figure figure) {}

  /** Of the figures that may be shown, those of the shortest kind that make a line. */
  public static Trend of(Map<ReportingPeriod, Figure> shown, Figure missing) {
    return KINDS.stream()
        .map(kind -> of(kind, shown, missing))
        .filter(Trend::isLine)
        .findFirst()
        .orElseGet(() -> new Trend(List.of()));
  }

  private static Trend of(Kind kind, Map<ReportingPeriod, Figure> shown, Figure missing) {
    List<ReportingPeriod> measured =
        shown.keySet().stream()
            .filter(period -> period.kind() == kind && shown.get(period) instanceof Measured)
            .sorted()
            .toList();
    List<Point> points = new ArrayList<>();
    if (!measured.isEmpty()) {
      ReportingPeriod period = measured.getLast();
      while (period.compareTo(measured.getFirst()) >= 0 && points.size() < MOST) {
        points.addFirst(new Point(period, shown.getOrDefault(period, missing)));
        period = period.previous();
      }
    }
    return new Trend(points);
  }

  private boolean isLine() {
    long measured = points.stream().filter(p -> p.figure() instanceof Measured).count();
    return measured >= 2 && measured * WHOLE >= (long) points.size() * PRESENT;
  }
}
