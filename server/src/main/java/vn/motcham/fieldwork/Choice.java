package vn.motcham.fieldwork;

/** One that can be chosen. */
public record Choice(String value, String text, boolean chosen) {}
