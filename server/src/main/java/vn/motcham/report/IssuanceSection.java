package vn.motcham.report;

import java.util.List;

/**
 * What became of the invitations that ran out in a period; ready to show.
 *
 * @param said the response rate and what there is to know about it, in sentences
 * @param rows paper by paper
 * @param procedures those that were handed out most; empty where there are no two
 * @param more how many other procedures there are
 */
public record IssuanceSection(List<String> said, List<Row> rows, List<Row> procedures, int more) {
  public IssuanceSection {
    said = List.copyOf(said);
    rows = List.copyOf(rows);
    procedures = List.copyOf(procedures);
  }

  /**
   * One kind of paper, or the papers of one procedure.
   *
   * @param name in the page's language
   * @param used how many were used, and of how many that is told; empty: it is not told
   * @param expired of these, how many ran out; empty likewise
   * @param rate empty likewise
   */
  public record Row(
      String name, String issued, String usable, String used, String expired, String rate) {}
}
