package vn.motcham.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a wording or a sentence comes from, so that nothing unconfirmed passes for official.
 *
 * @param document the decision, form or circular, in the words by which officials know it
 * @param note anything a reader has to know about it
 */
public record Source(String document, Certainty certainty, @Nullable String note) {
  public Optional<String> findNote() {
    return Optional.ofNullable(note);
  }

  /** How sure the wording is. */
  public enum Certainty {
    /** Seen in the document or in a form that is in use. */
    CONFIRMED("confirmed"),
    /** Copied from someone's copy. */
    TRANSCRIBED("transcribed"),
    /** Known, but not looked up. */
    GENERAL_KNOWLEDGE("from general knowledge"),
    /** The product's own wording. */
    OWN("own");

    private final String code;

    Certainty(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
