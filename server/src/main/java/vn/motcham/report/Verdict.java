package vn.motcham.report;

/** How a figure stands to its target, judged twice; the words are {@code report.verdict.<code>}. */
public enum Verdict {
  /** There is no target, or no figure to judge. */
  NONE("none"),
  /** Reached, and the whole interval reaches it. */
  MET_SURELY("met-surely"),
  /** Reached by the published number, but the interval also holds numbers that miss it. */
  MET_UNSURELY("met-unsurely"),
  /** Missed by the published number, but the interval also holds numbers that reach it. */
  MISSED_UNSURELY("missed-unsurely"),
  /** Missed, and the whole interval misses it. */
  MISSED_SURELY("missed-surely");

  private final String code;

  Verdict(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether the published number reaches the target. */
  public boolean met() {
    return this == MET_SURELY || this == MET_UNSURELY;
  }

  /** Whether the interval leaves no doubt. */
  public boolean sure() {
    return this == MET_SURELY || this == MISSED_SURELY;
  }
}
