package vn.motcham.letter;

import java.util.Optional;

/** Something that is done about a letter. */
public enum Act {
  /** Answered (trả lời). */
  ANSWER("answer"),
  /** Whoever wrote it is asked for more (yêu cầu bổ sung). */
  ASK("ask"),
  /** They said more. */
  ADD("add"),
  /** Not taken on (từ chối), with the reason. */
  REFUSE("refuse"),
  /** Put right (khắc phục), with what was done. */
  FIX("fix"),
  /** Handed to the unit that it is about, in words of which somebody looked whom they betray. */
  PASS_ON("pass-on"),
  /** Made public (công khai), in words of its own. */
  PUBLISH("publish"),
  /** Not made public, with the reason. */
  WITHHOLD("withhold"),
  /** Closed of itself, since what was asked for was not said in time. */
  CLOSE("close");

  private final String code;

  Act(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether staff decide it. */
  public boolean isOfStaff() {
    return this != ADD && this != CLOSE;
  }

  public static Optional<Act> find(String code) {
    for (Act act : values()) {
      if (act.code.equals(code)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }
}
