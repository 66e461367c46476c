package vn.motcham.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import vn.motcham.kiosk.KioskForm;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;

/** Shows what a kiosk asks of a survey, screen by screen. */
final class KioskPreviews {
  private final Edition edition;
  private final Voice voice;
  private final List<Question> questions;

  KioskPreviews(Edition edition, Voice voice) {
    this.edition = edition;
    this.voice = voice;
    this.questions =
        edition.survey().channels().contains(Channel.KIOSK)
            ? KioskForm.questions(edition.survey())
            : List.of();
  }

  /**
   * @param place from 1; the nearest that there is
   */
  KioskPreview show(int place) {
    int shown = Math.clamp(place, Math.min(1, questions.size()), questions.size());
    Optional<Question> question =
        questions.isEmpty() ? Optional.empty() : Optional.of(questions.get(shown - 1));
    QuestionWords words = new QuestionWords(edition.survey(), voice, false);
    return new KioskPreview(
        voice.phrase(edition.survey().title()),
        edition.url(),
        voice.survey(),
        shown,
        questions.size(),
        SurveyPages.links(edition.survey(), edition.url() + "/kiosk", voice),
        question.flatMap(words::condition).orElse(""),
        question.map(this::asked).orElse(null));
  }

  private KioskPreview.Asked asked(Question question) {
    return new KioskPreview.Asked(
        question.id(),
        kind(question),
        voice.phrase(question.heading().kioskText()),
        hint(question),
        choices(question, false),
        choices(question, true),
        suffix(question),
        question.requiredOn(Channel.KIOSK));
  }

  private static String kind(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> "single";
      case Question.MultipleChoice _ -> "multiple";
      case Question.Number _ -> "number";
      case Question.Words _ -> "text";
    };
  }

  private String hint(Question question) {
    return switch (question) {
      case Question.SingleChoice single ->
          questions.getFirst().equals(single) && hasFaces(single) ? voice.say("kiosk.faces") : "";
      case Question.MultipleChoice _ -> voice.say("kiosk.several");
      case Question.Number number -> bounds(number);
      case Question.Words _ -> voice.say("kiosk.no-names");
    };
  }

  private String bounds(Question.Number number) {
    OptionalInt usual = number.usualMaximum();
    return voice.say(
        usual.isPresent() ? "kiosk.number-beyond" : "kiosk.number",
        "minimum",
        Integer.toString(number.minimum()),
        "maximum",
        Integer.toString(number.maximum()),
        "usual",
        usual.isPresent() ? Integer.toString(usual.getAsInt()) : "");
  }

  private @Nullable Phrase suffix(Question question) {
    return question instanceof Question.Number number
        ? number.findSuffix().map(voice::phrase).orElse(null)
        : null;
  }

  /** A mirrored scale would smile at the wrong end. */
  private static boolean hasFaces(Question question) {
    return question instanceof Question.SingleChoice(_, Scale scale)
        && scale.id().equals(Scale.SATISFACTION)
        && !question.is(Question.Trait.REVERSE);
  }

  private List<KioskPreview.Choice> choices(Question question, boolean beside) {
    boolean scored = QuestionWords.isScored(question);
    return QuestionWords.options(question).stream()
        .filter(option -> beside == (scored && option.score().isEmpty()))
        .map(option -> choice(option, hasFaces(question)))
        .toList();
  }

  private KioskPreview.Choice choice(Option option, boolean face) {
    return new KioskPreview.Choice(
        option.id(), voice.phrase(option.text()), face ? option.score().orElse(0) : 0);
  }
}
