package vn.motcham.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What counts at a unit: the nearest word of the unit itself, those above it and the installation.
 *
 * @param nearest the unit's own, then those of the units above it, at last what is configured
 */
public record SettingsLine(List<UnitSettings> nearest) {
  public SettingsLine {
    nearest = List.copyOf(nearest);
  }

  /**
   * A value and whose it is.
   *
   * @param unit its number, {@link UnitSettings#INSTALLATION} for what is configured
   */
  public record Said<T>(T value, int unit) {}

  public UnitSettings own() {
    return nearest.getFirst();
  }

  /** What counts, if anything is said. */
  public <T> Optional<T> find(Function<UnitSettings, Optional<T>> which) {
    return nearest.stream().flatMap(settings -> which.apply(settings).stream()).findFirst();
  }

  /** What would count if the unit itself said nothing. */
  public <T> Optional<Said<T>> findAbove(Function<UnitSettings, Optional<T>> which) {
    return nearest.stream()
        .skip(1)
        .flatMap(
            settings ->
                which.apply(settings).map(value -> new Said<>(value, settings.unit())).stream())
        .findFirst();
  }
}
