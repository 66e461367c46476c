package vn.motcham.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An instrument in one version, checked: ids are unique, references lead somewhere, the required
 * languages are complete.
 *
 * @param standing what this instrument is and is not, as its readers must know
 * @param languages ISO 639 codes of the languages in which every text is there, Vietnamese first
 * @param factors id to name
 */
public record Survey(
    String id,
    int version,
    Text title,
    Text standing,
    List<String> languages,
    Map<String, Text> factors,
    List<Section> sections,
    List<IndicatorDefinition> indicators) {
  public Survey {
    languages = List.copyOf(languages);
    factors = Map.copyOf(factors);
    sections = List.copyOf(sections);
    indicators = List.copyOf(indicators);
  }

  /** All questions, in the order in which they are asked. */
  public List<Question> questions() {
    return sections.stream().flatMap(section -> section.questions().stream()).toList();
  }

  public Optional<Question> findQuestion(String id) {
    return questions().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  public Optional<IndicatorDefinition> findIndicator(String id) {
    return indicators.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** The score of an option; empty where either is unknown or does not score. */
  public OptionalInt score(String question, String option) {
    return findQuestion(question)
        .map(
            found ->
                switch (found) {
                  case Question.SingleChoice single -> single.scale().score(option);
                  case Question.MultipleChoice multiple -> multiple.scale().score(option);
                  case Question.Words _ -> OptionalInt.empty();
                })
        .orElse(OptionalInt.empty());
  }

  /**
   * Whether the question is asked of someone who chose these options so far.
   *
   * @param chosen question id to option id, of the single choices
   */
  public boolean asks(Question question, Map<String, String> chosen) {
    Optional<Question.Condition> condition = question.findCondition();
    if (condition.isEmpty()) {
      return true;
    }
    String earlier = condition.get().question();
    String option = chosen.get(earlier);
    return option != null
        && condition.get().holds(score(earlier, option))
        && findQuestion(earlier).filter(found -> asks(found, chosen)).isPresent();
  }
}
