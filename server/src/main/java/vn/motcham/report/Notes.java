package vn.motcham.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.motcham.indicator.Difference;
import vn.motcham.indicator.Figure.Measured;
import vn.motcham.indicator.Indicator;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Channel;

/** Plain sentences on what deserves a second look; they name figures, never a fault. */
final class Notes {
  /** Where thousands answer, even channels that practically agree differ by more than chance. */
  private static final BigDecimal STRONG = BigDecimal.TEN;

  private Notes() {}

  /** Kiosk and receipt, where they disagree strongly. */
  static Optional<String> channels(SortedMap<Channel, Indicator> channels, Language language) {
    Indicator kiosk = channels.get(Channel.KIOSK);
    Indicator receipt = channels.get(Channel.RECEIPT);
    if (kiosk == null || receipt == null) {
      return Optional.empty();
    }
    return kiosk.figure() instanceof Measured one && receipt.figure() instanceof Measured other
        ? channels(new Difference(one, other), language)
        : Optional.empty();
  }

  private static Optional<String> channels(Difference difference, Language language) {
    if (!difference.isClear() || difference.points().compareTo(STRONG) < 0) {
      return Optional.empty();
    }
    Figures figures = Figures.in(language);
    return Optional.of(
        Texts.get(
            language,
            "report.note.channels",
            Map.of(
                "0", figures.percent(difference.one().percent()),
                "1", figures.percent(difference.other().percent()),
                "2", figures.points(difference.points()))));
  }

  /**
   * @param before name of the period a year before
   */
  static String sinceLastYear(Difference difference, String before, Language language) {
    Figures figures = Figures.in(language);
    Measured then = difference.other();
    return Texts.get(
        language,
        "report.note.year-" + word(difference),
        Map.of(
            "0", before,
            "1", figures.percent(then.percent()),
            "2", figures.interval(then.low(), then.high()),
            "3", figures.points(difference.points())));
  }

  private static String word(Difference difference) {
    if (!difference.isClear()) {
      return "alike";
    }
    return difference.isRise() ? "higher" : "lower";
  }
}
