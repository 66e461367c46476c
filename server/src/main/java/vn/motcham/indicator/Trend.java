package vn.motcham.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.ReportingPeriod.Kind;

/**
 * A figure from period to period, all of one kind and without a leap: where nothing may be shown
 * the period stays, and the line breaks; and so it does where another instrument took over.
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

  /**
   * @param stretch the instrument, by its place among those that took over from each other, 0 the
   *     newest; where nothing may be shown, that of the period before
   */
  public record Point(ReportingPeriod period, Figure figure, int stretch) {}

  /**
   * Places of the points that another instrument found than those before, so no line leads there.
   */
  public Set<Integer> breaks() {
    Set<Integer> breaks = new TreeSet<>();
    for (int place = 1; place < points.size(); place++) {
      if (points.get(place).stretch() != points.get(place - 1).stretch()) {
        breaks.add(place);
      }
    }
    return breaks;
  }

  /** Of the figures that may be shown, those of the shortest kind that make a line. */
  public static Trend of(Map<ReportingPeriod, Figure> shown, Figure missing) {
    return of(List.of(shown), missing);
  }

  /**
   * The same where the instrument changed in between; a period that several measured shows the
   * newest one's figure.
   *
   * @param stretches what each instrument found, the newest first
   */
  public static Trend of(List<? extends Map<ReportingPeriod, Figure>> stretches, Figure missing) {
    return KINDS.stream()
        .map(kind -> of(kind, stretches, missing))
        .filter(Trend::isLine)
        .findFirst()
        .orElseGet(() -> new Trend(List.of()));
  }

  /** A figure, and the place among the stretches of the one that found it. */
  private record Found(Figure figure, int stretch) {}

  private static Trend of(
      Kind kind, List<? extends Map<ReportingPeriod, Figure>> stretches, Figure missing) {
    SortedMap<ReportingPeriod, Found> measured = measured(kind, stretches);
    List<Point> points = new ArrayList<>();
    List<ReportingPeriod> periods = periods(measured);
    // A gap at the beginning belongs to whatever comes first.
    int stretch =
        periods.stream()
            .map(measured::get)
            .filter(Objects::nonNull)
            .findFirst()
            .map(Found::stretch)
            .orElse(0);
    for (ReportingPeriod period : periods) {
      Found found = measured.get(period);
      stretch = found == null ? stretch : found.stretch();
      points.add(new Point(period, found == null ? missing : found.figure(), stretch));
    }
    return new Trend(points);
  }

  /** From the first that was measured to the last, but no more than make a picture. */
  private static List<ReportingPeriod> periods(SortedMap<ReportingPeriod, Found> measured) {
    List<ReportingPeriod> periods = new ArrayList<>();
    if (!measured.isEmpty()) {
      ReportingPeriod period = measured.lastKey();
      while (period.compareTo(measured.firstKey()) >= 0 && periods.size() < MOST) {
        periods.addFirst(period);
        period = period.previous();
      }
    }
    return periods;
  }

  private static SortedMap<ReportingPeriod, Found> measured(
      Kind kind, List<? extends Map<ReportingPeriod, Figure>> stretches) {
    SortedMap<ReportingPeriod, Found> measured = new TreeMap<>();
    for (int stretch = 0; stretch < stretches.size(); stretch++) {
      for (Map.Entry<ReportingPeriod, Figure> shown : stretches.get(stretch).entrySet()) {
        if (shown.getKey().kind() == kind && shown.getValue() instanceof Measured) {
          measured.putIfAbsent(shown.getKey(), new Found(shown.getValue(), stretch));
        }
      }
    }
    return measured;
  }

  private boolean isLine() {
    long measured = points.stream().filter(p -> p.figure() instanceof Measured).count();
    return measured >= 2 && measured * WHOLE >= (long) points.size() * PRESENT;
  }
}
