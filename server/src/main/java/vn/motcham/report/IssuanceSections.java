package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.issuance.Issuance;
import vn.motcham.issuance.Issuances;
import vn.motcham.issuance.ResponseRate;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.survey.Stage;
import vn.motcham.unit.Procedure;
import vn.motcham.unit.Procedures;

/** Says how many of the invitations on paper were used, beside the figure that they make. */
@Singleton
final class IssuanceSections {
  /** As many as one reads; the rest are few each. */
  private static final int MOST_PROCEDURES = 12;

  private final Issuances issuances;
  private final IssuanceRates rates;
  private final Procedures procedures;

  IssuanceSections(Issuances issuances, IssuanceRates rates, Procedures procedures) {
    this.issuances = issuances;
    this.rates = rates;
    this.procedures = procedures;
  }

  /** At the unit and all below it; null where none ran out. */
  @Nullable IssuanceSection of(Subject subject) {
    return rates
        .find(subject.unit().number(), subject.instrument(), subject.period())
        .map(issuance -> section(issuance, subject.language()))
        .orElse(null);
  }

  private IssuanceSection section(Issuance issuance, Language language) {
    return new IssuanceSection(
        said(issuance, language),
        Stream.of(Stage.values()).flatMap(stage -> stages(issuance, stage, language)).toList(),
        procedures(issuance, language),
        Math.max(0, issuance.procedures().size() - MOST_PROCEDURES));
  }

  private static Stream<IssuanceSection.Row> stages(
      Issuance issuance, Stage stage, Language language) {
    return Stream.ofNullable(issuance.stages().get(stage))
        .map(part -> row(Texts.get(language, "report.issuance." + stage.code()), part, language));
  }

  /** Those handed out most first. One procedure alone says nothing that the whole does not. */
  private List<IssuanceSection.Row> procedures(Issuance issuance, Language language) {
    return issuance.procedures().size() < 2
        ? List.of()
        : issuance.procedures().entrySet().stream()
            .sorted(Comparator.comparingLong(one -> -one.getValue().issued()))
            .limit(MOST_PROCEDURES)
            .map(one -> row(name(one.getKey(), language), one.getValue(), language))
            .toList();
  }

  private String name(int procedure, Language language) {
    return procedures
        .find(procedure)
        .map(Procedure::name)
        .orElseGet(() -> Texts.get(language, "report.issuance.no-procedure"));
  }

  /** The rate, or why it is not told, and what there is to know about it, in sentences. */
  List<String> said(Issuance issuance, Language language) {
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

  private static IssuanceSection.Row row(String name, Issuance.Part part, Language language) {
    Figures figures = Figures.in(language);
    ResponseRate rate = part.rate();
    return new IssuanceSection.Row(
        name,
        figures.count(part.issued()),
        figures.count(part.usable()),
        rate == null ? "" : figures.count(rate.used()) + " / " + figures.count(rate.usable()),
        rate == null ? "" : figures.count(rate.expired()),
        rate == null ? "" : figures.percent(rate.percent()));
  }
}
