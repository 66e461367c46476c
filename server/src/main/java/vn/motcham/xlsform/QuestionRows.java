package vn.motcham.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Text;

/** Questions as lines of the sheet. None is answered in advance. */
final class QuestionRows {
  static final String HINT = "hint";
  static final String REQUIRED = "required";
  static final String REQUIRED_MESSAGE = "required_message";
  static final String RELEVANT = "relevant";
  static final String CONSTRAINT = "constraint";
  static final String CONSTRAINT_MESSAGE = "constraint_message";
  static final String APPEARANCE = "appearance";

  private static final int LEVELS = 5;

  /** More options than this are easier to find in a list that opens. */
  private static final int MANY = 12;

  private final Interview interview;
  private final List<FormLanguage> languages;
  private final ChoiceLists lists;
  private final Relevance relevance;

  QuestionRows(Interview interview, ChoiceLists lists, Relevance relevance) {
    this.interview = interview;
    this.languages = interview.languages();
    this.lists = lists;
    this.relevance = relevance;
  }

  Row row(Question question) {
    Row row =
        new Row()
            .with("name", Names.of(question.id()))
            .with("label", PlainText.of(numbered(question)), languages);
    relevance.of(question).ifPresent(when -> row.with(RELEVANT, when));
    if (question.requiredOn(interview.channel())) {
      row.with(REQUIRED, "yes").with(REQUIRED_MESSAGE, Sentence.of("required"), languages);
    }
    question
        .heading()
        .audio()
        .forEach((code, file) -> row.with(FormLanguage.of(code).column(SurveySheet.AUDIO), file));
    return switch (question) {
      case Question.SingleChoice single -> choice(row, single.scale());
      case Question.MultipleChoice multiple ->
          row.with("type", "select_multiple " + lists.name(multiple.scale()))
              .with(HINT, Sentence.of("hint.multiple"), languages);
      case Question.Number number -> number(row, number);
      case Question.Words words -> words(row, words);
    };
  }

  /** The text as the printed form has it: with its number, if it has one. */
  private static Text numbered(Question question) {
    String number = question.findLabel().map(label -> label + ". ").orElse("");
    return new Text(
        question.text().byLanguage().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, text -> number + text.getValue())));
  }

  private Row choice(Row row, Scale scale) {
    row.with("type", "select_one " + lists.name(scale));
    List<Option> options = scale.options();
    boolean levels =
        options.size() == LEVELS && options.stream().allMatch(one -> one.score().isPresent());
    if (levels) {
      row.with(APPEARANCE, "likert");
    } else if (options.size() > MANY) {
      row.with(APPEARANCE, "minimal");
    }
    return row;
  }

  private Row number(Row row, Question.Number number) {
    List<Text> hints = new ArrayList<>();
    number
        .usualMaximum()
        .ifPresentOrElse(
            usual -> hints.add(bounds("hint.beyond", number).with("usual", usual).text()),
            () -> hints.add(bounds("hint.number", number).text()));
    number
        .findSuffix()
        .ifPresent(suffix -> hints.add(new Sentence("hint.suffix").with("suffix", suffix).text()));
    String constraint = ". >= " + number.minimum() + " and . <= " + number.maximum();
    boolean stepped = number.step() > 1;
    String step = " and (. - " + number.minimum() + ") mod " + number.step() + " = 0";
    return row.with("type", "integer")
        .with(HINT, PlainText.of(Sentence.joined(" ", hints)), languages)
        .with(CONSTRAINT, stepped ? constraint + step : constraint)
        .with(
            CONSTRAINT_MESSAGE,
            bounds(stepped ? "hint.step" : "hint.number", number).text(),
            languages);
  }

  private static Sentence bounds(String key, Question.Number number) {
    return new Sentence(key)
        .with("minimum", number.minimum())
        .with("maximum", number.maximum())
        .with("step", number.step());
  }

  private Row words(Row row, Question.Words words) {
    return row.with("type", "text")
        .with(HINT, Sentence.of("hint.words"), languages)
        .with(CONSTRAINT, "string-length(.) <= " + words.maximum())
        .with(
            CONSTRAINT_MESSAGE,
            new Sentence("too-long").with("maximum", words.maximum()).text(),
            languages)
        .with(APPEARANCE, "multiline");
  }
}
