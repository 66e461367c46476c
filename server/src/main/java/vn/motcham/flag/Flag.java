package vn.motcham.flag;

import java.util.Optional;

/**
 * Why a response looks suspicious; {@link Rules} says when, of what comes from kiosks; who is at
 * the door, of what comes by posters.
 */
public enum Flag {
  /** Several questions were answered faster than they can be read. */
  TOO_QUICK("too-quick", 1),
  /** The kiosk was pressed again and again without anybody stepping up. */
  NO_PAUSE("no-pause", 1),
  /** Far more came within ten minutes than on the unit's usual days. */
  BURST("burst", 1),
  /** The same answers more often in a row than chance makes of how common they are there. */
  ALIKE("alike", 1),
  /** The unit was closed. */
  AFTER_HOURS("after-hours", 2),
  /** The kiosk's clock was ahead of ours, or went back. */
  CLOCK("clock", 2),
  /** Far more came by the unit's poster within an hour than is usual there. */
  RUSH("rush", 1);

  private final String code;
  private final int rule;

  Flag(String code, int rule) {
    this.code = code;
    this.rule = rule;
  }

  public String code() {
    return code;
  }

  /** Version of the rule that decides it; one more whenever the rule changes. */
  public int rule() {
    return rule;
  }

  public static Optional<Flag> find(String code) {
    for (Flag flag : values()) {
      if (flag.code.equals(code)) {
        return Optional.of(flag);
      }
    }
    return Optional.empty();
  }
}
