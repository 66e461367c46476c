package vn.motcham.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round: what it is, how far each unit is, and what came of it.
 *
 * @param channels codes of the channels it is asked on
 * @param asked users or residents
 * @param state ahead, on, over
 * @param source the plan that ordered it, if any
 * @param units those of its units that the reader looks after
 * @param figures one for each way of answering, never merged; empty: not for this reader
 * @param k nothing is shown of fewer respondents
 */
public record RoundPage(
    String title,
    String standing,
    @Nullable String source,
    String survey,
    String surveyUrl,
    String from,
    String to,
    String state,
    String asked,
    List<String> channels,
    List<Unit> units,
    List<Result> figures,
    String indicator,
    int k) {
  public RoundPage {
    channels = List.copyOf(channels);
    units = List.copyOf(units);
    figures = List.copyOf(figures);
  }

  public boolean hasPaper() {
    return channels.contains("paper");
  }

  public boolean hasOthers() {
    return channels.size() > (hasPaper() ? 1 : 0);
  }

  /**
   * How far a unit is.
   *
   * @param paper sheets issued, returned, valid
   * @param others valid responses that did not come on paper; null: fewer than k, which is not told
   * @param missing forms that lack to the quota, as far as can be told
   * @param bar its picture
   */
  public record Unit(
      String name, int quota, Paper paper, @Nullable Long others, long missing, Bar bar) {}

  /** Sheets of paper; those that are settled but not stored yet are valid too. */
  public record Paper(int issued, int returned, int valid) {}

  /** How much of a quota is there: widths in percent of the whole. */
  public record Bar(String paper, String others) {}

  /**
   * A figure of the round.
   *
   * @param way paper, or kiosk-receipt
   * @param value null: fewer than k respondents
   */
  public record Result(
      String way,
      @Nullable String value,
      @Nullable String interval,
      @Nullable String respondents,
      boolean referenceOnly) {}
}
