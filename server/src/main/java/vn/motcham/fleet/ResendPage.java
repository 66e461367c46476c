package vn.motcham.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether all kiosks that somebody looks after are to send again what they have sent.
 *
 * @param kiosks how many those are
 * @param asked those that were asked before
 * @param unconfirmed whether it was tried without the tick
 */
public record ResendPage(int kiosks, List<Asked> asked, boolean unconfirmed) {
  public ResendPage {
    asked = List.copyOf(asked);
  }

  /**
   * A kiosk that was asked.
   *
   * @param doneAt when it did so; null: not yet
   */
  public record Asked(
      String url, String unit, String counter, String askedAt, @Nullable String doneAt) {}
}
