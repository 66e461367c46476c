package vn.motcham.report;

import java.util.List;
import java.util.Optional;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Judgement;
import vn.motcham.indicator.Judgement.Certainty;
import vn.motcham.indicator.Judgement.Outcome;
import vn.motcham.target.Aim;
import vn.motcham.target.Target;

/** Turns what the arithmetic found into what a page shows. */
final class Shown {
  private Shown() {}

  static ShownFigure figure(Figure figure, Optional<Target> target, Figures figures) {
    return switch (figure) {
      case Figure.Measured measured ->
          ShownFigure.of(
              Numbers.of(
                  measured,
                  target.flatMap(Target::findLevel).map(Aim.Level::value).orElse(null),
                  figures));
      case Figure.Suppressed _, Figure.NoData _, Figure.TooFewPerFactor _ ->
          ShownFigure.hidden(ShownFigure.Hidden.FEW);
    };
  }

  static Verdict verdict(Optional<Target> target, Figure.Measured measured) {
    return target.map(t -> verdict(Judgement.of(t, List.of(), measured))).orElse(Verdict.NONE);
  }

  static Verdict verdict(Judgement judgement) {
    return switch (judgement) {
      case Judgement.NotJudged _ -> Verdict.NONE;
      case Judgement.Judged judged -> verdict(judged.outcome(), judged.certainty());
    };
  }

  private static Verdict verdict(Outcome outcome, Certainty certainty) {
    boolean unsure = certainty == Certainty.NOT_CERTAIN;
    return switch (outcome) {
      case MET -> unsure ? Verdict.MET_UNSURELY : Verdict.MET_SURELY;
      case NOT_MET -> unsure ? Verdict.MISSED_UNSURELY : Verdict.MISSED_SURELY;
    };
  }
}
