package vn.motcham.kiosk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Endonym;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/** A survey as a kiosk reads it. */
final class SurveyJson {
  private final Survey survey;

  private SurveyJson(Survey survey) {
    this.survey = survey;
  }

  /** In all languages of the survey; what one of them lacks is said in Vietnamese. */
  static Map<String, Object> of(Survey survey) {
    SurveyJson form = new SurveyJson(survey);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", survey.id());
    json.put("version", survey.version());
    json.put("title", form.json(survey.title()));
    json.put("languages", survey.allLanguages());
    json.put("languageNames", names(survey.allLanguages()));
    json.put("questions", KioskForm.questions(survey).stream().map(form::json).toList());
    return json;
  }

  private static Map<String, String> names(List<String> languages) {
    Map<String, String> names = new LinkedHashMap<>();
    languages.forEach(language -> names.put(language, Endonym.of(language)));
    return names;
  }

  private Map<String, Object> json(Question question) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", question.id());
    json.put("kind", kind(question));
    json.put("text", json(question.heading().kioskText()));
    putAudio(json, question.heading().audio());
    json.put("required", question.requiredOn(Channel.KIOSK));
    question.findCondition().ifPresent(condition -> json.put("when", json(condition)));
    switch (question) {
      case Question.SingleChoice single -> put(json, question, single.scale());
      case Question.MultipleChoice multiple -> put(json, question, multiple.scale());
      case Question.Number number -> put(json, number);
      case Question.Words words -> json.put("maximum", words.maximum());
    }
    return json;
  }

  private static String kind(Question question) {
    return switch (question) {
      case Question.SingleChoice _ -> "single";
      case Question.MultipleChoice _ -> "multiple";
      case Question.Number _ -> "number";
      case Question.Words _ -> "text";
    };
  }

  private static Map<String, Object> json(Question.Condition condition) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("question", condition.question());
    json.put("options", condition.options().stream().sorted().toList());
    return json;
  }

  private void put(Map<String, Object> json, Question question, Scale scale) {
    if (scale.id().equals(Scale.SATISFACTION) && !question.is(Question.Trait.REVERSE)) {
      json.put("scale", scale.id());
    }
    json.put("options", scale.options().stream().map(this::json).toList());
  }

  private void put(Map<String, Object> json, Question.Number number) {
    json.put("minimum", number.minimum());
    json.put("maximum", number.maximum());
    json.put("step", number.step());
    number.findSuffix().ifPresent(suffix -> json.put("suffix", json(suffix)));
    number.usualMaximum().ifPresent(usual -> json.put("usualMaximum", usual));
  }

  private Map<String, Object> json(Option option) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", option.id());
    option.score().ifPresent(score -> json.put("score", score));
    json.put("text", json(option.text()));
    putAudio(json, option.audio());
    return json;
  }

  /** The hashes of the recordings, by language; where there are none, nothing. */
  private void putAudio(Map<String, Object> json, Map<String, String> files) {
    Map<String, String> audio = new LinkedHashMap<>();
    for (String language : survey.allLanguages()) {
      String hash = survey.recordings().get(files.getOrDefault(language, ""));
      if (hash != null) {
        audio.put(language, hash);
      }
    }
    if (!audio.isEmpty()) {
      json.put("audio", audio);
    }
  }

  private Map<String, Object> json(Text text) {
    Map<String, Object> json = new LinkedHashMap<>();
    survey.allLanguages().stream()
        .filter(text::has)
        .forEach(language -> json.put(language, text.in(language)));
    return json;
  }
}
