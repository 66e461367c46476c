package vn.motcham.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A complaint or praise that wants an answer (ý kiến cần trả lời).
 *
 * @param id 32 hexadecimal digits; it has nothing to do with the look-up code
 * @param unit number of the unit that it is about
 * @param language code of the language of the page
 * @param text as it was written
 * @param readable false where some of its texts can't be opened; they are empty then
 * @param steps what was done about it, in order
 */
public record Letter(
    String id,
    int unit,
    Kind kind,
    String language,
    LocalDate receivedOn,
    String text,
    boolean readable,
    List<Step> steps) {
  public Letter {
    steps = List.copyOf(steps);
  }

  /** What somebody wants to say. */
  public enum Kind {
    COMPLAINT("complaint"),
    PRAISE("praise");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    public static Optional<Kind> find(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * @param account who did it; empty: whoever wrote the letter, or nobody
   */
  public record Step(Act act, LocalDate on, OptionalInt account, String text) {}

  public LetterState state() {
    LetterState state = new LetterState.Received(receivedOn);
    for (Step step : steps) {
      state = state.after(step.act(), step.on());
    }
    return state;
  }

  /** Whether whoever wrote it has written just this. */
  boolean says(String words) {
    return text.equals(words)
        || last(Act.ADD).filter(step -> step.text().equals(words)).isPresent();
  }

  /** The last time that this was done. */
  public Optional<Step> last(Act act) {
    return steps.reversed().stream().filter(step -> step.act() == act).findFirst();
  }
}
