package vn.motcham.indicator;

import java.util.List;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Judgement.Certainty;
import vn.motcham.indicator.Judgement.Judged;
import vn.motcham.indicator.Judgement.NotJudged;
import vn.motcham.indicator.Judgement.Outcome;
import vn.motcham.target.Target;

/**
 * A figure held against that of the same period a year before: above it or not on exact counts, and
 * certainly so only where the intervals part. Nothing is judged against a figure that is not shown.
 */
final class YearOnYear {
  private YearOnYear() {}

  static Judgement judge(Target target, List<String> fields, Figure now, Figure before) {
    if (now instanceof Measured one && before instanceof Measured other) {
      Difference difference = new Difference(one, other);
      Outcome outcome = difference.isRise() ? Outcome.MET : Outcome.NOT_MET;
      return new Judged(target, fields, one, outcome, certainty(outcome, difference));
    }
    return new NotJudged(target, fields, now);
  }

  /** Both must be firm as well: a difference of a few people's answers is never sure. */
  private static Certainty certainty(Outcome outcome, Difference difference) {
    if (!difference.isClear()) {
      return Certainty.NOT_CERTAIN;
    }
    return outcome == Outcome.MET ? Certainty.CERTAINLY_MET : Certainty.CERTAINLY_NOT_MET;
  }
}
