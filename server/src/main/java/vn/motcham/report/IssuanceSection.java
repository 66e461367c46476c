package vn.motcham.report;

import java.util.List;

/**
 * What became of the invitations that ran out in a period; ready to show.
 *
 * @param said the response rate and what there is to know about it, in sentences
 * @param rows paper by paper
 */
public record IssuanceSection(List<String> said, List<Row> rows) {
  public IssuanceSection {
    said = List.copyOf(said);
    rows = List.copyOf(rows);
  }

  /**
   * One kind of paper.
   *
   * @param stage code of the stage at which it is handed out
   * @param used how many were used, and of how many that is told; empty: it is not told
   * @param expired of these, how many ran out; empty likewise
   * @param rate empty likewise
   */
  public record Row(
      String stage, String issued, String usable, String used, String expired, String rate) {}
}
