package vn.motcham.code;

import java.util.Optional;

/** What became of a response, as who kept its code may know. */
public enum Status {
  /** In every figure that it belongs to. */
  COUNTED("counted"),
  /** Counted as well, and marked as suspicious: one more figure is without it. */
  MARKED("marked"),
  /** A test of the way itself, in no figure. */
  TEST("test"),
  /** Set aside: it came too late to be told from a copy. */
  TOO_OLD("too-old"),
  /** Set aside: the clock that dated it was too far ahead. */
  CLOCK_AHEAD("clock-ahead"),
  /** Set aside: nothing was accepted any more of the kiosk that sent it. */
  KIOSK_REVOKED("kiosk-revoked");

  private final String code;

  Status(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether a response was stored, not set aside. */
  boolean isStored() {
    return switch (this) {
      case COUNTED, MARKED, TEST -> true;
      case TOO_OLD, CLOCK_AHEAD, KIOSK_REVOKED -> false;
    };
  }

  public static Optional<Status> find(String code) {
    for (Status status : values()) {
      if (status.code.equals(code)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
