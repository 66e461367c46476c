package vn.motcham.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * Two versions, or two editions, side by side.
 *
 * @param declared whether the later one says itself what it continues of the earlier one
 * @param general what is otherwise of the survey as a whole
 * @param questions in the later one's order; those that are gone stand where they stood
 */
record Comparison(
    Survey earlier,
    Survey later,
    boolean declared,
    List<Change> general,
    List<Pair> questions,
    List<Course> indicators) {
  Comparison {
    general = List.copyOf(general);
    questions = List.copyOf(questions);
    indicators = List.copyOf(indicators);
  }

  /** Whether the one asks and counts just like the other. */
  boolean isNothing() {
    return general.isEmpty()
        && questions.stream().allMatch(pair -> pair.fate() == Fate.SAME)
        && indicators.stream().allMatch(course -> course.changes().isEmpty());
  }

  /** What became of a question. */
  enum Fate {
    ADDED,
    REMOVED,
    CHANGED,
    SAME
  }

  /**
   * A question before and after.
   *
   * @param continues whether the later survey says that the one continues the other; else they
   *     merely have the same id
   */
  record Pair(
      @Nullable Question earlier,
      @Nullable Question later,
      boolean continues,
      List<Change> changes) {
    Pair {
      changes = List.copyOf(changes);
    }

    Fate fate() {
      if (earlier == null || later == null) {
        return earlier == null ? Fate.ADDED : Fate.REMOVED;
      }
      return changes.isEmpty() ? Fate.SAME : Fate.CHANGED;
    }

    /** The later one, where there is one. */
    Question shown() {
      return Objects.requireNonNull(later == null ? earlier : later);
    }
  }

  /** An indicator of the later survey, or one that ended with the earlier one. */
  record Course(IndicatorDefinition indicator, Continuity continuity, List<Change> changes) {
    Course {
      changes = List.copyOf(changes);
    }
  }

  /**
   * @param link what the later one continues of the earlier one, if it does
   */
  static Comparison of(Survey earlier, Survey later, Optional<Predecessor> link, Voice voice) {
    Facets before = new Facets(earlier, voice);
    Facets after = new Facets(later, voice);
    return new Comparison(
        earlier,
        later,
        link.isPresent(),
        Change.between(before.ofTheSurvey(), after.ofTheSurvey()),
        pairs(before, after, link.map(Predecessor::questions)),
        courses(before, after, link));
  }

  private static List<Pair> pairs(
      Facets before, Facets after, Optional<Map<String, String>> continued) {
    List<Pair> pairs = new ArrayList<>();
    for (Question question : after.survey().questions()) {
      Optional<Question> declared =
          continued
              .map(ids -> ids.get(question.id()))
              .flatMap(id -> before.survey().findQuestion(id));
      Optional<Question> known =
          declared.or(() -> namesake(question, before.survey(), continued.orElse(Map.of())));
      List<Change> changes =
          known
              .map(found -> Change.between(before.of(found), after.of(question)))
              .orElse(List.of());
      pairs.add(new Pair(known.orElse(null), question, declared.isPresent(), changes));
    }
    before.survey().questions().forEach(question -> addIfGone(pairs, question, before.survey()));
    return pairs;
  }

  /** One with the same id that is not the predecessor of another. */
  private static Optional<Question> namesake(
      Question question, Survey earlier, Map<String, String> continued) {
    return earlier
        .findQuestion(question.id())
        .filter(found -> !continued.containsValue(found.id()));
  }

  /** After the question that it came after, or in front of all. */
  private static void addIfGone(List<Pair> pairs, Question question, Survey earlier) {
    if (place(pairs, question) >= 0) {
      return;
    }
    List<Question> questions = earlier.questions();
    int index = questions.indexOf(question);
    int place = index == 0 ? 0 : place(pairs, questions.get(index - 1)) + 1;
    pairs.add(place, new Pair(question, null, false, List.of()));
  }

  private static int place(List<Pair> pairs, Question earlier) {
    for (int i = 0; i < pairs.size(); i++) {
      if (earlier.equals(pairs.get(i).earlier())) {
        return i;
      }
    }
    return -1;
  }

  private static List<Course> courses(Facets before, Facets after, Optional<Predecessor> link) {
    List<Course> courses = new ArrayList<>();
    List<String> continued = new ArrayList<>();
    for (IndicatorDefinition indicator : after.survey().indicators()) {
      Optional<IndicatorDefinition> was =
          link.flatMap(found -> found.findSuccession(indicator.id()))
              .flatMap(succession -> before.survey().findIndicator(succession.was()));
      was.map(IndicatorDefinition::id).ifPresent(continued::add);
      List<Change> changes =
          was.map(found -> Change.between(before.of(found), after.of(indicator))).orElse(List.of());
      courses.add(new Course(indicator, Continuity.of(indicator.id(), link), changes));
    }
    before.survey().indicators().stream()
        .filter(indicator -> !continued.contains(indicator.id()))
        .forEach(
            indicator -> courses.add(new Course(indicator, new Continuity.Ended(), List.of())));
    return courses;
  }
}
