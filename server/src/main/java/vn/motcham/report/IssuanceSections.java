package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.ReportingPeriod;
import vn.motcham.issuance.Issuance;
import vn.motcham.issuance.Issuances;
import vn.motcham.issuance.ResponseRate;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Stage;

/** Says how many of the invitations on paper were used, beside the figure that they make. */
@Singleton
final class IssuanceSections {
  private final Issuances issuances;
  private final Instruments instruments;

  IssuanceSections(Issuances issuances, Instruments instruments) {
    this.issuances = issuances;
    this.instruments = instruments;
  }

  /** At the unit and all below it; null where none ran out. */
  @Nullable IssuanceSection of(Subject subject) {
    ReportingPeriod period = subject.period();
    Set<Integer> own =
        instruments
            .lineage(
                subject.unit().number(), subject.instrument(), period.firstDay(), period.lastDay())
            .everybody();
    return issuances
        .find(own, period.firstDay(), period.lastDay())
        .map(issuance -> section(issuance, subject.language()))
        .orElse(null);
  }

  private IssuanceSection section(Issuance issuance, Language language) {
    Figures figures = Figures.in(language);
    return new IssuanceSection(
        said(issuance, language),
        Stream.of(Stage.values())
            .filter(stage -> issuance.stages().containsKey(stage))
            .map(stage -> row(stage, issuance, figures))
            .toList());
  }

  private List<String> said(Issuance issuance, Language language) {
    Figures figures = Figures.in(language);
    Issuance.Part whole = issuance.whole();
    List<String> said = new ArrayList<>();
    said.add(
        whole
            .findRate()
            .map(rate -> rate(rate, language))
            .orElseGet(
                () ->
                    Texts.get(
                        language,
                        "report.issuance.few",
                        Map.of(
                            "0", figures.count(whole.usable()),
                            "1", figures.count(issuances.k())))));
    if (whole.printed() > 0) {
      said.add(
          Texts.get(
              language,
              "report.issuance.printed",
              Map.of("0", figures.count(whole.printed()), "1", figures.count(whole.issued()))));
    }
    if (issuance.isMissing()) {
      said.add(Texts.get(language, "report.issuance.missing"));
    }
    return said;
  }

  private String rate(ResponseRate rate, Language language) {
    Figures figures = Figures.in(language);
    return Texts.get(
        language,
        "report.issuance.rate",
        Map.of(
            "0", figures.count(rate.used()),
            "1", figures.count(rate.usable()),
            "2", figures.percent(rate.percent()),
            "3", figures.count(issuances.k())));
  }

  private static IssuanceSection.Row row(Stage stage, Issuance issuance, Figures figures) {
    Issuance.Part part = issuance.stages().get(stage);
    if (part == null) {
      throw new IllegalArgumentException(stage.code());
    }
    ResponseRate rate = part.rate();
    return new IssuanceSection.Row(
        stage.code(),
        figures.count(part.issued()),
        figures.count(part.usable()),
        rate == null ? "" : figures.count(rate.used()) + " / " + figures.count(rate.usable()),
        rate == null ? "" : figures.count(rate.expired()),
        rate == null ? "" : figures.percent(rate.percent()));
  }
}
