package vn.motcham.demo;

import java.util.List;

/** Papers with a code each, to be scanned, clicked or printed. */
public record ReceiptsPage(List<Paper> papers) {
  public ReceiptsPage {
    papers = List.copyOf(papers);
  }

  /**
   * One of them.
   *
   * @param stage code of the stage, which says what paper it is
   * @param rating where its code leads
   * @param code the picture of its code
   * @param expiresOn its last day, ready to show
   */
  public record Paper(
      String unit,
      String stage,
      String procedure,
      String field,
      String rating,
      String code,
      String expiresOn) {}
}
