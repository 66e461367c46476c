package vn.motcham.report;

import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Unflagged;

/**
 * The figure of a unit and all below it, among those of the other units.
 *
 * @param givesAway whether, beside the others, it would tell of fewer than k people
 * @param unflagged what it is without the responses that are marked for review
 */
record Standing(Figure figure, boolean givesAway, Unflagged unflagged) {}
