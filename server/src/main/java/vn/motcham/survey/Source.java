package vn.motcham.survey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.yaml.Nodes;

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

  /** From a checked tree: {@code document}, {@code certainty}, {@code note}. */
  public static Source read(JsonNode node) {
    @Nullable String note = node.has("note") ? node.path("note").asText() : null;
    return new Source(
        node.path("document").asText(),
        Nodes.coded(Certainty.values(), Certainty::code, node.path("certainty")),
        note);
  }

  public boolean isConfirmed() {
    return certainty == Certainty.CONFIRMED;
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
