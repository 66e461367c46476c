package vn.motcham.slip;

/** One that can be chosen. */
public record Choice(String value, String text, boolean chosen) {}
