package vn.motcham.tally;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.IndicatorDefinition.Unscored;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/** Counts responses one by one, as one would on paper, to hold the product's tallies against. */
public final class PlainCount {
  private final Survey survey;
  private final Map<IndicatorTally, List<Respondent>> respondents = new LinkedHashMap<>();
  private final Map<OptionTally, Long> options = new LinkedHashMap<>();
  private final Map<CountedOptionTally, Long> counted = new LinkedHashMap<>();

  public PlainCount(Survey survey) {
    this.survey = survey;
  }

  /** What one person adds to an indicator. */
  private record Respondent(long s, long m) {}

  /**
   * @param answers question id to option id or digits
   */
  public void add(Cell cell, Map<String, String> answers) {
    answers.forEach(
        (question, option) -> {
          if (isKept(question)) {
            options.merge(new OptionTally(cell, question, option, 0), 1L, Long::sum);
          }
        });
    for (IndicatorDefinition indicator : survey.indicators()) {
      count(indicator, cell, answers)
          .ifPresent(
              respondent -> {
                respondents
                    .computeIfAbsent(
                        new IndicatorTally(cell, indicator.id(), 0, 0, 0, 0, 0, 0),
                        _ -> new ArrayList<>())
                    .add(respondent);
                addOptions(indicator, cell, answers);
              });
    }
  }

  private boolean isKept(String question) {
    Question found = survey.findQuestion(question).orElseThrow();
    return found instanceof Question.SingleChoice && !found.is(Question.Trait.DEMOGRAPHIC);
  }

  private void addOptions(IndicatorDefinition indicator, Cell cell, Map<String, String> answers) {
    if (indicator.questions().size() > 1) {
      for (String question : indicator.questions()) {
        if (answers.containsKey(question)) {
          String option = answers.get(question);
          counted.merge(
              new CountedOptionTally(cell, indicator.id(), question, option, 0), 1L, Long::sum);
        }
      }
    }
  }

  private Optional<Respondent> count(
      IndicatorDefinition indicator, Cell cell, Map<String, String> answers) {
    int applicable = 0;
    List<Integer> scores = new ArrayList<>();
    for (String id : indicator.questions()) {
      Question question = survey.findQuestion(id).orElseThrow();
      String given = answers.get(id);
      boolean asked =
          question.askedOn(cell.channel())
              && survey.asks(question, answers)
              && (given != null || !followsFromThePerson(question));
      OptionalInt score = given == null ? OptionalInt.empty() : score(question, given);
      boolean outside = given != null && score.isEmpty();
      if (asked && !(outside && indicator.unscored() == Unscored.NOT_APPLICABLE)) {
        applicable++;
      }
      score.ifPresent(scores::add);
    }
    BigDecimal enough = indicator.minimumAnswered().multiply(BigDecimal.valueOf(applicable));
    return scores.isEmpty() || BigDecimal.valueOf(scores.size()).compareTo(enough) < 0
        ? Optional.empty()
        : Optional.of(respondent(indicator, scores));
  }

  /** That such a question was asked is known only of those who answered it. */
  private boolean followsFromThePerson(Question question) {
    return question
        .findCondition()
        .flatMap(condition -> survey.findQuestion(condition.question()))
        .filter(earlier -> earlier.is(Question.Trait.DEMOGRAPHIC))
        .isPresent();
  }

  private static OptionalInt score(Question question, String given) {
    return switch (question) {
      case Question.SingleChoice single -> single.scale().score(given);
      case Question.Number _ -> OptionalInt.of(Integer.parseInt(given));
      case Question.MultipleChoice _, Question.Words _ -> OptionalInt.empty();
    };
  }

  private static Respondent respondent(IndicatorDefinition indicator, List<Integer> scores) {
    int from = indicator.satisfiedFrom().orElse(0);
    long satisfied = scores.stream().filter(score -> score >= from).count();
    long sum = scores.stream().mapToLong(score -> score).sum();
    return switch (indicator.method()) {
      case SHARE_SATISFIED -> new Respondent(satisfied, scores.size());
      case MEAN -> new Respondent(sum, scores.size());
      case ALL_SATISFIED -> new Respondent(satisfied == scores.size() ? 1 : 0, 1);
      case RETURN_RATE -> new Respondent(satisfied, 1);
      case EXPECTATION_MEAN, POINTS -> new Respondent(sum, 1);
    };
  }

  public List<IndicatorTally> sums() {
    List<IndicatorTally> sums = new ArrayList<>();
    respondents.forEach(
        (key, all) ->
            sums.add(
                new IndicatorTally(
                    key.cell(),
                    key.indicator(),
                    all.size(),
                    all.stream().mapToLong(Respondent::s).sum(),
                    all.stream().mapToLong(Respondent::m).sum(),
                    all.stream().mapToLong(r -> r.s() * r.s()).sum(),
                    all.stream().mapToLong(r -> r.s() * r.m()).sum(),
                    all.stream().mapToLong(r -> r.m() * r.m()).sum())));
    return sums;
  }

  public List<OptionTally> options() {
    return options.entrySet().stream()
        .map(
            e ->
                new OptionTally(
                    e.getKey().cell(), e.getKey().question(), e.getKey().option(), e.getValue()))
        .toList();
  }

  public List<CountedOptionTally> counted() {
    return counted.entrySet().stream()
        .map(
            e ->
                new CountedOptionTally(
                    e.getKey().cell(),
                    e.getKey().indicator(),
                    e.getKey().question(),
                    e.getKey().option(),
                    e.getValue()))
        .toList();
  }
}
