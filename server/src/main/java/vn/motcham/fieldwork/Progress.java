package vn.motcham.fieldwork;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit is with its quota, on sheets of paper and otherwise.
 *
 * @param quota at least 1
 * @param others valid responses that did not come on paper
 */
record Progress(int quota, RoundPage.Paper paper, long others) {

  RoundPage.Unit shown(String name, int k) {
    @Nullable Long told = others >= k ? Long.valueOf(others) : null;
    long counted = paper.valid() + (told == null ? 0 : told);
    return new RoundPage.Unit(
        name, quota, paper, told, Math.max(0, quota - counted), bar(told == null ? 0 : told));
  }

  private RoundPage.Bar bar(long told) {
    long sheets = Math.min(paper.valid(), quota);
    return new RoundPage.Bar(part(sheets), part(Math.min(told, quota - sheets)));
  }

  private String part(long forms) {
    return BigDecimal.valueOf(forms * 100)
            .divide(BigDecimal.valueOf(quota), 2, RoundingMode.HALF_UP)
            .toPlainString()
        + "%";
  }
}
