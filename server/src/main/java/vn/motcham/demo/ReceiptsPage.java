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
   * @param title what paper it is; its words are {@code demo.paper.<title>}
   * @param rating where its code leads
   * @param code the picture of its code
   * @param expiresOn its last day, ready to show
   */
  public record Paper(
      String unit,
      String title,
      String procedure,
      String field,
      String rating,
      String code,
      String expiresOn) {}
}
