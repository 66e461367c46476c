package vn.motcham.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.chart.Axis;
import vn.motcham.chart.Line;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.indicator.ReportingPeriod.Kind;
import vn.motcham.indicator.Trend;
import vn.motcham.indicator.Trend.Point;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.report.ShownTrend.Date;
import vn.motcham.report.ShownTrend.Level;
import vn.motcham.report.ShownTrend.Row;
import vn.motcham.series.Series;
import vn.motcham.target.Target;

/** Draws a trend. */
final class Trends {
  /** So many labels fit on a large screen, and half of them on a small one. */
  private static final int LABELS = 8;

  /** A year's number takes a sixth of a small screen. */
  private static final int YEARS = 6;

  private final History history;
  private final Trend trend;
  private final Optional<Target> target;
  private final Periods periods;
  private final Language language;
  private final Figures figures;

  private Trends(History history, Optional<Target> target, Periods periods, Language language) {
    this.history = history;
    this.trend = history.trend();
    this.target = target;
    this.periods = periods;
    this.language = language;
    this.figures = Figures.in(language);
  }

  /** None where there is no line to draw, or none of shares. */
  static Optional<ShownTrend> shown(
      History history, Optional<Target> target, Periods periods, Language language) {
    Trends trends = new Trends(history, target, periods, language);
    return trends.trend.points().isEmpty() || !history.instrument().isOfShares()
        ? Optional.empty()
        : Optional.of(trends.shown());
  }

  private ShownTrend shown() {
    Stream<BigDecimal> ends = measured().map(point -> figure(point).low());
    Axis axis = Axis.holding(Stream.concat(ends, target.map(Target::value).stream()));
    List<Optional<Line.Value>> values = trend.points().stream().map(Trends::value).toList();
    Line line = Line.of(values, trend.breaks(), axis, target.map(Target::value).orElse(null));
    Measured last = figure(trend.points().getLast());
    return new ShownTrend(
        summary(),
        line,
        levels(line),
        dates(),
        figures.percent(last.percent()),
        falls(),
        target.map(t -> figures.shortPercent(t.value())).orElse(""),
        trend.breaks().stream().map(place -> shownBreak(line, place)).toList(),
        rows());
  }

  private ShownTrend.Break shownBreak(Line line, int place) {
    int count = trend.points().size();
    return new ShownTrend.Break(
        Line.border(place, count),
        SeriesTitles.begins(series(place), language),
        2 * place < count ? "start" : "end",
        why(place));
  }

  private Series series(int place) {
    return history.stretches().get(trend.points().get(place).stretch()).series();
  }

  private String why(int place) {
    return SeriesTitles.takesOver(
        inSentence(trend.points().get(place)), series(place - 1), series(place), language);
  }

  /** A level beside which the target is written gives way to it. */
  private List<Level> levels(Line line) {
    return line.levels().stream()
        .map(
            level ->
                new Level(
                    line.isTarget(level) ? "" : figures.shortPercent(level.percent()), level.y()))
        .toList();
  }

  private boolean falls() {
    List<Measured> shares = measured().map(Trends::figure).toList();
    return shares.size() > 1
        && shares.getLast().value().compareTo(shares.get(shares.size() - 2).value()) < 0;
  }

  private Stream<Point> measured() {
    return trend.points().stream().filter(point -> point.figure() instanceof Measured);
  }

  private static Measured figure(Point point) {
    return (Measured) point.figure();
  }

  private static Optional<Line.Value> value(Point point) {
    return point.figure() instanceof Measured measured
        ? Optional.of(new Line.Value(measured.percent(), measured.low(), measured.high()))
        : Optional.empty();
  }

  /** Of the newest instrument alone: to be lower than by another one says nothing. */
  private String summary() {
    Comparator<Point> byValue = Comparator.comparing(point -> figure(point).value());
    int newest = trend.points().getLast().stretch();
    List<Point> own = measured().filter(point -> point.stretch() == newest).toList();
    Point lowest = own.stream().min(byValue).orElseThrow();
    Point highest = own.stream().max(byValue).orElseThrow();
    String range =
        Texts.get(
            language,
            "report.trend.summary",
            Map.of(
                "0", inSentence(own.getFirst()),
                "1", inSentence(own.getLast()),
                "2", figures.percent(figure(lowest).percent()),
                "3", inSentence(lowest),
                "4", figures.percent(figure(highest).percent()),
                "5", inSentence(highest)));
    return Stream.concat(Stream.of(range), trend.breaks().stream().map(this::why))
        .collect(Collectors.joining(" "));
  }

  private String name(Point point) {
    return periods.label(point.period(), language);
  }

  private String inSentence(Point point) {
    return periods.inSentence(point.period(), language);
  }

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < trend.points().size(); place++) {
      Point point = trend.points().get(place);
      rows.addFirst(
          new Row(
              name(point),
              Shown.figure(point.figure(), Optional.empty(), figures),
              trend.breaks().contains(place) ? why(place) : ""));
    }
    return rows;
  }

  private List<Date> dates() {
    List<Point> points = trend.points();
    List<String> steps = Line.steps(points.size());
    List<Date> dates = new ArrayList<>();
    for (int step = 0; step < points.size(); step++) {
      ReportingPeriod period = points.get(step).period();
      dates.add(new Date(steps.get(step), tick(period), isMinor(period), year(step)));
    }
    return dates;
  }

  /** Months are many: only the first of each quarter is named. */
  private String tick(ReportingPeriod period) {
    boolean crowded = period.kind() == Kind.MONTH && trend.points().size() > LABELS;
    return crowded && period.ordinal() % 3 != 1
        ? ""
        : Texts.get(language, period.messageKey().replace("indicator.period", "report.tick"));
  }

  private boolean isMinor(ReportingPeriod period) {
    boolean crowded = trend.points().size() > LABELS / 2;
    return crowded
        && (period.kind() == Kind.MONTH ? period.ordinal() % 6 : period.ordinal() % 2) != 1;
  }

  private String year(int step) {
    List<Point> points = trend.points();
    int year = points.get(step).period().year();
    boolean first = step == 0 || points.get(step - 1).period().year() != year;
    long room = points.stream().filter(point -> point.period().year() == year).count();
    boolean fits = room * YEARS >= points.size();
    return first && fits ? Integer.toString(year) : "";
  }
}
