package vn.motcham.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Source;
import vn.motcham.survey.Survey;

/**
 * What is to be known of a survey's questions, in words.
 *
 * @param lasting whether questions without a label are named by their ids, which stay when others
 *     come between, instead of by their places
 */
record QuestionWords(Survey survey, Voice voice, boolean lasting) {

  /** As the printed form numbers it, else by its place or id. */
  String number(Question question) {
    return question.findLabel().orElseGet(() -> lasting ? question.id() : place(question));
  }

  private String place(Question question) {
    return Integer.toString(survey.questions().indexOf(question) + 1);
  }

  String number(String id) {
    return survey.findQuestion(id).map(this::number).orElse(id);
  }

  static List<Option> options(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> single.scale().options();
      case Question.MultipleChoice multiple -> multiple.scale().options();
      case Question.Number _, Question.Words _ -> List.of();
    };
  }

  /** Whether options have scores at all; where none has one, there is nothing to say of them. */
  static boolean isScored(Question question) {
    return options(question).stream().anyMatch(option -> option.score().isPresent());
  }

  String kind(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> voice.say("kind.single");
      case Question.MultipleChoice _ -> voice.say("kind.multiple");
      case Question.Number number -> number(number);
      case Question.Words words ->
          voice.say("kind.text", "maximum", Integer.toString(words.maximum()));
    };
  }

  private String number(Question.Number number) {
    OptionalInt usual = number.usualMaximum();
    return voice.say(
            number.step() == 1 ? "kind.number" : "kind.number-step",
            "minimum",
            Integer.toString(number.minimum()),
            "maximum",
            Integer.toString(number.maximum()),
            "step",
            Integer.toString(number.step()))
        + number
            .findSuffix()
            .map(text -> " " + voice.say("suffix", "text", voice.in(text)))
            .orElse("")
        + (usual.isPresent()
            ? " " + voice.say("usual", "maximum", Integer.toString(usual.getAsInt()))
            : "");
  }

  Optional<String> condition(Question question) {
    return question.findCondition().map(this::condition);
  }

  private String condition(Question.Condition condition) {
    List<String> options =
        survey
            .findQuestion(condition.question())
            .map(QuestionWords::options)
            .orElse(List.of())
            .stream()
            .filter(option -> condition.options().contains(option.id()))
            .map(option -> voice.quoted(option.text()))
            .toList();
    return voice.say(
        "condition", "question", number(condition.question()), "options", voice.either(options));
  }

  Optional<String> askedOn(Question question) {
    Set<Channel> asked = question.heading().askedOn();
    return asked.equals(survey.channels())
        ? Optional.empty()
        : Optional.of(voice.say("asked-on", "channels", voice.channels(asked)));
  }

  String required(Question question) {
    Set<Channel> required = question.heading().required();
    if (required.isEmpty()) {
      return voice.say("optional");
    }
    return required.containsAll(question.heading().askedOn())
        ? voice.say("required")
        : voice.say("required-on", "channels", voice.channels(required));
  }

  Optional<String> factor(Question question) {
    return question
        .findFactor()
        .map(survey.factors()::get)
        .map(name -> voice.say("factor", "name", voice.in(name)));
  }

  List<String> traits(Question question) {
    return question.heading().traits().stream()
        .sorted(Comparator.naturalOrder())
        .map(trait -> voice.say("trait." + trait.code()))
        .toList();
  }

  /** Everything but the wording and the options. */
  List<String> notes(Question question) {
    List<String> notes = new ArrayList<>();
    condition(question).ifPresent(notes::add);
    notes.add(required(question));
    askedOn(question).ifPresent(notes::add);
    factor(question).ifPresent(notes::add);
    notes.addAll(traits(question));
    return notes;
  }

  /** Empty where no option has a score. */
  String score(Question question, Option option) {
    if (!isScored(question)) {
      return "";
    }
    return option.score().isPresent()
        ? voice.say("score", "score", Integer.toString(option.score().getAsInt()))
        : voice.say("unscored");
  }

  static String code(Source.Certainty certainty) {
    return certainty.code().replace(' ', '-');
  }

  String source(Source source) {
    return voice.say(
        "source",
        "document",
        source.document(),
        "certainty",
        voice.say("certainty." + code(source.certainty())),
        "note",
        source.findNote().map(note -> " " + note).orElse(""));
  }

  /** Whether both are answered by the same options with the same scores. */
  static boolean areAnsweredAlike(Question one, Question other) {
    return one.getClass().equals(other.getClass())
        && !options(one).isEmpty()
        && options(one).equals(options(other));
  }
}
