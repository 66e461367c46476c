package vn.motcham.setting;

import java.util.Map;

/**
 * What somebody wants a unit to say, as it was typed; what is blank is left open.
 *
 * @param seconds by what is waited for
 * @param pin blank: it stays as it is
 * @param withoutPin takes the unit's PIN away
 */
public record SettingsDraft(
    Week hours,
    String messageVi,
    String messageEn,
    Map<Wait, String> seconds,
    String pin,
    boolean withoutPin) {
  public SettingsDraft {
    seconds = Map.copyOf(seconds);
  }
}
