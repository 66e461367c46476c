package vn.motcham.setting;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * How long kiosks wait for this and that where no unit says otherwise. When counters are open and
 * which PIN a maintenance screen asks for is said by units alone.
 */
@Singleton
final class KioskSettings {
  private static final int LONGEST = 3600;

  private final UnitSettings settings;

  KioskSettings(
      @Property(name = "motcham.kiosk.idle-seconds", defaultValue = "30") int idle,
      @Property(name = "motcham.kiosk.thanks-seconds", defaultValue = "6") int thanks,
      @Property(name = "motcham.kiosk.heartbeat-seconds", defaultValue = "300") int heartbeat) {
    Map<Wait, Integer> seconds =
        Map.of(Wait.IDLE, idle, Wait.THANKS, thanks, Wait.HEARTBEAT, heartbeat);
    seconds.forEach(KioskSettings::check);
    this.settings = new UnitSettings(UnitSettings.INSTALLATION, null, null, seconds, null, null);
  }

  private static void check(Wait wait, int seconds) {
    if (seconds < 1 || seconds > LONGEST) {
      throw new IllegalArgumentException("motcham.kiosk: " + wait.json() + " of 1 to " + LONGEST);
    }
  }

  /** What counts in the end. */
  UnitSettings settings() {
    return settings;
  }
}
