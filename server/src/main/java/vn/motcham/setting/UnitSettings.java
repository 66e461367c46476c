package vn.motcham.setting;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says about the kiosks that stand there and below; what it leaves open is said above.
 *
 * @param unit its number, {@link #INSTALLATION} for what is configured
 * @param openingHours as {@link Week} writes them; null: left open
 * @param message null: left open
 * @param seconds how long to wait; without those that are left open
 * @param pin null: left open
 * @param changed when it was changed last, and by whom; null: never
 */
public record UnitSettings(
    int unit,
    @Nullable String openingHours,
    @Nullable SleepMessage message,
    Map<Wait, Integer> seconds,
    @Nullable Pin pin,
    @Nullable Change changed) {
  public static final int INSTALLATION = 0;

  public UnitSettings {
    seconds = Map.copyOf(seconds);
  }

  /**
   * @param account who did it
   */
  public record Change(Instant at, int account) {}

  /** Of a unit that leaves everything open. */
  static UnitSettings nothing(int unit) {
    return new UnitSettings(unit, null, null, Map.of(), null, null);
  }

  public Optional<String> findOpeningHours() {
    return Optional.ofNullable(openingHours);
  }

  public Optional<SleepMessage> findMessage() {
    return Optional.ofNullable(message);
  }

  public Optional<Integer> findSeconds(Wait wait) {
    return Optional.ofNullable(seconds.get(wait));
  }

  public Optional<Pin> findPin() {
    return Optional.ofNullable(pin);
  }
}
