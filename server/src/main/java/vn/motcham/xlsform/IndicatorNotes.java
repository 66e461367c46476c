package vn.motcham.xlsform;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Text;

/** A form only collects; this is how answers become figures. */
final class IndicatorNotes {
  private final IndicatorDefinition indicator;

  IndicatorNotes(IndicatorDefinition indicator) {
    this.indicator = indicator;
  }

  Note note() {
    List<Text> sentences = new ArrayList<>();
    sentences.add(
        new Sentence("indicator")
            .with("name", indicator.name())
            .with("method", method())
            .text());
    sentences.add(basis());
    if (!indicator.grades().isEmpty()) {
      sentences.add(new Sentence("grades").with("grades", grades()).text());
    }
    sentences.add(
        new Sentence("counts")
            .with("share", Words.percent(indicator.minimumAnswered()))
            .with("unscored", Sentence.of("unscored." + indicator.unscored().code()))
            .with("minimum", indicator.minimumRespondents())
            .text());
    return new Note(indicator.id(), Sentence.joined(" ", sentences));
  }

  private Text method() {
    Sentence sentence = new Sentence("method." + indicator.method().code());
    indicator.satisfiedFrom().ifPresent(from -> sentence.with("from", from));
    return sentence.text();
  }

  private Text basis() {
    Sentence sentence = new Sentence("roll-up." + indicator.rollUp().code());
    return sentence
        .with(
            "questions", indicator.questions().stream().map(Names::of).collect(joining(", ")))
        .with("parts", parts())
        .text();
  }

  private Text parts() {
    return Sentence.joined(
        ", ",
        indicator.parts().stream()
            .map(
                part ->
                    new Sentence("part")
                        .with("indicator", part.indicator())
                        .with("weight", Words.number(part.weight()))
                        .text())
            .toList());
  }

  private Text grades() {
    return Sentence.joined(
        "; ",
        indicator.grades().stream()
            .map(
                grade ->
                    new Sentence("grade")
                        .with("name", grade.name())
                        .with("from", Words.number(grade.from()))
                        .text())
            .toList());
  }
}
