package vn.motcham.fleet;

import java.util.List;

/**
 * How many responses of the kiosks that somebody looks after are kept apart.
 *
 * @param days how many days back the rows go
 * @param rows the newest day first
 * @param cut whether there are more of them than are shown
 * @param reasons those among the rows, and what to do about them
 * @param refused whether any of it was refused
 * @param limit how many of one kiosk are kept apart in a day
 * @param older how many came before these days
 */
public record QuarantinePage(
    int days,
    List<Row> rows,
    boolean cut,
    List<String> reasons,
    boolean refused,
    int limit,
    long older) {
  public QuarantinePage {
    rows = List.copyOf(rows);
    reasons = List.copyOf(reasons);
  }

  public boolean isEmpty() {
    return rows.isEmpty() && older == 0;
  }

  /**
   * @param reason code of the problem
   */
  public record Row(
      String url,
      String day,
      String unit,
      String counter,
      String reason,
      long kept,
      long refused) {}
}
