package vn.motcham.response;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Answer;
import vn.motcham.code.Status;
import vn.motcham.daykey.DayKey;
import vn.motcham.flag.Flag;
import vn.motcham.flag.Session;
import vn.motcham.flag.Sitting;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * A submission that holds against its survey.
 *
 * @param idMac what is remembered of its id
 * @param contentMac what is remembered of its content
 * @param sitting what the rules look at; null where no kiosk says anything
 * @param key of the day that remembers it
 */
record ValidResponse(
    Submission submission,
    Survey survey,
    List<Answer> answers,
    DayKey key,
    byte[] idMac,
    byte[] contentMac,
    @Nullable Sitting sitting) {
  ValidResponse {
    answers = List.copyOf(answers);
  }

  static ValidResponse of(Submission submission, Survey survey, List<Answer> answers, DayKey key) {
    byte[] content = Content.of(submission, survey, answers);
    return new ValidResponse(
        submission,
        survey,
        answers,
        key,
        key.ofId(submission.id()),
        key.ofContent(submission.id(), content),
        sitting(submission, answers.size(), Content.likeness(submission, survey, answers), key));
  }

  /** Tests of the way itself are nobody's sitting. */
  private static @Nullable Sitting sitting(
      Submission submission, int answers, byte[] content, DayKey key) {
    Session session = submission.session();
    return session == null || submission.channel() == Channel.TEST
        ? null
        : new Sitting(
            session, submission.unit(), answers, key.ofLikeness(session.kiosk(), content));
  }

  String id() {
    return submission.id();
  }

  /** Canonical, as it is kept where it is set aside. */
  byte[] content() {
    return Content.of(submission, survey, answers);
  }

  Optional<Sitting> findSitting() {
    return Optional.ofNullable(sitting);
  }

  /** What is remembered of the right that it spends; null where none is needed. */
  byte @Nullable [] tokenMac() {
    byte[] token = submission.token();
    return token == null ? null : key.ofToken(token);
  }

  /** What becomes of it when it is stored. */
  Status status(Set<Flag> flags) {
    if (submission.channel() == Channel.TEST) {
      return Status.TEST;
    }
    return flags.isEmpty() ? Status.COUNTED : Status.MARKED;
  }

  /** What is kept with the response. */
  List<Answer> ofTheService() {
    return answers.stream().filter(answer -> !isOfThePerson(answer)).toList();
  }

  /** What is kept apart from it. */
  List<Answer> ofThePerson() {
    return answers.stream().filter(this::isOfThePerson).toList();
  }

  private boolean isOfThePerson(Answer answer) {
    return survey
        .findQuestion(answer.question())
        .filter(question -> question.is(Question.Trait.DEMOGRAPHIC))
        .isPresent();
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
