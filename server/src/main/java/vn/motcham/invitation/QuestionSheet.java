package vn.motcham.invitation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.invitation.RatingPage.Phrase;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;

/**
 * One question after the other, laid out on the phone page.
 *
 * @param faults by their places
 */
record QuestionSheet(
    Channel channel,
    Tongue tongue,
    RatingForm form,
    Map<String, Fault> faults,
    RatingConditions conditions) {
  /**
   * @param marked whether to say of it that it must be answered, if it must
   */
  RatingQuestion show(Question question, boolean marked) {
    return new RatingQuestion(
        question.id(),
        kind(question),
        tongue.say(question.text()),
        marked && question.requiredOn(channel),
        conditions.on(question),
        conditions.findSentence(question).orElse(null),
        hint(question),
        options(question),
        suffix(question),
        form.textOf(question.id()),
        fault(question));
  }

  private static RatingQuestion.Kind kind(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> RatingQuestion.Kind.SINGLE;
      case Question.MultipleChoice _ -> RatingQuestion.Kind.MULTIPLE;
      case Question.Number _ -> RatingQuestion.Kind.NUMBER;
      case Question.Words _ -> RatingQuestion.Kind.TEXT;
    };
  }

  private @Nullable String hint(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> null;
      case Question.MultipleChoice _ -> Texts.get(tongue.page(), "rating.multiple");
      case Question.Number number -> new Bounds(number, tongue.page()).hint();
      case Question.Words words ->
          Texts.get(
              tongue.page(), "rating.no-names", Map.of("0", Integer.toString(words.maximum())));
    };
  }

  private @Nullable Phrase suffix(Question question) {
    return question instanceof Question.Number number
        ? number.findSuffix().map(tongue::say).orElse(null)
        : null;
  }

  private List<RatingQuestion.Option> options(Question question) {
    Offered offered = Offered.by(question);
    return offered.options().stream().map(option -> option(question, offered, option)).toList();
  }

  private RatingQuestion.Option option(Question question, Offered offered, Option option) {
    return new RatingQuestion.Option(
        option.id(),
        tongue.say(option.text()),
        offered.face(option),
        offered.isApart(option),
        form.chose(question.id(), option.id()),
        conditions.fulfilledBy(question.id(), option.id()));
  }

  private @Nullable String fault(Question question) {
    Fault fault = faults.get("/answers/" + question.id());
    if (fault == null) {
      return null;
    }
    return question instanceof Question.Number number
        ? new Bounds(number, tongue.page()).say(fault)
        : Texts.of(fault, tongue.page());
  }
}
