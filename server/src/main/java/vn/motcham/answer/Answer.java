package vn.motcham.answer;

import java.util.List;

/** The valid reply to one question. */
public sealed interface Answer {
  String question();

  /** Chosen options, in the order of the definition; one for a single choice. */
  record Chosen(String question, List<String> options) implements Answer {
    public Chosen {
      options = List.copyOf(options);
    }
  }

  /** A whole number, not negative. */
  record Amount(String question, int number) implements Answer {}

  /** Words, in NFC. */
  record Words(String question, String text) implements Answer {}
}
