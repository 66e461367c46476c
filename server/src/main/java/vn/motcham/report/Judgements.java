package vn.motcham.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcham.indicator.Figure;
import vn.motcham.indicator.Judgement;
import vn.motcham.problem.Language;
import vn.motcham.report.Held.Quoted;
import vn.motcham.target.Programme;
import vn.motcham.target.Target;
import vn.motcham.target.Target.Decides;
import vn.motcham.target.Target.Strength;
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
    boolean each = target.decides() == Decides.EACH && target.fields().size() > 1;
    return new Quoted(
        target.quotation(),
        Aims.of(target, language),
        target.strength() == Strength.STRIVING,
        each,
        each ? Verdict.ofAll(decisive(judgements, each)) : Verdict.NONE,
        judgements.stream().map(judgement -> row(judgement, each, language)).toList());
  }

  private static List<Verdict> decisive(List<Judgement> judgements, boolean each) {
    return judgements.stream()
        .filter(judgement -> decides(judgement, each))
        .map(Shown::verdict)
        .toList();
  }

  /** Either all fields together decide, or each of them. */
  private static boolean decides(Judgement judgement, boolean each) {
    return each != judgement.fields().equals(judgement.target().fields());
  }

  private Held.Row row(Judgement judgement, boolean each, Language language) {
    Figure figure =
        switch (judgement) {
          case Judgement.Judged judged -> judged.figure();
          case Judgement.NotJudged not -> not.figure();
        };
    return new Held.Row(
        fields(judgement.fields(), language),
        figure instanceof Figure.Measured
            ? Shown.figure(figure, Optional.of(judgement.target()), Figures.in(language))
            : ShownFigure.hidden(ShownFigure.Hidden.FEW_OR_GIVES_AWAY),
        Shown.verdict(judgement),
        decides(judgement, each),
        judgement instanceof Judgement.Judged || !(figure instanceof Figure.Measured));
  }

  /** The names of fields, one after the other; empty: all fields. */
  String fields(List<String> codes, Language language) {
    return codes.stream()
        .map(code -> procedures.findField(code).map(field -> field.name(language)).orElse(code))
        .collect(Collectors.joining(", "));
  }
}
