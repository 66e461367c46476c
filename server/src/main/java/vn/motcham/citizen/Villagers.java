package vn.motcham.citizen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;

/** People who fill in a long form at home. Each is content or not with most things alike. */
public final class Villagers {
  private static final double SKIPS = 0.02;

  private final Chance chance;

  public Villagers(long seed) {
    this.chance = new Chance(seed);
  }

  /**
   * What one of them ticks and writes in numbers; no words.
   *
   * @param satisfied how many of them are content, 0 to 1
   * @return question to the ids of options, or to one number in digits
   */
  public Map<String, List<String>> fillIn(Survey survey, double satisfied) {
    double own = chance.happens(satisfied) ? 0.95 : 0.35;
    Map<String, List<String>> answers = new HashMap<>();
    Map<String, String> chosen = new HashMap<>();
    for (Question question : survey.questions()) {
      if (!survey.asks(question, chosen) || chance.happens(SKIPS)) {
        continue;
      }
      switch (question) {
        case Question.SingleChoice single -> {
          String option = single(single.scale(), own);
          chosen.put(single.id(), option);
          answers.put(single.id(), List.of(option));
        }
        case Question.MultipleChoice multiple -> answers.put(multiple.id(), some(multiple.scale()));
        case Question.Number number -> answers.put(number.id(), List.of(number(number, own)));
        case Question.Words _ -> {}
      }
    }
    return answers;
  }

  private String single(Scale scale, double own) {
    if (!scale.id().equals(Scale.SATISFACTION)) {
      return chance.oneOf(scale.options()).id();
    }
    boolean content = chance.happens(own);
    List<Option> fitting =
        scale.options().stream()
            .filter(option -> (option.score().orElse(0) >= Replies.SATISFIED) == content)
            .toList();
    // Extremes are rarer than what lies next to the middle.
    return chance.oneOf(fitting, o -> Math.abs(o.score().orElse(0) - 3) > 1 ? 1 : 3).id();
  }

  private List<String> some(Scale scale) {
    List<String> ids = new ArrayList<>(scale.options().stream().map(Option::id).toList());
    ids.removeIf(_ -> chance.happens(0.6));
    return ids.isEmpty() ? List.of(scale.options().getFirst().id()) : List.copyOf(ids);
  }

  private String number(Question.Number number, double own) {
    int tens = chance.between(own > 0.5 ? 8 : 5, own > 0.5 ? 11 : 8);
    int steps = (Math.clamp(10L * tens, number.minimum(), number.maximum()) - number.minimum());
    return Integer.toString(number.minimum() + steps / number.step() * number.step());
  }
}
