package vn.motcham.chart;

import static vn.motcham.chart.Axis.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line through shares in time, with the band of their intervals. It grows with the page's width
 * while its words keep their size: across, everything is in percent of the width; downwards, marks
 * are in pixels, and the paths in percent of the plot's height, which is stretched to fit.
 *
 * @param levels the shares written at the left
 * @param bands paths around the intervals, one for each unbroken stretch
 * @param strokes paths through the shares, likewise
 * @param marks one for each share
 * @param gaps where nothing may be shown
 * @param breaks how far across another instrument took over, so that no line leads there
 * @param target how far down the target lies; null: no target
 */
public record Line(
    List<Level> levels,
    List<String> bands,
    List<String> strokes,
    List<Mark> marks,
    List<Gap> gaps,
    List<String> breaks,
    @Nullable String target) {
  /** The plot's upper edge and its height in pixels; a view that draws it must say the same. */
  private static final int TOP = 28;

  private static final int HEIGHT = 240;

  /** How many pixels a line of writing takes. */
  private static final int WRITTEN = 16;

  public Line {
    levels = List.copyOf(levels);
    bands = List.copyOf(bands);
    strokes = List.copyOf(strokes);
    marks = List.copyOf(marks);
    gaps = List.copyOf(gaps);
    breaks = List.copyOf(breaks);
  }

  /** Whether the target lies so near that both cannot be written. */
  public boolean isTarget(Level level) {
    return target != null
        && new BigDecimal(target).subtract(new BigDecimal(level.y())).abs().intValue() < WRITTEN;
  }

  /** A share with its interval, in percent. */
  public record Value(BigDecimal percent, BigDecimal low, BigDecimal high) {}

  /**
   * @param percent what is written
   */
  public record Level(BigDecimal percent, String y) {}

  /**
   * @param top the interval's upper end
   * @param alone whether it has no neighbour, so that no line leads to it
   * @param last whether it is the newest
   */
  public record Mark(String x, String y, String top, String bottom, boolean alone, boolean last) {}

  /** A period without a share. */
  public record Gap(String x, String width) {}

  /** The middle of each of so many equal steps, as a length of SVG. */
  public static List<String> steps(int count) {
    List<String> steps = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      steps.add(number(middle(step, count)) + "%");
    }
    return steps;
  }

  /** The left border of one of so many equal steps, as a length of SVG. */
  public static String border(int step, int count) {
    return number(step * 100.0 / count) + "%";
  }

  public static Line of(List<Optional<Value>> values, Axis axis, @Nullable BigDecimal target) {
    return of(values, Set.of(), axis, target);
  }

  /**
   * @param values the oldest first; empty where nothing may be shown
   * @param breaks places of the values that no line leads to
   */
  public static Line of(
      List<Optional<Value>> values, Set<Integer> breaks, Axis axis, @Nullable BigDecimal target) {
    Drawing drawing = new Drawing(values, breaks, axis);
    drawing.draw();
    return new Line(
        axis.levels().stream().map(level -> new Level(level, pixels(axis, level))).toList(),
        drawing.bands,
        drawing.strokes,
        drawing.marks,
        drawing.gaps,
        breaks.stream().sorted().map(step -> border(step, values.size())).toList(),
        target == null ? null : pixels(axis, target));
  }

  private static double middle(int step, int count) {
    return (step + 0.5) * 100 / count;
  }

  private static double down(Axis axis, BigDecimal percent) {
    return 100 - axis.position(percent);
  }

  private static String pixels(Axis axis, BigDecimal percent) {
    return number(TOP + down(axis, percent) * HEIGHT / 100);
  }

  /** Goes through the values once and closes a stretch at every gap and break. */
  private static final class Drawing {
    private final List<Optional<Value>> values;
    private final Set<Integer> breaks;
    private final Axis axis;
    private final List<String> bands = new ArrayList<>();
    private final List<String> strokes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    Drawing(List<Optional<Value>> values, Set<Integer> breaks, Axis axis) {
      this.values = values;
      this.breaks = breaks;
      this.axis = axis;
    }

    void draw() {
      int from = 0;
      for (int step = 0; step <= values.size(); step++) {
        if (step == values.size() || values.get(step).isEmpty()) {
          stretch(from, step);
          from = step + 1;
        } else if (breaks.contains(step)) {
          stretch(from, step);
          from = step;
        }
      }
      for (int step = 0; step < values.size(); step++) {
        if (values.get(step).isEmpty()) {
          double width = 100.0 / values.size();
          gaps.add(new Gap(border(step, values.size()), number(width) + "%"));
        }
      }
    }

    private void stretch(int from, int to) {
      StringBuilder upper = new StringBuilder();
      StringBuilder lower = new StringBuilder();
      StringBuilder stroke = new StringBuilder();
      for (int step = from; step < to; step++) {
        Value value = values.get(step).orElseThrow();
        String command = step == from ? "M" : "L";
        stroke.append(command).append(point(step, value.percent()));
        upper.append(command).append(point(step, value.high()));
        lower.insert(0, "L" + point(step, value.low()));
        marks.add(mark(step, value, to - from == 1));
      }
      if (to - from > 1) {
        strokes.add(stroke.toString());
        bands.add(upper.append(lower).append('Z').toString());
      }
    }

    private String point(int step, BigDecimal percent) {
      return number(middle(step, values.size())) + " " + number(down(axis, percent));
    }

    private Mark mark(int step, Value value, boolean alone) {
      return new Mark(
          number(middle(step, values.size())) + "%",
          pixels(axis, value.percent()),
          pixels(axis, value.high()),
          pixels(axis, value.low()),
          alone,
          step == values.size() - 1);
    }
  }
}
