package vn.motcham.problem;

/** A text of one line, as people type it into a field or a table. */
public final class LineText {
  private LineText() {}

  /** Otherwise {@link ProblemType#BAD_TEXT}. */
  public static boolean isPlain(String text) {
    return text.codePoints().allMatch(LineText::isPlain);
  }

  /**
   * Something that has a look of its own: no control, no half of a pair, no change of direction.
   */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
