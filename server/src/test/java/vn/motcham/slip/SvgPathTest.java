package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SvgPathTest {
  @Test
  void stepsGoOnFromWhereTheLastOneEnded() {
    assertThat(steps("M1 2h3v-.5l-1-2.5Z"))
        .containsExactly("M 1.0 2.0", "L 4.0 2.0", "L 4.0 1.5", "L 3.0 -1.0", "Z");
  }

  @Test
  void aCurveWithoutABendOfItsOwnGoesOnSmoothly() {
    assertThat(steps("M0 0q1 1 2 0t2 0"))
        .containsExactly("M 0.0 0.0", "Q 1.0 1.0 2.0 0.0", "Q 3.0 -1.0 4.0 0.0");
  }

  @Test
  void aLetterMayStandForSeveralSteps() {
    assertThat(steps("M0 0c1 0 2 1 2 2-1 0-2-1-2-2"))
        .containsExactly("M 0.0 0.0", "C 1.0 0.0 2.0 1.0 2.0 2.0", "C 1.0 2.0 0.0 1.0 0.0 0.0");
  }

  @Test
  void aStepThatNoDrawingOfOursHasIsRefused() {
    assertThatThrownBy(() -> SvgPath.of("M0 0a1 1 0 0 0 2 2"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    double[] points = new double[6];
    for (PathIterator at = SvgPath.of(path).getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(points);
      StringBuilder step = new StringBuilder().append("MLQCZ".charAt(kind));
      int numbers = List.of(2, 2, 4, 6, 0).get(kind);
      for (int i = 0; i < numbers; i++) {
        step.append(' ').append(points[i]);
      }
      steps.add(step.toString());
    }
    return steps;
  }
}
