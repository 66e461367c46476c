package vn.motcham.target;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a target wants of a figure. */
public sealed interface Aim {

  /**
   * A level.
   *
   * @param value percent, 0 to 100
   */
  record Level(Comparator comparator, BigDecimal value) implements Aim {}

  /** More than the year before. */
  record AboveLastYear() implements Aim {}

  /**
   * One of the first.
   *
   * @param rank the last place that will do, from 1
   * @param among of whom, in the plan's words
   */
  record RankAtMost(int rank, @Nullable String among) implements Aim {
    public Optional<String> findAmong() {
      return Optional.ofNullable(among);
    }
  }

  /** "Tối thiểu" and "đạt" are at least; "trên" is more than. */
  enum Comparator {
    AT_LEAST(">="),
    MORE_THAN(">");

    private final String sign;

    Comparator(String sign) {
      this.sign = sign;
    }

    public String sign() {
      return sign;
    }
  }
}
