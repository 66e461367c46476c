package vn.motcham.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Respondents;
import vn.motcham.survey.Section;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/** All that can be said of a survey, piece by piece, so that two versions can be compared. */
record Facets(Survey survey, Voice voice) {

  List<Facet> ofTheSurvey() {
    List<Facet> facets = new ArrayList<>();
    add(facets, Aspect.TITLE, "", survey.title());
    add(facets, Aspect.STANDING, "", survey.standing());
    survey
        .findSource()
        .map(source -> words().source(source))
        .ifPresent(source -> facets.add(new Facet(Aspect.SOURCE, source)));
    survey.findRespondents().ifPresent(who -> add(facets, who));
    facets.add(new Facet(Aspect.CHANNELS, voice.channels(survey.channels())));
    facets.add(new Facet(Aspect.LANGUAGES, String.join(", ", survey.allLanguages())));
    survey.findIntroduction().ifPresent(text -> add(facets, Aspect.INTRODUCTION, "", text));
    survey.sections().forEach(section -> add(facets, section));
    return facets;
  }

  private void add(List<Facet> facets, Respondents respondents) {
    facets.add(new Facet(Aspect.RESPONDENTS, respondents(respondents, voice)));
    respondents.findText().ifPresent(text -> add(facets, Aspect.RESPONDENTS, "", text));
  }

  static String respondents(Respondents respondents, Voice voice) {
    return voice.say(
        "respondents",
        "who",
        voice.say("who." + respondents.who().code()),
        "age",
        Integer.toString(respondents.minimumAge()));
  }

  private static void add(List<Facet> facets, Section section) {
    section.findTitle().ifPresent(text -> add(facets, Aspect.SECTION, section.id(), text));
    section
        .findIntroduction()
        .ifPresent(text -> add(facets, Aspect.INTRODUCTION, section.id(), text));
  }

  List<Facet> of(Question question) {
    List<Facet> facets = new ArrayList<>();
    question.findLabel().ifPresent(label -> facets.add(new Facet(Aspect.LABEL, label)));
    add(facets, Aspect.WORDING, "", question.text());
    if (!question.heading().kioskText().equals(question.text())) {
      add(facets, Aspect.KIOSK_WORDING, "", question.heading().kioskText());
    }
    facets.add(new Facet(Aspect.KIND, words().kind(question)));
    QuestionWords.options(question).forEach(option -> add(facets, question, option));
    words().condition(question).ifPresent(c -> facets.add(new Facet(Aspect.CONDITION, c)));
    facets.add(new Facet(Aspect.REQUIRED, words().required(question)));
    words().askedOn(question).ifPresent(on -> facets.add(new Facet(Aspect.ASKED_ON, on)));
    words().factor(question).ifPresent(name -> facets.add(new Facet(Aspect.FACTOR, name)));
    words().traits(question).forEach(t -> facets.add(new Facet(Aspect.TRAITS, t, "", t)));
    facets.add(new Facet(Aspect.SOURCE, words().source(question.heading().source())));
    return facets;
  }

  private void add(List<Facet> facets, Question question, Option option) {
    add(facets, Aspect.OPTION, option.id(), option.text());
    String score = words().score(question, option);
    if (!score.isEmpty()) {
      String told = voice.say("option-score", "option", voice.in(option.text()), "score", score);
      facets.add(new Facet(Aspect.SCORE, option.id(), "", told));
    }
  }

  List<Facet> of(IndicatorDefinition indicator) {
    IndicatorWords words = new IndicatorWords(words());
    List<Facet> facets = new ArrayList<>();
    add(facets, Aspect.NAME, "", indicator.name());
    facets.add(new Facet(Aspect.METHOD, words.method(indicator)));
    words.basis(indicator).ifPresent(basis -> facets.add(new Facet(Aspect.BASIS, basis)));
    facets.add(new Facet(Aspect.COUNTING, words.counting(indicator)));
    for (String grade : words.grades(indicator)) {
      facets.add(new Facet(Aspect.GRADE, grade, "", grade));
    }
    return facets;
  }

  private QuestionWords words() {
    return new QuestionWords(survey, voice, true);
  }

  /** Vietnamese first, then the others by their codes. */
  private static void add(List<Facet> facets, Aspect aspect, String of, Text text) {
    Map<String, String> others = new TreeMap<>(text.byLanguage());
    others.remove(Text.FIRST_LANGUAGE);
    facets.add(new Facet(aspect, of, Text.FIRST_LANGUAGE, text.in(Text.FIRST_LANGUAGE)));
    others.forEach((code, value) -> facets.add(new Facet(aspect, of, code, value)));
  }
}
