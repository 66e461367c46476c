package vn.motcham.survey;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Questions that stand together.
 *
 * @param withPrevious stays on the page of the section before it; else it begins a page, where
 *     there are pages
 */
public record Section(
    String id,
    @Nullable Text title,
    @Nullable Text introduction,
    boolean withPrevious,
    List<Question> questions) {
  public Section {
    questions = List.copyOf(questions);
  }

  public Optional<Text> findTitle() {
    return Optional.ofNullable(title);
  }

  public Optional<Text> findIntroduction() {
    return Optional.ofNullable(introduction);
  }
}
