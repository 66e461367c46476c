package vn.motcham.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * A submission that holds against its survey.
 *
 * @param key of the day that remembers it
 */
record ValidResponse(Submission submission, Survey survey, List<Answer> answers, DayKey key) {
  ValidResponse {
    answers = List.copyOf(answers);
  }

  byte[] idMac() {
    return key.ofId(submission.id());
  }

  byte[] contentMac() {
    return key.ofContent(Content.of(submission, survey, answers));
  }

  /** What is kept with the response. */
  List<Answer> ofTheService() {
    Set<String> demographic = demographic();
    return answers.stream().filter(answer -> !demographic.contains(answer.question())).toList();
  }

  /** What is kept apart from it. */
  List<Answer> ofThePerson() {
    Set<String> demographic = demographic();
    return answers.stream().filter(answer -> demographic.contains(answer.question())).toList();
  }

  private Set<String> demographic() {
    return survey.questions().stream()
        .filter(question -> question.is(Question.Trait.DEMOGRAPHIC))
        .map(Question::id)
        .collect(Collectors.toSet());
  }

  /** The option chosen on the question of the survey's first indicator. */
  Optional<String> overall() {
    return survey.indicators().stream()
        .findFirst()
        .flatMap(headline -> headline.questions().stream().findFirst())
        .flatMap(this::findChosen);
  }

  private Optional<String> findChosen(String question) {
    return answers.stream()
        .filter(answer -> answer.question().equals(question))
        .filter(Answer.Chosen.class::isInstance)
        .map(Answer.Chosen.class::cast)
        .map(chosen -> chosen.options().getFirst())
        .findFirst();
  }
}
