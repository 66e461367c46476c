package vn.motcham.definition;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.motcham.problem.ProblemType;
import vn.motcham.yaml.TreeCheck;

/** Days as files write them, such as 2026-10-01. */
final class Days {
  private Days() {}

  static Optional<LocalDate> find(TreeCheck tree, String pointer) {
    try {
      return Optional.of(LocalDate.parse(tree.word(pointer)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** A day that is written like one must be in the calendar. */
  static void check(TreeCheck tree, String pointer) {
    String day = tree.word(pointer);
    if (day.matches("\\d{4}-\\d{2}-\\d{2}") && find(tree, pointer).isEmpty()) {
      tree.fault(pointer, ProblemType.DEFINITION_BAD_DATE, "value", day);
    }
  }
}
