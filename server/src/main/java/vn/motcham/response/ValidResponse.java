package vn.motcham.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcham.answer.Answer;
import vn.motcham.flag.Session;
import vn.motcham.flag.Sitting;
import vn.motcham.survey.Channel;
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

  String id() {
    return submission.id();
  }

  /** What the rules look at; tests of the way itself are nobody's sitting. */
  Optional<Sitting> findSitting() {
    Session session = submission.session();
    return session == null || submission.channel() == Channel.TEST
        ? Optional.empty()
        : Optional.of(
            new Sitting(session, submission.unit(), answers.size(), key.ofLikeness(content())));
  }

  private byte[] content() {
    return Content.of(submission, survey, answers);
  }

  byte[] idMac() {
    return key.ofId(submission.id());
  }

  byte[] contentMac() {
    return key.ofContent(content());
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
