package vn.motcham.response;

import java.util.List;
import java.util.Optional;
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
