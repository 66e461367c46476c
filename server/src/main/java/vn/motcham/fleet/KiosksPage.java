package vn.motcham.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The kiosks that somebody looks after.
 *
 * @param units the units to choose from; the first choice is all of them
 * @param states the states to choose from; the first choice is all of them
 * @param concerned those that somebody has to look at today
 * @param counts how many there are in each state, those that there are
 * @param heard how many of the active ones are heard of, or not
 * @param waiting how many devices show their words and wait, wherever they are
 * @param empty whether there are none, however the list is filtered
 */
public record KiosksPage(
    List<PlaceForm.Choice> units,
    List<PlaceForm.Choice> states,
    List<Concerned> concerned,
    List<Count> counts,
    List<Count> heard,
    int waiting,
    List<Row> kiosks,
    boolean empty) {
  public KiosksPage {
    concerned = List.copyOf(concerned);
    units = List.copyOf(units);
    states = List.copyOf(states);
    counts = List.copyOf(counts);
    heard = List.copyOf(heard);
    kiosks = List.copyOf(kiosks);
  }

  /**
   * A kiosk that somebody has to look at.
   *
   * @param reason in a sentence
   * @param todo what to do about it
   */
  public record Concerned(String url, String unit, String counter, String reason, String todo) {}

  /**
   * @param code of a state or a presence
   */
  public record Count(String code, int kiosks) {}

  /**
   * A kiosk in the list.
   *
   * @param state code of it
   * @param presence code of it; null: nobody waits to hear of it
   * @param seen when it was heard of; null: never
   * @param waiting how many answers it has not sent yet; null: it has not said
   */
  public record Row(
      String url,
      String unit,
      String counter,
      String state,
      @Nullable String presence,
      KioskPage.@Nullable Moment seen,
      @Nullable Integer waiting) {}
}
