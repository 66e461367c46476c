package vn.motcham.kiosk;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long kiosks wait for this and that; the same for all of an installation. */
@Singleton
final class KioskSettings {
  private static final int LONGEST = 3600;

  private final Map<String, Integer> seconds = new LinkedHashMap<>();

  KioskSettings(
      @Property(name = "motcham.kiosk.idle-seconds", defaultValue = "30") int idle,
      @Property(name = "motcham.kiosk.thanks-seconds", defaultValue = "6") int thanks,
      @Property(name = "motcham.kiosk.heartbeat-seconds", defaultValue = "300") int heartbeat) {
    set("idleSeconds", idle);
    set("thanksSeconds", thanks);
    set("heartbeatSeconds", heartbeat);
  }

  private void set(String name, int value) {
    if (value < 1 || value > LONGEST) {
      throw new IllegalArgumentException("motcham.kiosk: " + name + " of 1 to " + LONGEST);
    }
    seconds.put(name, value);
  }

  /** As a kiosk is told. */
  Map<String, Integer> json() {
    return Collections.unmodifiableMap(seconds);
  }
}
