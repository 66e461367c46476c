package vn.motcham.citizen;

import java.util.List;
import java.util.OptionalInt;

/**
 * A field that people have dealings in at some place.
 *
 * @param field code of the field
 * @param procedures numbers of its procedures
 * @param weight how many of a place's visitors come for it, in parts of all weights
 * @param decidedBy number of the unit that decides; empty: the one that received
 */
public record Matter(String field, List<Integer> procedures, double weight, OptionalInt decidedBy) {
  public Matter {
    procedures = List.copyOf(procedures);
  }

  /** How much more or less content people are with it than with the average one. */
  double mood() {
    return switch (field) {
      case "dat-dai" -> -0.07;
      case "xay-dung" -> -0.055;
      case "dau-tu" -> -0.03;
      case "ho-tich" -> 0.025;
      case "chung-thuc" -> 0.03;
      default -> 0;
    };
  }
}
