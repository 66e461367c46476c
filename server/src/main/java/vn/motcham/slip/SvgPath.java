package vn.motcham.slip;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.Iterator;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the steps of a drawing's path, as far as our own drawings use them. */
final class SvgPath {
  private static final Pattern STEP = Pattern.compile("([A-Za-z])([^A-Za-z]*)");
  private static final Pattern NUMBER = Pattern.compile("-?(?:\\d*\\.\\d+|\\d+)");

  private final Path2D path = new Path2D.Double();

  /** Of the last curve, from which the next one goes on smoothly. */
  private Point2D bend = new Point2D.Double();

  private SvgPath() {}

  static Path2D of(String steps) {
    SvgPath reader = new SvgPath();
    for (MatchResult step : STEP.matcher(steps).results().toList()) {
      Iterator<Double> numbers =
          NUMBER
              .matcher(step.group(2))
              .results()
              .map(number -> Double.valueOf(number.group()))
              .iterator();
      // A letter may stand for several steps of its kind.
      do {
        reader.go(step.group(1), numbers);
      } while (numbers.hasNext());
    }
    return reader.path;
  }

  private void go(String step, Iterator<Double> numbers) {
    switch (step) {
      case "Z" -> path.closePath();
      case "M" -> path.moveTo(numbers.next(), numbers.next());
      case "h" -> lineTo(moved(numbers.next(), 0));
      case "v" -> lineTo(moved(0, numbers.next()));
      case "l" -> lineTo(next(numbers));
      case "q" -> bendTo(next(numbers), next(numbers));
      case "t" -> bendTo(mirrored(), next(numbers));
      case "c" -> {
        Point2D first = next(numbers);
        Point2D second = next(numbers);
        Point2D end = next(numbers);
        path.curveTo(
            first.getX(), first.getY(), second.getX(), second.getY(), end.getX(), end.getY());
      }
      default -> throw new IllegalArgumentException(step);
    }
  }

  private void lineTo(Point2D end) {
    path.lineTo(end.getX(), end.getY());
  }

  private void bendTo(Point2D over, Point2D end) {
    path.quadTo(over.getX(), over.getY(), end.getX(), end.getY());
    bend = over;
  }

  private Point2D mirrored() {
    Point2D here = here();
    return moved(here.getX() - bend.getX(), here.getY() - bend.getY());
  }

  private Point2D next(Iterator<Double> numbers) {
    return moved(numbers.next(), numbers.next());
  }

  private Point2D moved(double x, double y) {
    Point2D here = here();
    return new Point2D.Double(here.getX() + x, here.getY() + y);
  }

  private Point2D here() {
    return Objects.requireNonNull(path.getCurrentPoint());
  }
}
