package vn.motcham.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcham.chart.Bar;
import vn.motcham.indicator.Disclosure;
import vn.motcham.indicator.Evidence;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.report.UnitPage.OptionRow;
import vn.motcham.report.UnitPage.QuestionTable;
import vn.motcham.survey.Option;
import vn.motcham.survey.Question;
import vn.motcham.survey.Question.Trait;
import vn.motcham.survey.Scale;
import vn.motcham.survey.Survey;
import vn.motcham.tally.OptionTally;

/** How the answers to each question are spread; texts and numbers are not counted here. */
final class QuestionTables {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DIGITS = 10;

  private final Survey survey;
  private final Disclosure disclosure;
  private final Language language;
  private final Figures figures;
  private final Map<String, Map<String, Long>> counts = new HashMap<>();

  private QuestionTables(
      Survey survey, Evidence evidence, Disclosure disclosure, Language language) {
    this.survey = survey;
    this.disclosure = disclosure;
    this.language = language;
    this.figures = Figures.in(language);
    for (OptionTally tally : evidence.options()) {
      counts
          .computeIfAbsent(tally.question(), _ -> new HashMap<>())
          .merge(tally.option(), tally.n(), Long::sum);
    }
  }

  /**
   * Questions of an index add up to it. Where so few answered one of them that its table is hidden,
   * the index less the others would tell it, so the others are hidden too.
   */
  private Set<String> givingAway() {
    Set<String> added = new HashSet<>();
    survey.indicators().stream()
        .filter(indicator -> indicator.questions().size() > 1)
        .forEach(indicator -> added.addAll(indicator.questions()));
    boolean few = added.stream().anyMatch(id -> scored(id) > 0 && !disclosure.holds(scored(id)));
    return few ? added : Set.of();
  }

  private long scored(String id) {
    return counts.getOrDefault(id, Map.of()).entrySet().stream()
        .filter(option -> survey.score(id, option.getKey()).isPresent())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  static List<QuestionTable> of(
      Survey survey, Evidence evidence, Disclosure disclosure, Language language) {
    QuestionTables tables = new QuestionTables(survey, evidence, disclosure, language);
    Set<String> givingAway = tables.givingAway();
    return survey.questions().stream()
        .flatMap(
            question ->
                givingAway.contains(question.id())
                    ? Stream.of(tables.hidden(question))
                    : tables.table(question).stream())
        .toList();
  }

  /**
   * No table tells who answered: beside the answers, a few people's age or education would single
   * them out. Numbers have their mean among the further indicators, where it is decided with the
   * others whether it may be shown.
   */
  private Optional<QuestionTable> table(Question question) {
    if (question.is(Trait.DEMOGRAPHIC)) {
      return Optional.empty();
    }
    return switch (question) {
      case Question.SingleChoice single -> Optional.of(single(single));
      case Question.MultipleChoice multiple ->
          Optional.of(
              table(multiple, multiple.scale().options(), multiple.scale(), asked(multiple), ""));
      case Question.Number _, Question.Words _ -> Optional.empty();
    };
  }

  /** Where some options score, the others are outside of every share, and told apart. */
  private QuestionTable single(Question.SingleChoice question) {
    List<Option> options = question.scale().options();
    List<Option> scored = options.stream().filter(option -> option.score().isPresent()).toList();
    if (scored.isEmpty() || scored.size() == options.size()) {
      return table(question, options, question.scale(), chosen(question, options), "");
    }
    List<Option> unscored = options.stream().filter(o -> o.score().isEmpty()).toList();
    return table(
        question,
        scored,
        question.scale(),
        chosen(question, scored),
        outside(question, unscored, chosen(question, options)));
  }

  private String outside(Question question, List<Option> unscored, long asked) {
    return unscored.stream()
        .map(
            option ->
                Texts.get(
                    language,
                    "report.outside",
                    Map.of(
                        "0", option.text().in(language.code()),
                        "1", figures.percent(percent(count(question.id(), option.id()), asked)))))
        .collect(Collectors.joining(" "));
  }

  private QuestionTable table(
      Question question, List<Option> options, Scale scale, long n, String outside) {
    String text = question.text().in(language.code());
    if (!disclosure.holds(n)) {
      return hidden(question);
    }
    boolean faces = scale.id().equals(Scale.SATISFACTION);
    List<OptionRow> rows = options.stream().map(option -> row(question, option, faces, n)).toList();
    String beside =
        question.is(Trait.OUTSIDE_INDEX)
            ? Texts.get(language, "report.outside-index", Map.of()) + " " + outside
            : outside;
    return new QuestionTable(text, figures.count(n), rows, beside.strip(), null);
  }

  private QuestionTable hidden(Question question) {
    String text = question.text().in(language.code());
    return new QuestionTable(text, "", List.of(), "", ShownFigure.Hidden.FEW);
  }

  private OptionRow row(Question question, Option option, boolean faces, long n) {
    long count = count(question.id(), option.id());
    BigDecimal percent = percent(count, n);
    return new OptionRow(
        option.text().in(language.code()),
        faces ? option.score().orElse(0) : 0,
        figures.count(count),
        figures.percent(percent),
        Bar.length(percent));
  }

  private static BigDecimal percent(long count, long n) {
    return n == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(count)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(n), DIGITS, RoundingMode.HALF_UP);
  }

  private long chosen(Question question, List<Option> options) {
    return options.stream().mapToLong(option -> count(question.id(), option.id())).sum();
  }

  /** Several options may come from one respondent, so shares are of those who were asked. */
  private long asked(Question.MultipleChoice question) {
    Optional<Question.Condition> condition = question.findCondition();
    long asked =
        condition.isPresent()
            ? counts.getOrDefault(condition.get().question(), Map.of()).entrySet().stream()
                .filter(option -> condition.get().holds(option.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum()
            : mostAnswered();
    // An optional question before it may have fewer answers than this one.
    return Math.max(asked, mostChosen(question));
  }

  /** So many respondents there were at least: each gives a single choice one answer. */
  private long mostAnswered() {
    return survey.questions().stream()
        .filter(Question.SingleChoice.class::isInstance)
        .map(Question.SingleChoice.class::cast)
        .mapToLong(question -> chosen(question, question.scale().options()))
        .max()
        .orElse(0);
  }

  private long mostChosen(Question.MultipleChoice question) {
    return question.scale().options().stream()
        .mapToLong(option -> count(question.id(), option.id()))
        .max()
        .orElse(0);
  }

  private long count(String question, String option) {
    return counts.getOrDefault(question, Map.of()).getOrDefault(option, 0L);
  }
}
