package vn.motcham.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        new Sentence("indicator").with("name", indicator.name()).with("method", method()).text());
    basis().ifPresent(sentences::add);
    if (!indicator.grades().isEmpty()) {
      sentences.add(new Sentence("grades").with("grades", grades()).text());
    }
    sentences.add(
        new Sentence("counts")
            .with("share", Words.percent(indicator.minimumAnswered()))
            .with("unscored", Sentence.of("unscored." + indicator.unscored().code()))
            .with("minimum", indicator.minimumRespondents())
            .text());
    return new Note("indicator " + indicator.id(), Sentence.joined(" ", sentences));
  }

  private Text method() {
    if (indicator.rollUp() == IndicatorDefinition.RollUp.WEIGHTED_PARTS) {
      return new Sentence("roll-up.weighted-parts").with("parts", parts()).text();
    }
    Sentence sentence = new Sentence("method." + indicator.method().code());
    indicator.satisfiedFrom().ifPresent(from -> sentence.with("from", from));
    return sentence.text();
  }

  private Optional<Text> basis() {
    List<String> questions = indicator.questions().stream().map(Names::of).toList();
    String key =
        switch (indicator.method()) {
          case SHARE_SATISFIED, MEAN -> "roll-up." + indicator.rollUp().code();
          case ALL_SATISFIED, EXPECTATION_MEAN, RETURN_RATE, POINTS -> "questions";
        };
    return questions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Sentence(questions.size() == 1 ? "question" : key)
                .with("questions", String.join(", ", questions))
                .text());
  }

  private Text parts() {
    return Sentence.joined(
        "; ",
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
