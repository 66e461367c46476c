package vn.motcham.sheet;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Stage;

/**
 * Sheets of one survey that were printed together for one unit.
 *
 * @param survey number of the survey version
 * @param round number of the round it belongs to; 0: none
 * @param sheets how many there are, numbered from 1; printed is issued
 * @param alone whether one person may key a sheet twice
 * @param printedBy account
 * @param filledOn the day on which people answered; null: not said yet
 * @param outcome what became of it, once it is no longer open
 */
public record Batch(
    int number,
    int unit,
    int survey,
    Stage stage,
    int round,
    String language,
    int sheets,
    boolean alone,
    int printedBy,
    LocalDate printedOn,
    @Nullable LocalDate filledOn,
    State state,
    Outcome outcome) {

  public Optional<LocalDate> findFilledOn() {
    return Optional.ofNullable(filledOn);
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  /** Where it stands. */
  public enum State {
    /** Sheets are keyed in. */
    OPEN("open"),
    /** What was keyed is being stored; if that stops, it goes on later. */
    CLOSING("closing"),
    /** All is stored, and nothing is known of single sheets any more. */
    CLOSED("closed");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * What a batch came to.
   *
   * @param valid stored responses
   * @param invalid blank, spoilt or otherwise not to be counted
   * @param lost came back too late to be stored
   */
  public record Outcome(int valid, int invalid, int lost) {
    static final Outcome NONE = new Outcome(0, 0, 0);

    public int returned() {
      return valid + invalid + lost;
    }
  }
}
