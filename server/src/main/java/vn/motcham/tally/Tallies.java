package vn.motcham.tally;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The tallies: what is counted from the responses. */
@Singleton
public final class Tallies {
  private final Recount recount;
  private final TallyTables tables;

  Tallies(Recount recount, TallyTables tables) {
    this.recount = recount;
    this.tables = tables;
  }

  /** How far a long count is. */
  public interface Progress {
    void tell(int done, int all);
  }

  /** Counts the cells that have changed, and says how many there were. */
  public int recountChanged() {
    return recount.changed();
  }

  /** Counts everything anew from the rows, and says how many cells there are. */
  public int recountAll() {
    return recountAll((_, _) -> {}).cells();
  }

  /** The same, and says what stood there otherwise. */
  public Recounted recountAll(Progress progress) {
    return recount.all(true, progress);
  }

  /** Counts everything, changes nothing, and says what stands there otherwise. */
  public Recounted check(Progress progress) {
    return recount.all(false, progress);
  }

  /**
   * Counts per option of responses to a survey that these units received, in half-months from
   * {@code from} up to {@code to}.
   */
  public List<OptionTally> listOptionTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tables.listOptions(Reach.of(units, survey, from, to));
  }

  /**
   * The same counts of only those responses that count for an indicator of several questions,
   * indicator by indicator.
   */
  public List<CountedOptionTally> listCountedOptionTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tables.listCountedOptions(Reach.of(units, survey, from, to));
  }

  /**
   * Of some indicators only.
   *
   * @param indicators at least one id
   */
  public List<CountedOptionTally> listCountedOptionTallies(
      Collection<Integer> units, int survey, Set<String> indicators, LocalDate from, LocalDate to) {
    return tables.listCountedOptions(Reach.of(units, survey, from, to).only(indicators));
  }

  /** Respondent-level sums per indicator, likewise. */
  public List<IndicatorTally> listIndicatorTallies(
      Collection<Integer> units, int survey, LocalDate from, LocalDate to) {
    return tables.listIndicators(Reach.of(units, survey, from, to));
  }

  /**
   * Of some indicators only.
   *
   * @param indicators at least one id
   */
  public List<IndicatorTally> listIndicatorTallies(
      Collection<Integer> units, int survey, Set<String> indicators, LocalDate from, LocalDate to) {
    return tables.listIndicators(Reach.of(units, survey, from, to).only(indicators));
  }

  /**
   * The same sums over those respondents alone who said that somebody helped them to answer.
   *
   * @param indicators at least one id
   */
  public List<IndicatorTally> listHelped(
      Collection<Integer> units, int survey, Set<String> indicators, LocalDate from, LocalDate to) {
    return tables.listHelped(Reach.of(units, survey, from, to).only(indicators));
  }
}
