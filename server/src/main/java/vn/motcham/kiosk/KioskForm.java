package vn.motcham.kiosk;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Text;

/**
 * What a kiosk asks of a survey, since people stand in front of it: the headline question, what
 * follows from it, a few further choices, whatever else must be answered there, a text.
 */
final class KioskForm {
  private static final int FURTHER = 3;

  private final Survey survey;
  private final Optional<String> overall;

  private KioskForm(Survey survey) {
    this.survey = survey;
    this.overall =
        survey.indicators().stream()
            .findFirst()
            .flatMap(indicator -> indicator.questions().stream().findFirst());
  }

  static List<Question> questions(Survey survey) {
    KioskForm form = new KioskForm(survey);
    Set<Question> questions = new LinkedHashSet<>();
    form.all().filter(form::isOverall).forEach(questions::add);
    form.all().filter(form::followsOverall).forEach(questions::add);
    form.all().filter(form::isFurther).limit(FURTHER).forEach(questions::add);
    form.all().filter(question -> question.requiredOn(Channel.KIOSK)).forEach(questions::add);
    form.all().filter(form::isText).limit(1).forEach(questions::add);
    return List.copyOf(questions);
  }

  private Stream<Question> all() {
    return survey.questions().stream();
  }

  private boolean isOverall(Question question) {
    return overall.filter(question.id()::equals).isPresent();
  }

  private boolean followsOverall(Question question) {
    return question
        .findCondition()
        .filter(condition -> overall.filter(condition.question()::equals).isPresent())
        .isPresent();
  }

  private boolean isFurther(Question question) {
    return question instanceof Question.SingleChoice
        && question.findCondition().isEmpty()
        && !isOverall(question);
  }

  private boolean isText(Question question) {
    return question instanceof Question.Words && question.findCondition().isEmpty();
  }

  /** As a kiosk reads it, in all languages of the survey. */
  static Map<String, Object> json(Survey survey) {
    KioskForm form = new KioskForm(survey);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", survey.id());
    json.put("version", survey.version());
    json.put("title", form.json(survey.title()));
    json.put("languages", survey.languages());
    json.put("questions", questions(survey).stream().map(form::json).toList());
    return json;
  }

  private Map<String, Object> json(Question question) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", question.id());
    json.put("kind", kind(question));
    json.put("text", json(question.heading().kioskText()));
    json.put("required", question.requiredOn(Channel.KIOSK));
    question.findCondition().ifPresent(condition -> json.put("when", json(condition)));
    switch (question) {
      case Question.SingleChoice single -> put(json, single.scale());
      case Question.MultipleChoice multiple -> put(json, multiple.scale());
      case Question.Number number -> {
        json.put("minimum", number.minimum());
        json.put("maximum", number.maximum());
      }
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

  private void put(Map<String, Object> json, Scale scale) {
    if (scale.id().equals(Scale.SATISFACTION)) {
      json.put("scale", scale.id());
    }
    json.put("options", scale.options().stream().map(this::json).toList());
  }

  private Map<String, Object> json(Option option) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", option.id());
    option.score().ifPresent(score -> json.put("score", score));
    json.put("text", json(option.text()));
    return json;
  }

  private Map<String, Object> json(Text text) {
    Map<String, Object> json = new LinkedHashMap<>();
    survey.languages().forEach(language -> json.put(language, text.in(language)));
    return json;
  }
}
