package vn.motcham.indicator;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Construct;
import vn.motcham.survey.IndicatorDefinition.Grade;
import vn.motcham.survey.IndicatorDefinition.Method;

/**
 * An indicator with how it came about.
 *
 * @param id of its definition
 * @param grade that its points reach, if it is graded
 * @param questions the counts that it rests on; empty where the figure is not shown
 */
public record Indicator(
    String id,
    Construct construct,
    Method method,
    Figure figure,
    @Nullable Grade grade,
    List<QuestionResult> questions) {
  public Indicator {
    questions = List.copyOf(questions);
  }

  public Optional<Grade> findGrade() {
    return Optional.ofNullable(grade);
  }

  Indicator withoutQuestions() {
    return new Indicator(id, construct, method, figure, grade, List.of());
  }
}
