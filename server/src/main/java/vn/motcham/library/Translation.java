package vn.motcham.library;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Respondents;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Section;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/**
 * How far a survey is there in a language. A text that stands in several places counts once.
 *
 * @param language its code
 * @param all the texts of the survey
 * @param missing those that are shown in Vietnamese instead
 */
record Translation(String language, int all, int missing) {

  static List<Translation> listOf(Survey survey) {
    Set<Text> texts = texts(survey);
    return survey.allLanguages().stream()
        .map(code -> new Translation(code, texts.size(), countWithout(texts, code)))
        .toList();
  }

  static Translation of(Survey survey, String language) {
    Set<Text> texts = texts(survey);
    return new Translation(language, texts.size(), countWithout(texts, language));
  }

  boolean isComplete() {
    return missing == 0;
  }

  /** What is there, in whole percent; never 100 while something is missing. */
  int percent() {
    return (all - missing) * 100 / all;
  }

  private static int countWithout(Set<Text> texts, String language) {
    return Math.toIntExact(texts.stream().filter(text -> !text.has(language)).count());
  }

  private static Set<Text> texts(Survey survey) {
    Set<Text> texts = new LinkedHashSet<>();
    texts.add(survey.title());
    texts.add(survey.standing());
    survey.findIntroduction().ifPresent(texts::add);
    survey.findRespondents().flatMap(Respondents::findText).ifPresent(texts::add);
    texts.addAll(survey.factors().values());
    survey.sections().forEach(section -> add(section, texts));
    survey.indicators().forEach(indicator -> add(indicator, texts));
    return texts;
  }

  private static void add(Section section, Set<Text> texts) {
    section.findTitle().ifPresent(texts::add);
    section.findIntroduction().ifPresent(texts::add);
    section.questions().forEach(question -> add(question, texts));
  }

  private static void add(Question question, Set<Text> texts) {
    texts.add(question.text());
    texts.add(question.heading().kioskText());
    switch (question) {
      case Question.SingleChoice single -> add(single.scale(), texts);
      case Question.MultipleChoice multiple -> add(multiple.scale(), texts);
      case Question.Number number -> number.findSuffix().ifPresent(texts::add);
      case Question.Words _ -> {}
    }
  }

  private static void add(Scale scale, Set<Text> texts) {
    scale.options().stream().map(Option::text).forEach(texts::add);
  }

  private static void add(IndicatorDefinition indicator, Set<Text> texts) {
    texts.add(indicator.name());
    indicator.grades().stream().map(IndicatorDefinition.Grade::name).forEach(texts::add);
  }
}
