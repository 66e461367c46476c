package vn.motcham.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;

/**
 * The number that stands at an option's box, and by which it is keyed in.
 *
 * @param number 0 or more, unique within a question
 */
public record Code(int number, Option option) {

  /** Those of a question, in the order of its options; none where there are no options. */
  public static List<Code> of(Question question) {
    return switch (question) {
      case Question.SingleChoice single -> of(single.scale(), question.is(Question.Trait.REVERSE));
      case Question.MultipleChoice multiple -> counted(multiple.scale().options());
      case Question.Number _, Question.Words _ -> List.of();
    };
  }

  /** Scores are the codes that the official forms print; 0 is theirs for "no opinion". */
  private static List<Code> of(Scale scale, boolean reverse) {
    List<Option> options = scale.options();
    var scores =
        options.stream().map(Option::score).flatMapToInt(OptionalInt::stream).summaryStatistics();
    Set<Integer> taken = new HashSet<>();
    List<Code> codes = new ArrayList<>();
    for (Option option : options) {
      OptionalInt score = option.score();
      if (score.isPresent()) {
        // A scale that is read in reverse is printed as it stands in the form.
        int code =
            reverse ? scores.getMin() + scores.getMax() - score.getAsInt() : score.getAsInt();
        taken.add(code);
        codes.add(new Code(code, option));
      }
    }
    if (taken.isEmpty() || taken.size() < codes.size()) {
      return counted(options);
    }
    List<Code> all = new ArrayList<>();
    for (Option option : options) {
      all.add(
          option.score().isPresent()
              ? codes.removeFirst()
              : new Code(free(taken, scores.getMax()), option));
    }
    return all;
  }

  private static int free(Set<Integer> taken, int highest) {
    int code = taken.contains(0) ? highest + 1 : 0;
    while (!taken.add(code)) {
      code++;
    }
    return code;
  }

  private static List<Code> counted(List<Option> options) {
    List<Code> codes = new ArrayList<>();
    for (Option option : options) {
      codes.add(new Code(codes.size() + 1, option));
    }
    return codes;
  }

  /** Whether it stands apart from the scale, as "no opinion" does. */
  boolean isApart(List<Code> beside) {
    return option.score().isEmpty()
        && beside.stream().anyMatch(code -> code.option.score().isPresent());
  }
}
