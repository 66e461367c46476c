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
   * @param aim what it wants, such as "tối thiểu 90 %, đến năm 2030"
   * @param striving whether the plan strives for it without binding anyone
   * @param each whether every field by itself must reach it
   * @param verdict of all fields, where each of them must reach it; else none
   * @param rows what was judged; empty where it is only quoted
   */
  public record Quoted(
      String quotation,
      String aim,
      boolean striving,
      boolean each,
      Verdict verdict,
      List<Row> rows) {
    public Quoted {
      rows = List.copyOf(rows);
    }

    /** Whether several figures stand there, of which not all decide. */
    public boolean isSplit() {
      return rows.size() > 1;
    }
  }

  /**
   * @param fields what was judged together, in the page's language; empty: all fields
   * @param decides whether the target is reached or missed by this figure; else it only stands
   *     beside
   * @param comparable whether there was something to hold it against
   */
  public record Row(
      String fields, ShownFigure figure, Verdict verdict, boolean decides, boolean comparable) {}
}
