package vn.motcham.survey;

import java.math.BigDecimal;
import java.util.List;

/**
 * How answers become a figure, as a survey declares it.
 *
 * @param questions ids of the questions that count, in the survey's order
 * @param satisfiedFrom the lowest score that counts as satisfied, 4 on the five-level scale
 * @param minimumAnswered the share (0 to 1) of these questions that a response must answer to count
 */
public record IndicatorDefinition(
    String id,
    Text name,
    Construct construct,
    Method method,
    List<String> questions,
    int satisfiedFrom,
    BigDecimal minimumAnswered) {
  public IndicatorDefinition {
    questions = List.copyOf(questions);
  }

  /** How the answers are rolled up; {@code domain} §1.6 names the three modes of an index. */
  public enum Method {
    /** Share of satisfied respondents on one question. */
    SHARE_SATISFIED("share-satisfied"),
    /** All answers in one pool. */
    POOLED_ANSWERS("pooled-answers"),
    /** The plain mean of the questions' shares. */
    MEAN_OF_QUESTIONS("mean-of-questions"),
    /** The plain mean of the factors' pooled shares. */
    MEAN_OF_FACTORS("mean-of-factors");

    private final String code;

    Method(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
