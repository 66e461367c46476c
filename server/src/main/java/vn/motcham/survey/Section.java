package vn.motcham.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions that stand together, on one page where there are pages. */
public record Section(String id, @Nullable Text title, List<Question> questions) {
  public Section {
    questions = List.copyOf(questions);
  }

  public Optional<Text> findTitle() {
    return Optional.ofNullable(title);
  }
}
