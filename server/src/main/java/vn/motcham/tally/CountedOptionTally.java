package vn.motcham.tally;

/** How many of a cell's responses that count for an indicator chose an option. */
public record CountedOptionTally(
    Cell cell, String indicator, String question, String option, long n) {}
