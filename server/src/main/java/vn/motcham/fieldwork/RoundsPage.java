package vn.motcham.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rounds and the batches of sheets that somebody looks after. */
public record RoundsPage(List<Row> rounds, List<BatchRow> batches) {
  public RoundsPage {
    rounds = List.copyOf(rounds);
    batches = List.copyOf(batches);
  }

  /**
   * A round.
   *
   * @param state ahead, on, over
   */
  public record Row(String url, String title, String from, String to, String state) {}

  /**
   * A batch.
   *
   * @param state open, closing, closed
   * @param returned how many sheets have come back so far
   */
  public record BatchRow(
      String url,
      int number,
      String unit,
      String survey,
      @Nullable String filledOn,
      String state,
      int issued,
      int returned) {}
}
