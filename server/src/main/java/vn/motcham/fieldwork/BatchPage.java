package vn.motcham.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One batch of sheets.
 *
 * @param round title of the round, if it belongs to one
 * @param state code of it
 * @param filledOn as a date field has it; empty: not said yet
 * @param shownDay the same as people write it; null: not said yet
 * @param lastDay the last day on which its sheets can be stored; null: not known yet
 * @param late whether that day is over
 * @param sheets those that were keyed and are not stored yet
 * @param unsettled how many of them wait for the second reading or for a decision
 * @param fault why something could not be done
 */
public record BatchPage(
    int number,
    String unit,
    String survey,
    String stage,
    @Nullable String round,
    String printedBy,
    String printedOn,
    boolean alone,
    String state,
    String filledOn,
    @Nullable String shownDay,
    @Nullable String lastDay,
    boolean late,
    Counts counts,
    List<Line> sheets,
    int unsettled,
    List<Sum> totals,
    @Nullable String fault) {
  public BatchPage {
    sheets = List.copyOf(sheets);
    totals = List.copyOf(totals);
  }

  public boolean isOpen() {
    return state.equals("open");
  }

  public boolean addsUp() {
    return totals.stream().allMatch(sum -> sum.added().isEmpty() || sum.agrees());
  }

  /**
   * How many sheets there are.
   *
   * @param valid stored, or to be stored when the batch is closed
   */
  public record Counts(int issued, int returned, int valid, int invalid, int lost) {}

  /**
   * A sheet.
   *
   * @param state once, different, settled
   * @param flaw code of why it doesn't count; null: it does, or it is not settled
   * @param same whether one person keyed it twice
   */
  public record Line(
      int number,
      String state,
      @Nullable String flaw,
      String first,
      @Nullable String second,
      @Nullable String settled,
      boolean same) {}

  /**
   * The control total of a question.
   *
   * @param keyed what the keyed sheets add up to; shown once there is a sum by hand
   * @param added the sum by hand as typed; empty: none
   */
  public record Sum(
      String id,
      String number,
      String text,
      long keyed,
      int answers,
      String added,
      boolean agrees) {}
}
