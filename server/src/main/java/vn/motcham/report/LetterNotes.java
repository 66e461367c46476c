package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.letter.Letters;
import vn.motcham.letter.SecondRatings;
import vn.motcham.problem.Texts;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Units;

/**
 * Says how many letters about a unit and those below it are open, late and answered, and how people
 * rate once more. For the supervising level alone: a unit that sees one more at once knows of whom.
 */
@Singleton
final class LetterNotes {
  private final Letters letters;
  private final SecondRatings ratings;
  private final Units units;

  LetterNotes(Letters letters, SecondRatings ratings, Units units) {
    this.letters = letters;
    this.ratings = ratings;
    this.units = units;
  }

  List<String> of(Subject subject) {
    if (!subject.live()) {
      return List.of();
    }
    Set<Integer> all =
        units.subtree(subject.unit().number(), EdgeType.ADMINISTRATIVE, subject.period().lastDay());
    Letters.Counts counts = letters.count(all);
    if (counts.isNone()) {
      return List.of();
    }
    Figures figures = subject.figures();
    String standing =
        Texts.get(
            subject.language(),
            "report.note.letters",
            Map.of(
                "0", figures.count(counts.open()),
                "1", figures.count(counts.overdue()),
                "2", figures.count(counts.answered())));
    Stream<String> again =
        ratings.count(all).stream()
            .map(
                count ->
                    Texts.get(
                        subject.language(),
                        "report.note.rated-again",
                        Map.of(
                            "0", figures.count(count.n()),
                            "1", figures.count(count.satisfied()))));
    return Stream.concat(Stream.of(standing), again).toList();
  }
}
