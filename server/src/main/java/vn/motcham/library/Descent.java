package vn.motcham.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Predecessor.Succession;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/** How a version goes back to an earlier one, through those between them. */
record Descent(List<Survey> surveys) {

  /** What the later one continues of the earlier one; empty if it does not go back to it. */
  Optional<Predecessor> find(Survey later, Survey earlier) {
    return find(later, earlier, List.of());
  }

  private Optional<Predecessor> find(Survey later, Survey earlier, List<Survey> passed) {
    if (passed.contains(later)) {
      return Optional.empty();
    }
    List<Survey> behind = Stream.concat(passed.stream(), Stream.of(later)).toList();
    for (Predecessor step : later.follows()) {
      Optional<Predecessor> found =
          isOf(step, earlier)
              ? Optional.of(step)
              : surveys.stream()
                  .filter(survey -> isOf(step, survey))
                  .flatMap(between -> find(between, earlier, behind).stream())
                  .findFirst()
                  .map(further -> joined(step, further));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static boolean isOf(Predecessor step, Survey survey) {
    return step.survey().equals(survey.id()) && step.version() == survey.version();
  }

  private static Predecessor joined(Predecessor step, Predecessor further) {
    Map<String, String> questions = new HashMap<>();
    step.questions()
        .forEach(
            (ours, theirs) -> {
              String first = further.questions().get(theirs);
              if (first != null) {
                questions.put(ours, first);
              }
            });
    List<Succession> indicators = new ArrayList<>();
    for (Succession one : step.indicators()) {
      further
          .findSuccession(one.was())
          .map(
              other ->
                  new Succession(one.indicator(), other.was(), both(other.breaks(), one.breaks())))
          .ifPresent(indicators::add);
    }
    return new Predecessor(further.survey(), further.version(), questions, indicators);
  }

  /** A series that was cut twice has two reasons. */
  private static @Nullable Text both(@Nullable Text first, @Nullable Text second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    Map<String, String> both = new HashMap<>();
    for (String language : new TreeSet<>(first.byLanguage().keySet())) {
      both.put(language, first.in(language) + " " + second.in(language));
    }
    return new Text(both);
  }
}
