package vn.motcham.xlsform;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/** What a form can't say of a question. */
final class QuestionNotes {
  private final Survey survey;
  private final Question question;
  private final List<Note> notes = new ArrayList<>();

  QuestionNotes(Survey survey, Question question) {
    this.survey = survey;
    this.question = question;
  }

  List<Note> notes() {
    Question.Heading heading = question.heading();
    question
        .findFactor()
        .map(factor -> Objects.requireNonNull(survey.factors().get(factor)))
        .ifPresent(name -> add(new Sentence("factor").with("factor", name)));
    addChannels(heading);
    if (!heading.kioskText().equals(heading.text())) {
      add(new Sentence("kiosk-text").with("text", heading.kioskText()));
    }
    Arrays.stream(Question.Trait.values())
        .filter(question::is)
        .forEach(trait -> add(new Sentence("trait." + trait.code())));
    addUnscored();
    notes.add(new Note(Names.of(question.id()), Words.source(heading.source())));
    return notes;
  }

  private void add(Sentence sentence) {
    notes.add(Note.of(Names.of(question.id()), sentence));
  }

  /** A form asks and requires alike wherever it is used. */
  private void addChannels(Question.Heading heading) {
    Set<Channel> asked = heading.askedOn();
    Set<Channel> required = heading.required();
    if (!asked.equals(survey.channels())) {
      add(new Sentence("asked-on").with("channels", Words.channels(asked)));
    }
    if (!required.isEmpty() && !required.equals(asked)) {
      add(new Sentence("required-on").with("channels", Words.channels(required)));
    }
  }

  /** Code 0 and its like: chosen, and yet in no denominator. */
  private void addUnscored() {
    List<Option> options = FormTexts.options(question);
    String unscored =
        options.stream()
            .filter(option -> option.score().isEmpty())
            .map(Option::id)
            .collect(joining(", "));
    boolean someScore = options.stream().anyMatch(option -> option.score().isPresent());
    if (someScore && !unscored.isEmpty()) {
      add(new Sentence("unscored").with("options", unscored));
    }
  }
}
