/**
 * What the answers say: pure arithmetic from tallies to indicators, intervals, targets and what may
 * be shown.
 */
@NullMarked
package vn.motcham.indicator;

import org.jspecify.annotations.NullMarked;
