package vn.motcham.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kiosk: where it stands, where it stood, what it said of itself last.
 *
 * @param state code of what was decided about it
 * @param presence code of whether it is heard of; null: nobody waits to hear of it
 * @param device which one stands there by now, counted from 1
 * @param deviceSince since when, unless it is the first one
 * @param facts what it said of itself; null: nothing yet
 * @param missing the numbers that are missing, a sentence for each device
 * @param resend whether it was asked to send again what it has sent, and did, in a sentence; null:
 *     it can't be asked
 * @param wakes how many rated of those who were told of, a sentence for each half-month
 * @param corrections of where it stood, the oldest first
 * @param turns what may be decided about it now
 * @param replacing the form for another device; null: none can stand here any more
 * @param move where it may be moved to; null: it can't be moved now
 */
public record KioskPage(
    int number,
    String unit,
    String counter,
    String stage,
    String state,
    Moment stateSince,
    @Nullable String presence,
    int device,
    @Nullable Moment deviceSince,
    String survey,
    @Nullable Moment seen,
    @Nullable Facts facts,
    List<String> missing,
    @Nullable String resend,
    List<String> wakes,
    List<Stay> history,
    List<Corrected> corrections,
    List<Turn> turns,
    @Nullable Replacing replacing,
    @Nullable PlaceForm move) {
  public KioskPage {
    missing = List.copyOf(missing);
    wakes = List.copyOf(wakes);
    history = List.copyOf(history);
    corrections = List.copyOf(corrections);
    turns = List.copyOf(turns);
  }

  /**
   * A point in time.
   *
   * @param ago how long before now, in words
   * @param exact hour and day, as people write them
   * @param iso as programs read it
   */
  public record Moment(String ago, String exact, String iso) {}

  /**
   * The last contact.
   *
   * @param oldestWaiting the hour of the oldest answer that waits; null: none does
   * @param lastAnswer the hour of the last answer; null: there was none
   * @param lastSent the hour in which one was sent; null: none was
   * @param clockSeconds how far its clock is off; null: it has not said
   */
  public record Facts(
      String appVersion,
      int waiting,
      int setAside,
      @Nullable String oldestWaiting,
      @Nullable String lastAnswer,
      @Nullable String lastSent,
      @Nullable Long clockSeconds) {}

  /**
   * The form that asks for the words of another device.
   *
   * @param words as typed so far
   */
  public record Replacing(String words, @Nullable String fault) {}

  /**
   * That it stood elsewhere than was noted down.
   *
   * @param sentence which answers count where
   * @param revoked when it was taken back and why, in a sentence; null: it stands
   */
  public record Corrected(int id, String sentence, String reason, @Nullable String revoked) {}

  /**
   * A span of time at one place.
   *
   * @param until null: it stands there now
   */
  public record Stay(
      String unit, String counter, String stage, String from, @Nullable String until) {}
}
