package vn.motcham.tally;

/**
 * Respondent-level sums of one indicator in a cell, so that it and its interval can be computed: it
 * is Σs/Σm. For the share of satisfied answers a respondent gave m answers that count, s of them
 * satisfied; for a mean the m answers score s; where each respondent has one value (satisfied with
 * everything, expectation met, would return, points) that is s, and m is 1.
 *
 * @param n respondents that count
 */
public record IndicatorTally(
    Cell cell, String indicator, long n, long s, long m, long ss, long sm, long mm) {}
