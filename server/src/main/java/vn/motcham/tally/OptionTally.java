package vn.motcham.tally;

/** How many responses of a cell chose an option. */
public record OptionTally(Cell cell, String question, String option, long n) {}
