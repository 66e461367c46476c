package vn.motcham.fleet;

import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.report.Figures;
import vn.motcham.wake.ResponseRate;
import vn.motcham.wake.ResponseRates;

/** How often a kiosk was woken and then rated at, half-month by half-month, in sentences. */
@Singleton
final class WakeLines {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final ResponseRates rates;

  WakeLines(ResponseRates rates) {
    this.rates = rates;
  }

  /** The newest first; none where it was never woken. */
  List<String> of(int kiosk, Language language) {
    return rates.listOf(kiosk).stream().map(one -> line(one, language)).toList();
  }

  private String line(ResponseRate.OfHalfMonth one, Language language) {
    Figures figures = Figures.in(language);
    String from = DAY.format(one.halfMonth().firstDay());
    String to = DAY.format(one.halfMonth().lastDay());
    String wakes = figures.count(one.rate().wakes());
    OptionalLong answered = one.rate().answered();
    return answered.isEmpty()
        ? Texts.get(
            language,
            "kiosk.wakes.few",
            Map.of("0", from, "1", to, "2", wakes, "3", figures.count(rates.k())))
        : Texts.get(
            language,
            "kiosk.wakes.line",
            Map.of(
                "0", from,
                "1", to,
                "2", wakes,
                "3", figures.count(answered.getAsLong()),
                "4", figures.percent(one.rate().percent())));
  }
}
