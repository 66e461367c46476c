package vn.motcham.table;

import vn.motcham.problem.Problem;

/** What came of reading a file: a {@link Table}, or why there is none. */
public sealed interface Reading permits Table, Reading.Unreadable {

  /** The file is no table, or too large, or broken on a line that the problem names. */
  record Unreadable(Problem problem) implements Reading {}
}
