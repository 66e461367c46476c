package vn.motcham.response;

import vn.motcham.problem.Problem;

/** What became of a submission. */
public sealed interface Outcome {
  /** It is committed. */
  record Stored() implements Outcome {}

  /** It was committed before, with the same content. */
  record Duplicate() implements Outcome {}

  /** It is kept for somebody to look at, counted in no figure; sending it again changes nothing. */
  record Quarantined(Problem reason) implements Outcome {}

  /** Nothing was stored, and sending the same again changes nothing. */
  record Rejected(Problem problem) implements Outcome {}
}
