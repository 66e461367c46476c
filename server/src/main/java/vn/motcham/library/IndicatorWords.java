package vn.motcham.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.RollUp;
import vn.motcham.survey.Text;

/** How answers become figures, in sentences. */
record IndicatorWords(QuestionWords questions) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Voice voice() {
    return questions.voice();
  }

  /** What is measured, of what, and which responses count. */
  List<String> sentences(IndicatorDefinition indicator) {
    List<String> sentences = new ArrayList<>();
    sentences.add(method(indicator));
    basis(indicator).ifPresent(sentences::add);
    sentences.add(counting(indicator));
    sentences.add(
        voice().say("firm-from", "minimum", Integer.toString(indicator.minimumRespondents())));
    return sentences;
  }

  String method(IndicatorDefinition indicator) {
    if (indicator.rollUp() == RollUp.WEIGHTED_PARTS) {
      return voice().say("method.weighted-parts", "parts", parts(indicator));
    }
    String from =
        indicator.satisfiedFrom().isPresent()
            ? Integer.toString(indicator.satisfiedFrom().getAsInt())
            : "";
    return voice().say("method." + indicator.method().code(), "from", from);
  }

  Optional<String> basis(IndicatorDefinition indicator) {
    List<String> numbers = indicator.questions().stream().map(questions::number).toList();
    if (numbers.isEmpty()) {
      return Optional.empty();
    }
    String key =
        switch (indicator.method()) {
          case SHARE_SATISFIED, MEAN -> "roll-up." + indicator.rollUp().code();
          case ALL_SATISFIED, EXPECTATION_MEAN, RETURN_RATE, POINTS -> "from-questions";
        };
    return Optional.of(
        numbers.size() == 1
            ? voice().say("from-question", "question", numbers.getFirst())
            : voice()
                .say(
                    key,
                    "count",
                    Integer.toString(numbers.size()),
                    "questions",
                    String.join(", ", numbers)));
  }

  String counting(IndicatorDefinition indicator) {
    if (indicator.rollUp() == RollUp.WEIGHTED_PARTS) {
      return voice().say("counting.parts");
    }
    String unscored = voice().say("counting." + indicator.unscored().code());
    return voice()
        .say(
            "counting",
            "share",
            number(indicator.minimumAnswered().multiply(HUNDRED).setScale(2, RoundingMode.HALF_UP)),
            "unscored",
            unscored);
  }

  private String parts(IndicatorDefinition indicator) {
    return String.join(
        "; ",
        indicator.parts().stream()
            .map(
                part ->
                    voice()
                        .say(
                            "part",
                            "indicator",
                            name(part.indicator()),
                            "weight",
                            number(part.weight())))
            .toList());
  }

  private String name(String id) {
    return questions
        .survey()
        .findIndicator(id)
        .map(IndicatorDefinition::name)
        .map(voice()::quoted)
        .orElse(id);
  }

  List<String> grades(IndicatorDefinition indicator) {
    return indicator.grades().stream().map(grade -> grade(grade.name(), grade.from())).toList();
  }

  private String grade(Text name, BigDecimal from) {
    return voice().say("grade", "name", voice().in(name), "from", number(from));
  }

  private String number(BigDecimal value) {
    var symbols = DecimalFormatSymbols.getInstance(voice().page().locale());
    return new DecimalFormat("0.####", symbols).format(value);
  }
}
