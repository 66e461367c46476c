package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Indicators;
import vn.motcham.problem.Texts;
import vn.motcham.series.Series;

/**
 * Says how many of a figure's respondents had somebody's help, which may be staff's. For the
 * supervising level alone: only there is a number allowed that no other figure was weighed with.
 */
@Singleton
final class HelpNotes {
  private final Ratings ratings;
  private final Disclosure disclosure;

  HelpNotes(Ratings ratings, Disclosure disclosure) {
    this.ratings = ratings;
    this.disclosure = disclosure;
  }

  /** Empty where those who had help, or those who had none, are fewer than k. */
  Optional<String> of(Subject subject, Figure.Measured figure) {
    if (!subject.live()) {
      return Optional.empty();
    }
    Series series = subject.series();
    Evidence helped =
        series
            .evidence(
                ratings.helped(subject.unit().number(), subject.period(), subject.instrument()))
            .only(Indicators.decides(series.formula().construct()));
    long all = figure.respondents();
    long some =
        helped.respondents(series.formula().definition().id(), _ -> true).getOrDefault(true, 0L);
    return disclosure.holds(some) && disclosure.holds(all - some)
        ? Optional.of(sentence(some, all, subject))
        : Optional.empty();
  }

  private static String sentence(long some, long all, Subject subject) {
    Figures figures = subject.figures();
    return Texts.get(
        subject.language(),
        "report.note.helped",
        Map.of("0", figures.count(some), "1", figures.count(all)));
  }
}
