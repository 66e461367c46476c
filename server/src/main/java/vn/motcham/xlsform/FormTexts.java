package vn.motcham.xlsform;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Section;
import vn.motcham.survey.Text;

/** Everything of a survey that is read or heard in a form, in its order. */
final class FormTexts {
  private FormTexts() {}

  static Stream<Text> of(Interview interview) {
    return Stream.of(
            Stream.of(interview.survey().title()),
            interview.openings().map(Interview.Opening::text),
            interview.pages().stream().flatMap(List::stream).flatMap(FormTexts::of),
            interview.questions().stream().flatMap(FormTexts::of))
        .flatMap(texts -> texts);
  }

  private static Stream<Text> of(Section section) {
    return Stream.of(section.findTitle(), section.findIntroduction()).flatMap(Optional::stream);
  }

  private static Stream<Text> of(Question question) {
    Stream<Text> answers =
        question instanceof Question.Number number
            ? number.findSuffix().stream()
            : options(question).stream().map(Option::text);
    return Stream.concat(Stream.of(question.text()), answers);
  }

  /** The recordings, by their file names. */
  static Stream<String> audio(Interview interview) {
    return interview.questions().stream()
        .flatMap(
            question ->
                Stream.concat(
                    Stream.of(question.heading().audio()),
                    options(question).stream().map(Option::audio)))
        .flatMap(byLanguage -> byLanguage.values().stream());
  }

  static List<Option> options(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> single.scale().options();
      case Question.MultipleChoice multiple -> multiple.scale().options();
      case Question.Number _, Question.Words _ -> List.of();
    };
  }
}
