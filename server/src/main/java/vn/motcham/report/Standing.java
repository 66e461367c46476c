package vn.motcham.report;

import vn.motcham.indicator.Figure;

/**
 * The figure of a unit and all below it, among those of the other units.
 *
 * @param givesAway whether, beside the others, it would tell of fewer than k people
 */
record Standing(Figure figure, boolean givesAway) {}
