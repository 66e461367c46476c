package vn.motcham.series;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.motcham.indicator.Evidence;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Predecessor.Succession;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.tally.Cell;
import vn.motcham.tally.CountedOptionTally;
import vn.motcham.tally.IndicatorTally;
import vn.motcham.tally.OptionTally;

/**
 * A version whose answers are told as those of the newest one.
 *
 * @param indicators ids of its indicators to those of the newest, as far as nothing breaks
 * @param questions ids of its questions to those of the newest; only such as offer the same options
 *     with the same scores, since their answers are added up
 */
record Strand(
    SurveyVersion version, Map<String, String> indicators, Map<String, String> questions) {
  Strand {
    indicators = Map.copyOf(indicators);
    questions = Map.copyOf(questions);
  }

  static Strand newest(SurveyVersion version) {
    Map<String, String> indicators = new HashMap<>();
    version.survey().indicators().forEach(one -> indicators.put(one.id(), one.id()));
    Map<String, String> questions = new HashMap<>();
    version.survey().questions().forEach(one -> questions.put(one.id(), one.id()));
    return new Strand(version, indicators, questions);
  }

  /** The version that this one continues, told as the newest too. */
  Strand before(Predecessor predecessor, SurveyVersion earlier, Survey newest) {
    Map<String, String> further = new HashMap<>();
    for (Succession one : predecessor.indicators()) {
      String ours = indicators.get(one.indicator());
      if (ours != null && one.findBreak().isEmpty()) {
        further.put(one.was(), ours);
      }
    }
    Map<String, String> asked = new HashMap<>();
    predecessor
        .questions()
        .forEach(
            (mine, theirs) -> {
              String ours = questions.get(mine);
              if (ours != null && isAlike(earlier.survey(), theirs, newest, ours)) {
                asked.put(theirs, ours);
              }
            });
    return new Strand(earlier, further, asked);
  }

  /** What this version calls an indicator of the newest. */
  Optional<String> calls(String indicator) {
    return indicators.entrySet().stream()
        .filter(entry -> entry.getValue().equals(indicator))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** Whether it tells of an indicator of the newest, with all parts that go into it. */
  boolean holds(IndicatorDefinition definition) {
    return indicators.containsValue(definition.id())
        && definition.parts().stream().allMatch(p -> indicators.containsValue(p.indicator()));
  }

  private static boolean isAlike(Survey one, String question, Survey other, String otherQuestion) {
    return one.findQuestion(question)
        .map(Strand::options)
        .equals(other.findQuestion(otherQuestion).map(Strand::options));
  }

  private record Scored(String option, OptionalInt score) {}

  private static List<Scored> options(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> options(single.scale());
      case Question.MultipleChoice multiple -> options(multiple.scale());
      case Question.Number _, Question.Words _ -> List.of();
    };
  }

  private static List<Scored> options(Scale scale) {
    return scale.options().stream().map(o -> new Scored(o.id(), o.score())).toList();
  }

  /** Its tallies in the newest version's words; the cells keep the version that was answered. */
  Evidence translate(Evidence all) {
    Evidence own = all.only(this::isOwn);
    return new Evidence(
        own.sums().stream()
            .filter(tally -> indicators.containsKey(tally.indicator()))
            .map(this::told)
            .toList(),
        own.options().stream()
            .filter(tally -> questions.containsKey(tally.question()))
            .map(this::told)
            .toList(),
        own.counted().stream()
            .filter(tally -> indicators.containsKey(tally.indicator()))
            .filter(tally -> questions.containsKey(tally.question()))
            .map(this::told)
            .toList());
  }

  private boolean isOwn(Cell cell) {
    return cell.survey() == version.number();
  }

  private IndicatorTally told(IndicatorTally tally) {
    return new IndicatorTally(
        tally.cell(),
        indicators.getOrDefault(tally.indicator(), tally.indicator()),
        tally.n(),
        tally.s(),
        tally.m(),
        tally.ss(),
        tally.sm(),
        tally.mm());
  }

  private OptionTally told(OptionTally tally) {
    return new OptionTally(
        tally.cell(),
        questions.getOrDefault(tally.question(), tally.question()),
        tally.option(),
        tally.n());
  }

  private CountedOptionTally told(CountedOptionTally tally) {
    return new CountedOptionTally(
        tally.cell(),
        indicators.getOrDefault(tally.indicator(), tally.indicator()),
        questions.getOrDefault(tally.question(), tally.question()),
        tally.option(),
        tally.n());
  }
}
