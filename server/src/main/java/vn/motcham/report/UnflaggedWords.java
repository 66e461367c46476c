package vn.motcham.report;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.indicator.Formula;
import vn.motcham.indicator.Indicators;
import vn.motcham.indicator.Unflagged;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;

/** Says what a figure is without the responses that are marked for review. */
@Singleton
final class UnflaggedWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 4;

  private final Indicators indicators;
  private final Periods periods;
  private final Disclosure disclosure;

  UnflaggedWords(Indicators indicators, Periods periods, Disclosure disclosure) {
    this.indicators = indicators;
    this.periods = periods;
    this.disclosure = disclosure;
  }

  /**
   * @param evidence what the figure is computed from
   * @param published whether the reader sees only what may be published
   */
  Unflagged find(Formula formula, Evidence evidence, boolean published) {
    return published
        ? indicators.unflaggedPublished(periods.grid(), formula, evidence)
        : indicators.unflagged(formula, evidence);
  }

  String sentence(Unflagged unflagged, Language language) {
    return switch (unflagged) {
      case Unflagged.Same _ -> Texts.get(language, "report.unflagged.same");
      case Unflagged.Hidden _ ->
          Texts.get(
              language, "report.unflagged.hidden", Map.of("0", Integer.toString(disclosure.k())));
      case Unflagged.Apart apart -> sentence(apart, language);
    };
  }

  private static String sentence(Unflagged.Apart apart, Language language) {
    Figures figures = Figures.in(language);
    ShownShare share = Numbers.of(apart.figure(), null, figures);
    return Texts.get(
        language,
        "report.unflagged.apart",
        Map.of(
            "0", figures.count(apart.flagged()),
            "1", figures.percent(portion(apart)),
            "2", share.percent(),
            "3", share.interval(),
            "4", share.n()));
  }

  private static BigDecimal portion(Unflagged.Apart apart) {
    return BigDecimal.valueOf(apart.flagged())
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(apart.respondents()), DECIMALS, RoundingMode.HALF_UP);
  }
}
