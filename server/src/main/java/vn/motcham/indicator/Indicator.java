package vn.motcham.indicator;

import java.util.List;
import vn.motcham.survey.Construct;
import vn.motcham.survey.IndicatorDefinition.Method;

/**
 * An indicator with how it came about.
 *
 * @param id of its definition
 * @param questions the counts that it rests on; empty where the figure is not shown
 */
public record Indicator(
    String id, Construct construct, Method method, Figure figure, List<QuestionResult> questions) {
  public Indicator {
    questions = List.copyOf(questions);
  }

  Indicator withoutQuestions() {
    return new Indicator(id, construct, method, figure, List.of());
  }
}
