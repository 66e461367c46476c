package vn.motcham.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.report.Verdict.MET_SURELY;
import static vn.motcham.report.Verdict.MET_UNSURELY;
import static vn.motcham.report.Verdict.MISSED_SURELY;
import static vn.motcham.report.Verdict.MISSED_UNSURELY;
import static vn.motcham.report.Verdict.NONE;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where each field by itself must reach a target. */
class VerdictTest {
  @Test
  void oneFieldThatMissesItDecidesForAll() {
    assertThat(Verdict.ofAll(List.of(MET_SURELY, MISSED_UNSURELY, NONE)))
        .isEqualTo(MISSED_UNSURELY);
    assertThat(Verdict.ofAll(List.of(MISSED_UNSURELY, MISSED_SURELY))).isEqualTo(MISSED_SURELY);
  }

  @Test
  void itIsReachedOnlyWhereEveryFieldHasAFigure() {
    assertThat(Verdict.ofAll(List.of(MET_SURELY, NONE))).isEqualTo(NONE);
    assertThat(Verdict.ofAll(List.of())).isEqualTo(NONE);
    assertThat(Verdict.ofAll(List.of(MET_SURELY, MET_SURELY))).isEqualTo(MET_SURELY);
    assertThat(Verdict.ofAll(List.of(MET_SURELY, MET_UNSURELY))).isEqualTo(MET_UNSURELY);
  }
}
