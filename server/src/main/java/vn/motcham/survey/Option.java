package vn.motcham.survey;

import java.util.OptionalInt;

/**
 * One choice of a scale.
 *
 * @param score 0 to 100; empty where the option does not score
 */
public record Option(String id, Text text, OptionalInt score) {}
