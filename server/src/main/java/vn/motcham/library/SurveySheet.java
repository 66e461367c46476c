package vn.motcham.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Question;
import vn.motcham.survey.Section;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/** A survey laid out to be read: its sections, questions and indicators. */
final class SurveySheet {
  private final Survey survey;
  private final Voice voice;
  private final QuestionWords words;

  SurveySheet(Survey survey, Voice voice) {
    this.survey = survey;
    this.voice = voice;
    this.words = new QuestionWords(survey, voice, false);
  }

  List<SurveyPage.Part> parts() {
    return survey.sections().stream().map(this::part).toList();
  }

  private SurveyPage.Part part(Section section) {
    return new SurveyPage.Part(
        phrase(section.title()), phrase(section.introduction()), groups(section.questions()));
  }

  private @Nullable Phrase phrase(@Nullable Text text) {
    return text == null ? null : voice.phrase(text);
  }

  private List<SurveyPage.Group> groups(List<Question> questions) {
    List<SurveyPage.Group> groups = new ArrayList<>();
    for (int from = 0, to; from < questions.size(); from = to) {
      to = from + 1;
      while (to < questions.size()
          && QuestionWords.areAnsweredAlike(questions.get(from), questions.get(to))) {
        to++;
      }
      groups.add(group(questions.subList(from, to)));
    }
    return groups;
  }

  private SurveyPage.Group group(List<Question> alike) {
    Question first = alike.getFirst();
    return new SurveyPage.Group(
        words.kind(first),
        QuestionWords.options(first).stream()
            .map(
                option ->
                    new SurveyPage.Choice(voice.phrase(option.text()), words.score(first, option)))
            .toList(),
        alike.stream().map(this::item).toList());
  }

  private SurveyPage.Item item(Question question) {
    Question.Heading heading = question.heading();
    return new SurveyPage.Item(
        words.number(question),
        voice.phrase(heading.text()),
        heading.kioskText().equals(heading.text()) ? null : voice.phrase(heading.kioskText()),
        words.notes(question),
        QuestionWords.code(heading.source().certainty()),
        words.source(heading.source()));
  }

  List<SurveyPage.Measure> measures() {
    return survey.indicators().stream().map(this::measure).toList();
  }

  private SurveyPage.Measure measure(IndicatorDefinition indicator) {
    IndicatorWords told = new IndicatorWords(words);
    return new SurveyPage.Measure(
        voice.phrase(indicator.name()),
        indicator.construct().code(),
        told.sentences(indicator),
        told.grades(indicator));
  }
}
