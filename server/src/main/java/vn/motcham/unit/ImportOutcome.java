package vn.motcham.unit;

import vn.motcham.problem.Problem;

/** What came of an import. */
public sealed interface ImportOutcome {

  /** The whole file was taken over. The three counts sum up to its rows. */
  record Imported(int added, int changed, int unchanged) implements ImportOutcome {}

  /** Nothing was taken over. The faults name their lines as {@code line 12, column}. */
  record Refused(Problem problem) implements ImportOutcome {}
}
