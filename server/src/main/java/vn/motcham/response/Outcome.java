package vn.motcham.response;

import vn.motcham.problem.Problem;

/** What became of a submission. */
public sealed interface Outcome {
  /** It is committed. */
  record Stored() implements Outcome {}

  /** It was committed before, with the same content. */
  record Duplicate() implements Outcome {}

  /** Nothing was stored, and sending the same again changes nothing. */
  record Rejected(Problem problem) implements Outcome {}
}
