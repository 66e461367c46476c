package vn.motcham.unit;

import java.time.LocalDate;

/**
 * That one unit took over from another. A merger has several abolished units and one successor, a
 * split one abolished unit and several successors; a split is never apportioned.
 *
 * @param abolished the number of the unit that ended
 * @param successor the number of the unit that took over
 * @param date the first day of the successor's charge
 * @param legalSource the document that says so; empty when nobody named one
 * @param verified whether a person compared it with that document
 */
public record Succession(
    int abolished, int successor, LocalDate date, String legalSource, boolean verified) {}
