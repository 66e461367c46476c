package vn.motcham.reply;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One letter.
 *
 * @param whole whether the reader reads the letter itself and acts on it
 * @param text what was written, or what was passed on of it
 * @param steps what was done; for those who act alone
 * @param answer what was answered; null: nothing yet
 * @param moves what may be done now
 * @param unreadable why it can't be opened: the last part of a key; null: it can
 * @param fault what is wrong with what was typed; null: nothing
 */
public record LetterPage(
    LettersPage.Row letter,
    boolean whole,
    String text,
    List<Said> steps,
    @Nullable String answer,
    List<Move> moves,
    @Nullable String unreadable,
    @Nullable String fault) {
  public LetterPage {
    steps = List.copyOf(steps);
    moves = List.copyOf(moves);
  }

  /**
   * A step that was taken.
   *
   * @param act code of it
   * @param by whose; empty: whoever wrote the letter
   */
  public record Said(String act, String on, String by, String text) {}

  /**
   * Something that may be done.
   *
   * @param act code of it
   * @param due until when, in words; empty: there is no term
   * @param text what stands in the field
   * @param faulty whether the fault is about this one
   */
  public record Move(String act, String due, String text, boolean faulty) {}
}
