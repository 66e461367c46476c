package vn.motcham.invitation;

import java.util.List;
import java.util.stream.Stream;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Scale;

/**
 * What a question offers to choose from, as it is shown: what stands beside the scale comes last.
 *
 * @param scale none offers nothing
 */
record Offered(Scale scale, boolean hasFaces) {
  static Offered by(Question question) {
    Scale scale =
        switch (question) {
          case Question.SingleChoice single -> single.scale();
          case Question.MultipleChoice multiple -> multiple.scale();
          case Question.Number _, Question.Words _ -> new Scale(question.id(), List.of());
        };
    // A mirrored scale would smile at the wrong end.
    boolean faces = scale.id().equals(Scale.SATISFACTION) && !question.is(Question.Trait.REVERSE);
    return new Offered(scale, faces);
  }

  List<Option> options() {
    return Stream.concat(
            scale.options().stream().filter(option -> !isApart(option)),
            scale.options().stream().filter(this::isApart))
        .toList();
  }

  boolean isApart(Option option) {
    return option.score().isEmpty()
        && scale.options().stream().anyMatch(other -> other.score().isPresent());
  }

  /** 1 to 5, or 0 for none. */
  int face(Option option) {
    return hasFaces ? option.score().orElse(0) : 0;
  }
}
