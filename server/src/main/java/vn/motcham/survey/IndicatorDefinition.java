package vn.motcham.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;

/**
 * How answers become a figure, as a survey declares it.
 *
 * @param questions ids of the questions that count, in the survey's order; none for weighted parts
 * @param parts of weighted parts, other indicators of the same survey; their weights sum to 1
 * @param satisfiedFrom the lowest score that counts as satisfied, 4 on the five-level scale; where
 *     the method asks who is satisfied
 * @param minimumAnswered the share (0 to 1) of the questions applicable to a respondent that must
 *     be answered for the response to count
 * @param unscored what an option without a score ("không sử dụng") means for that share
 * @param minimumRespondents below so many a figure is for reference only
 * @param grades of points, the best first
 */
public record IndicatorDefinition(
    String id,
    Text name,
    Construct construct,
    Method method,
    RollUp rollUp,
    List<String> questions,
    List<Part> parts,
    OptionalInt satisfiedFrom,
    BigDecimal minimumAnswered,
    Unscored unscored,
    int minimumRespondents,
    List<Grade> grades) {
  /** Where a definition names no other number. */
  public static final int FIRM_FROM = 30;

  public IndicatorDefinition {
    questions = List.copyOf(questions);
    parts = List.copyOf(parts);
    grades = List.copyOf(grades);
  }

  /** What an answer with this score adds to the sums: 1 or 0 for who is satisfied, or the score. */
  public int worth(int score) {
    return method.isShare() ? (score >= satisfiedFrom.orElseThrow() ? 1 : 0) : score;
  }

  /** Whether what is counted of its options must be counted of the same responses as its sums. */
  public boolean restsOnSeveralQuestions() {
    return questions.size() > 1;
  }

  /**
   * What is measured of the answers. The share at 4 or 5 is the index of all official instruments
   * (QĐ 2640/QĐ-BNV and QĐ 1001/QĐ-BNV, QĐ 56/QĐ-BYT, QĐ 2034/QĐ-BGDĐT). Mean, share of those
   * satisfied with everything, expectation and return rate are the ministry of health's; points and
   * grades those of NĐ 61/2018/NĐ-CP.
   */
  public enum Method {
    /** Share of answers at or above a score. */
    SHARE_SATISFIED("share-satisfied"),
    /** Mean of the scores. */
    MEAN("mean"),
    /** Share of respondents all of whose answers are at or above a score. */
    ALL_SATISFIED("all-satisfied"),
    /** Mean of numbers: how much of what was expected was met, in percent, possibly above 100. */
    EXPECTATION_MEAN("expectation-mean"),
    /** Share of respondents who would come back or recommend. */
    RETURN_RATE("return-rate"),
    /** Sum of the scores of a response, and its grade. */
    POINTS("points");

    private final String code;

    Method(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    /** Whether the figure is a share, 0 to 100 %. */
    public boolean isShare() {
      return switch (this) {
        case SHARE_SATISFIED, ALL_SATISFIED, RETURN_RATE -> true;
        case MEAN, EXPECTATION_MEAN, POINTS -> false;
      };
    }
  }

  /**
   * How several questions become one figure. Pooling is the usual reading of SIPAS; the published
   * parts and wholes speak for weighted parts, and no text that says which could be read.
   */
  public enum RollUp {
    /** All answers in one pool. */
    POOLED_ANSWERS("pooled-answers"),
    /** The plain mean of the questions' figures. */
    MEAN_OF_QUESTIONS("mean-of-questions"),
    /** The plain mean of the factors' pooled figures. */
    MEAN_OF_FACTORS("mean-of-factors"),
    /** Other indicators, each with a declared weight. */
    WEIGHTED_PARTS("weighted-parts");

    private final String code;

    RollUp(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** What an answer without a score means for the share of questions answered. */
  public enum Unscored {
    /** As though it had not been asked. */
    NOT_APPLICABLE("not-applicable"),
    /** As though it had been skipped. */
    SKIPPED("skipped");

    private final String code;

    Unscored(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * An indicator that goes into another.
   *
   * @param weight 0 to 1
   */
  public record Part(String indicator, BigDecimal weight) {}

  /**
   * A grade of a scorecard.
   *
   * @param from the fewest points, included
   */
  public record Grade(String id, BigDecimal from, Text name) {}
}
