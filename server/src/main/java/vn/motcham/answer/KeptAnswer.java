package vn.motcham.answer;

import java.util.Comparator;

/** What is kept of an answer beside its response. */
public sealed interface KeptAnswer {
  /** By question and option. */
  Comparator<KeptAnswer> ORDER =
      Comparator.comparing(KeptAnswer::question).thenComparing(KeptAnswer::option);

  String question();

  /** The chosen one; empty where none was to be chosen. */
  default String option() {
    return "";
  }

  /** One of the options that were chosen. */
  record Chosen(String question, String option) implements KeptAnswer {}

  record Amount(String question, int number) implements KeptAnswer {}

  /**
   * Of words nothing is kept here but what proves later that they are the same.
   *
   * @param commitment SHA-256 of salt and text, in hexadecimal
   */
  record Words(String question, String commitment) implements KeptAnswer {}
}
