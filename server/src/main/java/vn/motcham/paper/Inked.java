package vn.motcham.paper;

import java.awt.Color;
import java.awt.Shape;

/**
 * A part of a drawing, filled with one colour.
 *
 * @param shape in a square one wide
 */
public record Inked(Shape shape, Color colour) {}
