package vn.motcham.invitation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * What a page without scripts does about questions that are asked of some only: the stylesheet
 * hides them, by numbers, where it can; where it can't, a sentence says whom they are for.
 */
final class RatingConditions {
  /** So many the stylesheet knows. */
  private static final int MOST = 8;

  private final Survey survey;
  private final Language language;
  private final Map<Question.Condition, Integer> numbers = new LinkedHashMap<>();

  RatingConditions(Survey survey, Channel channel, Language language) {
    this.survey = survey;
    this.language = language;
    survey.askedOn(channel).stream()
        .flatMap(question -> question.findCondition().stream())
        .distinct()
        .limit(MOST)
        .forEach(condition -> numbers.put(condition, numbers.size() + 1));
  }

  /** Of all conditions on which it depends; none if the stylesheet does not know them all. */
  List<Integer> on(Question question) {
    List<Integer> found = new ArrayList<>();
    Optional<Question> at = Optional.of(question);
    while (at.flatMap(Question::findCondition).isPresent()) {
      Question.Condition condition = at.flatMap(Question::findCondition).get();
      Integer number = numbers.get(condition);
      if (number == null) {
        return List.of();
      }
      found.add(number);
      at = survey.findQuestion(condition.question());
    }
    return found;
  }

  /** Of those that somebody fulfils by choosing this. */
  List<Integer> fulfilledBy(String question, String option) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getKey().question().equals(question))
        .filter(entry -> entry.getKey().holds(option))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whom the question is for, if it isn't for everybody. */
  Optional<String> findSentence(Question question) {
    return question
        .findCondition()
        .flatMap(
            condition ->
                survey
                    .findQuestion(condition.question())
                    .map(earlier -> sentence(earlier, condition)));
  }

  private String sentence(Question earlier, Question.Condition condition) {
    String options =
        Offered.by(earlier).options().stream()
            .filter(option -> condition.holds(option.id()))
            .map(option -> "“" + option.text().in(language.code()) + "”")
            .collect(Collectors.joining("; "));
    return Texts.get(
        language, "rating.only", Map.of("0", earlier.text().in(language.code()), "1", options));
  }
}
