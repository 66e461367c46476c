package vn.motcham.invitation;

import org.jspecify.annotations.Nullable;

/**
 * Why a code can't be used, and what to do then.
 *
 * @param style the stylesheet that stands in the page, exactly as its hash in the CSP
 * @param day the last day of an expired invitation or the first of one not yet valid, ready to
 *     show; null for the other reasons
 */
public record ClosedPage(String style, Reason reason, @Nullable String day) {

  /** Why; each has its own words, {@code closed.<code>.*}. */
  public enum Reason {
    ALREADY_RATED("already-rated"),

    /** A poster's form that was changed after it had been taken. */
    ALREADY_SENT("already-sent"),
    EXPIRED("expired"),
    NOT_YET_VALID("not-yet-valid"),
    NOT_ACTIVE("not-active"),
    REVOKED("revoked"),
    OTHER_UNIT("other-unit"),
    NO_SURVEY("no-survey"),
    UNKNOWN_CODE("unknown-code"),

    /** A poster where nothing is asked any more. */
    NOT_ASKED("not-asked");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
