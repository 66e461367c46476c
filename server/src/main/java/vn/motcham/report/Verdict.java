package vn.motcham.report;

import java.util.List;

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

  /**
   * Of figures that must all reach the target: missed as soon as one misses it, and as surely as
   * the surest of those; reached only if nothing remains to be judged.
   */
  static Verdict ofAll(List<Verdict> verdicts) {
    if (verdicts.contains(MISSED_SURELY)) {
      return MISSED_SURELY;
    }
    if (verdicts.contains(MISSED_UNSURELY)) {
      return MISSED_UNSURELY;
    }
    if (verdicts.isEmpty() || verdicts.contains(NONE)) {
      return NONE;
    }
    return verdicts.contains(MET_UNSURELY) ? MET_UNSURELY : MET_SURELY;
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
