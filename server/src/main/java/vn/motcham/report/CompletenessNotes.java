package vn.motcham.report;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.kiosk.Completeness;
import vn.motcham.kiosk.FleetCompleteness;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** Says what may still be to come from the kiosks that make a figure, as long as it may change. */
@Singleton
final class CompletenessNotes {
  private final FleetCompleteness fleet;
  private final Instruments instruments;
  private final Periods periods;

  CompletenessNotes(FleetCompleteness fleet, Instruments instruments, Periods periods) {
    this.fleet = fleet;
    this.instruments = instruments;
    this.periods = periods;
  }

  /** Of a unit and all below it; empty where no kiosk asks this, or all is over. */
  Optional<String> of(int unit, Instrument instrument, ReportingPeriod period, Language language) {
    if (!periods.mayChange(period)) {
      return Optional.empty();
    }
    Set<Integer> own = instruments.everybody(unit, instrument, period);
    return fleet.find(own, instrument.series().numbers()).map(found -> sentence(found, language));
  }

  private static String sentence(Completeness found, Language language) {
    Figures figures = Figures.in(language);
    Duration unsent = found.oldestUnsent();
    long hours = unsent == null ? 0 : unsent.toHours();
    String key =
        "report.completeness" + (hours > 0 ? "" : ".sent") + (found.silent() == 1 ? ".one" : "");
    return Texts.get(
        language,
        key,
        Map.of(
            "0", figures.count(found.silent()),
            "1", figures.count(found.kiosks()),
            "2", figures.count(hours)));
  }
}
