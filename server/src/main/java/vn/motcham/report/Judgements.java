package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Judgement;
import vn.motcham.problem.Language;
import vn.motcham.report.Held.Quoted;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;
import vn.motcham.unit.Procedures;

/** Shows what became of the targets of a programme. */
@Singleton
final class Judgements {
  private final Plan plan;
  private final Procedures procedures;

  Judgements(Plan plan, Procedures procedures) {
    this.plan = plan;
    this.procedures = procedures;
  }

  /** Null where no programme has a target for this. */
  @Nullable Held held(List<Judgement> judgements, Language language) {
    Optional<Programme> programme = plan.findProgramme();
    if (programme.isEmpty() || judgements.isEmpty()) {
      return null;
    }
    Map<Target, List<Judgement>> byTarget = new LinkedHashMap<>();
    judgements.forEach(
        judgement ->
            byTarget.computeIfAbsent(judgement.target(), _ -> new ArrayList<>()).add(judgement));
    List<Quoted> targets =
        byTarget.entrySet().stream()
            .map(entry -> quoted(entry.getKey(), entry.getValue(), language))
            .toList();
    Programme found = programme.get();
    return new Held(
        found.title(),
        found.issuer() + ", " + found.document(),
        found.standing().in(language.code()),
        targets);
  }

  /** The sentence of a plan and what it asks, with what became of it. */
  Quoted quoted(Target target, List<Judgement> judgements, Language language) {
    Figures figures = Figures.in(language);
    return new Quoted(
        target.quotation(),
        figures.shortPercent(target.value()),
        switch (target.level().comparator()) {
          case AT_LEAST -> "at-least";
          case MORE_THAN -> "more-than";
        },
        target.year().isPresent() ? Integer.toString(target.year().getAsInt()) : "",
        judgements.stream().map(judgement -> row(judgement, language)).toList());
  }

  private Held.Row row(Judgement judgement, Language language) {
    Figures figures = Figures.in(language);
    ShownFigure figure =
        switch (judgement) {
          case Judgement.Judged judged ->
              Shown.figure(judged.figure(), Optional.of(judged.target()), figures);
          case Judgement.NotJudged _ -> ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY);
        };
    return new Held.Row(fields(judgement.fields(), language), figure, Shown.verdict(judgement));
  }

  /** The names of fields, one after the other; empty: all fields. */
  String fields(List<String> codes, Language language) {
    return codes.stream()
        .map(code -> procedures.findField(code).map(field -> field.name(language)).orElse(code))
        .collect(Collectors.joining(", "));
  }
}
