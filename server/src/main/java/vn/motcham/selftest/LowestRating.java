package vn.motcham.selftest;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.kiosk.KioskForm;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;

/** What somebody touches who is as dissatisfied as can be, and answers only what must be. */
final class LowestRating {
  /** Where words are required; the test lane shows whose they are. */
  private static final String WORDS = "Lượt thử";

  private LowestRating() {}

  /** The lowest option of the headline; none where a kiosk doesn't ask the survey's headline. */
  static Optional<Option> find(Survey survey) {
    return KioskForm.findHeadline(survey)
        .map(Question.SingleChoice::scale)
        .flatMap(LowestRating::of);
  }

  private static Optional<Option> of(Scale scale) {
    return scale.options().stream()
        .filter(option -> option.score().isPresent())
        .min(Comparator.comparingInt(option -> option.score().orElseThrow()));
  }

  /** Question id to what a kiosk sends for it. */
  static Map<String, Object> answers(Survey survey) {
    Map<String, Object> answers = new LinkedHashMap<>();
    Map<String, String> chosen = new HashMap<>();
    String headline = KioskForm.findHeadline(survey).orElseThrow().id();
    for (Question question : KioskForm.questions(survey)) {
      boolean needed = question.id().equals(headline) || question.requiredOn(Channel.KIOSK);
      if (needed && survey.asks(question, chosen)) {
        Object answer = answer(question);
        answers.put(question.id(), answer);
        if (question instanceof Question.SingleChoice && answer instanceof String option) {
          chosen.put(question.id(), option);
        }
      }
    }
    return answers;
  }

  private static Object answer(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> lowest(single.scale());
      case Question.MultipleChoice multiple -> List.of(lowest(multiple.scale()));
      case Question.Number number -> number.minimum();
      case Question.Words _ -> WORDS;
    };
  }

  private static String lowest(Scale scale) {
    return of(scale).orElseGet(() -> scale.options().getFirst()).id();
  }
}
