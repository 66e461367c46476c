package vn.motcham.report;

import org.jspecify.annotations.Nullable;

/**
 * A share, or why there is none to show.
 *
 * @param share null when it is hidden
 * @param hidden null when it is shown
 */
public record Figure(@Nullable Share share, @Nullable Hidden hidden) {

  public static Figure of(Share share) {
    return new Figure(share, null);
  }

  public static Figure hidden(Hidden why) {
    return new Figure(null, why);
  }

  /** Why a figure is not shown; each has its words, {@code report.hidden.<code>}. */
  public enum Hidden {
    /** Nobody answered. */
    NONE("none"),
    /** Fewer respondents than the limit of disclosure. */
    FEW("few"),
    /** Shown, it would give away another figure that is hidden. */
    GIVES_AWAY("gives-away");

    private final String code;

    Hidden(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
