package vn.motcham.response;

/**
 * Respondent-level sums of one indicator in a cell, so that its interval can be computed: each
 * respondent gave m answers that count, s of them satisfied.
 *
 * @param n respondents that count
 */
public record IndicatorTally(
    Cell cell, String indicator, long n, long s, long m, long ss, long sm, long mm) {}
