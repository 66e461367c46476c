package vn.motcham.tally;

import java.util.Map;

/**
 * A response as it is counted.
 *
 * @param cell where
 * @param helped whether somebody helped to answer
 * @param choices what was answered, to how often it counts
 */
record Respondent(Cell cell, boolean helped, Map<Choice, Integer> choices) {
  Respondent {
    choices = Map.copyOf(choices);
  }

  /**
   * An option, or that there was a number.
   *
   * @param option id; empty: a number
   */
  record Choice(String question, String option) {
    boolean isOption() {
      return !option.isEmpty();
    }
  }
}
