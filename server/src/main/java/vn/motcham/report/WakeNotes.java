package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.wake.ResponseRate;
import vn.motcham.wake.ResponseRates;

/** Says how many of those of whom the one-stop software told a kiosk then rated. */
@Singleton
final class WakeNotes {
  private final ResponseRates rates;
  private final Instruments instruments;

  WakeNotes(ResponseRates rates, Instruments instruments) {
    this.rates = rates;
    this.instruments = instruments;
  }

  /** At the unit and all below it; empty where no kiosk was woken. */
  Optional<String> of(Subject subject) {
    ReportingPeriod period = subject.period();
    Set<Integer> own = instruments.everybody(subject.unit().number(), subject.instrument(), period);
    return rates
        .find(own, period.firstDay(), period.lastDay())
        .map(rate -> sentence(rate, subject.language()));
  }

  private String sentence(ResponseRate rate, Language language) {
    Figures figures = Figures.in(language);
    String k = figures.count(rates.k());
    String wakes = figures.count(rate.wakes());
    OptionalLong answered = rate.answered();
    return answered.isEmpty()
        ? Texts.get(language, "report.wakes.few", Map.of("0", wakes, "1", k))
        : Texts.get(
            language,
            "report.wakes",
            Map.of(
                "0",
                wakes,
                "1",
                figures.count(answered.getAsLong()),
                "2",
                figures.percent(rate.percent()),
                "3",
                k));
  }
}
