package vn.motcham.report;

import org.jspecify.annotations.Nullable;
import vn.motcham.chart.Bar;

/**
 * A figure in its own unit of measure: mostly the share of satisfied respondents, in percent.
 *
 * @param percent with two decimals; without the sign where it is no percentage
 * @param interval its 95 % interval
 * @param n the respondents it rests on
 * @param referenceOnly whether these are too few for more than a reference
 * @param bar its picture; null for all but shares
 */
public record ShownShare(
    String percent, String interval, String n, boolean referenceOnly, @Nullable Bar bar) {}
