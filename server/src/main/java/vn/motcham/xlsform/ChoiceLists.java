package vn.motcham.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;

/** The lists from which is chosen, each once, whichever questions share it. */
final class ChoiceLists {
  private static final String SCORE = "score";

  private final Map<Scale, String> names = new LinkedHashMap<>();
  private final List<FormLanguage> languages;

  ChoiceLists(Interview interview) {
    this.languages = interview.languages();
    Names free = new Names(Set.of());
    for (Question question : interview.questions()) {
      switch (question) {
        case Question.SingleChoice single -> add(question, single.scale(), free);
        case Question.MultipleChoice multiple -> add(question, multiple.scale(), free);
        case Question.Number _, Question.Words _ -> {}
      }
    }
  }

  /** A scale and the same scale in reverse are two lists: their scores differ. */
  private void add(Question question, Scale scale, Names free) {
    String ending = question.is(Question.Trait.REVERSE) ? "_reverse" : "";
    names.computeIfAbsent(scale, one -> free.free(Names.of(one.id()) + ending));
  }

  String name(Scale scale) {
    return Objects.requireNonNull(names.get(scale));
  }

  Sheet sheet() {
    List<Row> rows =
        names.entrySet().stream()
            .flatMap(
                list ->
                    list.getKey().options().stream().map(option -> row(list.getValue(), option)))
            .toList();
    List<String> optional = Sheet.translated(languages, "label", SurveySheet.AUDIO);
    optional.add(SCORE);
    return Sheet.of("choices", List.of("list_name", "name"), optional, rows);
  }

  private Row row(String list, Option option) {
    Row row =
        new Row()
            .with("list_name", list)
            .with("name", option.id())
            .with("label", PlainText.ofOption(option.text()), languages);
    option.score().ifPresent(score -> row.with(SCORE, Integer.toString(score)));
    option
        .audio()
        .forEach((code, file) -> row.with(FormLanguage.of(code).column(SurveySheet.AUDIO), file));
    return row;
  }
}
