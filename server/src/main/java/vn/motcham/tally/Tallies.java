package vn.motcham.tally;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The tallies: what is counted from the responses. */
@Singleton
public final class Tallies {
  private final Recount recount;
  private final TallyTables tables;

  Tallies(Recount recount, TallyTables tables) {
    this.recount = recount;
    this.tables = tables;
  }

  /** Counts the cells that have changed, and says how many there were. */
  public int recountChanged() {
    return recount.changed();
  }

  /** Counts everything anew from the rows, and says how many cells there are. */
  public int recountAll() {
    return recount.all();
  }

  /**
   * Counts per option of responses to a survey that these units received, in half-months from
   * {@code from} up to {@code to}.
   */
  public List<OptionTally> listOptionTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tables.listOptions(units, survey, from, to);
  }

  /**
   * The same counts of only those responses that count for an indicator of several questions,
   * indicator by indicator.
   */
  public List<CountedOptionTally> listCountedOptionTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tables.listCountedOptions(units, survey, from, to);
  }

  /** Respondent-level sums per indicator, likewise. */
  public List<IndicatorTally> listIndicatorTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tables.listIndicators(units, survey, from, to);
  }
}
