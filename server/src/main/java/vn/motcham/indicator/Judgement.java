package vn.motcham.indicator;

import java.math.BigDecimal;
import java.util.List;
import vn.motcham.target.Target;

/**
 * A target held against the figure of its fields, twice: as published, and as far as it is certain.
 */
public sealed interface Judgement {
  Target target();

  /** The fields that were judged together; empty: all. */
  List<String> fields();

  record Judged(
      Target target,
      List<String> fields,
      Figure.Measured figure,
      Outcome outcome,
      Certainty certainty)
      implements Judgement {}

  /** There is no share to hold it against. */
  record NotJudged(Target target, List<String> fields, Figure figure) implements Judgement {}

  /** By the figure itself, on exact counts: 90 % is not "more than 90 %", nor is 89,999 % 90 %. */
  enum Outcome {
    MET,
    NOT_MET
  }

  /** By the interval. */
  enum Certainty {
    CERTAINLY_MET,
    NOT_CERTAIN,
    CERTAINLY_NOT_MET
  }

  static Judgement of(Target target, List<String> fields, Figure figure) {
    return switch (figure) {
      case Figure.Measured measured when measured.measure() == Measure.SHARE ->
          new Judged(
              target, fields, measured, outcome(target, measured), certainty(target, measured));
      // A plan speaks of the share of people; no mean and no grade says whether it was reached.
      case Figure.Measured _, Figure.Suppressed _, Figure.TooFewPerFactor _, Figure.NoData _ ->
          new NotJudged(target, fields, figure);
    };
  }

  private static Outcome outcome(Target target, Figure.Measured figure) {
    int side = figure.value().compareToPercent(target.value());
    return satisfies(target, side) ? Outcome.MET : Outcome.NOT_MET;
  }

  private static Certainty certainty(Target target, Figure.Measured figure) {
    if (satisfies(target, side(figure.interval().low(), target))) {
      return Certainty.CERTAINLY_MET;
    }
    return satisfies(target, side(figure.interval().high(), target))
        ? Certainty.NOT_CERTAIN
        : Certainty.CERTAINLY_NOT_MET;
  }

  private static int side(double bound, Target target) {
    return new BigDecimal(bound).movePointRight(2).compareTo(target.value());
  }

  private static boolean satisfies(Target target, int side) {
    return switch (target.level().comparator()) {
      case AT_LEAST -> side >= 0;
      case MORE_THAN -> side > 0;
    };
  }
}
