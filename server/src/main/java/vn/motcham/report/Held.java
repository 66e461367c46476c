package vn.motcham.report;

import java.util.List;

/**
 * A unit's figures held against a programme.
 *
 * @param programme title of the plan, as it stands there
 * @param issuer whose plan it is, with its number and date
 * @param standing whether it binds anyone here, in the page's language
 */
public record Held(String programme, String issuer, String standing, List<Quoted> targets) {
  public Held {
    targets = List.copyOf(targets);
  }

  /**
   * A target that the plan set.
   *
   * @param quotation its sentence, word for word and always in Vietnamese
   * @param value in percent, ready to show
   * @param comparator {@code at-least} or {@code more-than}
   * @param year by which it is to be reached; empty: none is named
   */
  public record Quoted(
      String quotation, String value, String comparator, String year, List<Row> rows) {
    public Quoted {
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param fields what was judged together, in the page's language; empty: all fields
   */
  public record Row(String fields, ShownFigure figure, Verdict verdict) {}
}
