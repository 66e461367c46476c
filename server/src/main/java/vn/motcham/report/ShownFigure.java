package vn.motcham.report;

import org.jspecify.annotations.Nullable;

/**
 * A share, or why there is none to show.
 *
 * @param share null when it is hidden
 * @param hidden null when it is shown
 */
public record ShownFigure(@Nullable ShownShare share, @Nullable Hidden hidden) {

  public static ShownFigure of(ShownShare share) {
    return new ShownFigure(share, null);
  }

  public static ShownFigure hidden(Hidden why) {
    return new ShownFigure(null, why);
  }

  /** Why a figure is not shown; each has its words, {@code report.hidden.<code>}. */
  public enum Hidden {
    /** Fewer respondents than the limit of disclosure; none looks the same. */
    FEW("few"),
    /** Shown, it would give away another figure that is hidden. */
    GIVES_AWAY("gives-away"),
    /** One of the two; to say which would tell more than it may. */
    FEW_OR_GIVES_AWAY("either");

    private final String code;

    Hidden(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
