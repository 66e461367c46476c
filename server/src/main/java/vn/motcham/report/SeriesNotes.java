package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.series.Series;
import vn.motcham.survey.SurveyVersion;

/** Says which versions a page's figure is of, and how many answers to others are not in it. */
@Singleton
final class SeriesNotes {
  private final Instruments instruments;
  private final Histories histories;
  private final Ratings ratings;
  private final Periods periods;

  SeriesNotes(Instruments instruments, Histories histories, Ratings ratings, Periods periods) {
    this.instruments = instruments;
    this.histories = histories;
    this.ratings = ratings;
    this.periods = periods;
  }

  List<String> of(Subject subject) {
    List<String> notes = new ArrayList<>();
    Series newest = subject.instrument().series();
    Series shown = subject.series();
    Language language = subject.language();
    if (!shown.equals(newest)) {
      notes.add(
          Texts.get(
              language,
              "report.series.earlier",
              Map.of(
                  "0", SeriesTitles.of(shown, language),
                  "1", SeriesTitles.of(newest, language),
                  "2", SeriesTitles.why(newest, shown, language))));
    }
    for (Stretch other : subject.history().besides(subject.period())) {
      if (other.figure(subject.period()) instanceof Measured measured) {
        notes.add(
            Texts.get(
                language,
                "report.series.beside",
                Map.of(
                    "0", subject.figures().count(measured.respondents()),
                    "1", SeriesTitles.of(other.series(), language),
                    "2", SeriesTitles.why(shown, other.series(), language))));
      }
    }
    long leftOut = leftOut(subject);
    if (leftOut > 0) {
      notes.add(
          Texts.get(
              language, "report.series.left-out", Map.of("0", subject.figures().count(leftOut))));
    }
    return notes;
  }

  /**
   * How many answered versions that no figure of the instrument counts, as far as this reader might
   * see a figure of theirs: to be told how many they are gives away no less than to see it.
   */
  private long leftOut(Subject subject) {
    long respondents = 0;
    for (SurveyVersion version : instruments.leftOut(subject.instrument())) {
      Series alone =
          Series.of(version, version.survey().indicators().getFirst(), (_, _) -> Optional.empty());
      Evidence evidence =
          ratings.of(
              subject.unit().number(),
              periods.earliest(),
              periods.today(),
              subject.instrument(),
              List.of(alone));
      Figure figure = histories.stretch(alone, evidence, subject.live()).figure(subject.period());
      respondents += figure instanceof Measured measured ? measured.respondents() : 0;
    }
    return respondents;
  }
}
