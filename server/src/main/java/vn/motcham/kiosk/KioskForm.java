package vn.motcham.kiosk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;

/**
 * What a kiosk asks of a survey, since people stand in front of it: the headline question, what
 * follows from it, those that the survey itself chose for a kiosk or else a few further choices,
 * whatever else must be answered there, a text.
 */
public final class KioskForm {
  private static final int FURTHER = 3;

  private final Survey survey;
  private final List<Question> asked;
  private final Optional<String> overall;
  private final boolean chosen;

  private KioskForm(Survey survey) {
    this.survey = survey;
    this.asked = survey.askedOn(Channel.KIOSK);
    this.overall =
        survey.indicators().stream()
            .findFirst()
            .flatMap(indicator -> indicator.questions().stream().findFirst());
    this.chosen = asked.stream().anyMatch(question -> question.heading().chosenForKiosk());
  }

  /** In the order in which they are asked; a survey that chose them has chosen their order too. */
  public static List<Question> questions(Survey survey) {
    KioskForm form = new KioskForm(survey);
    Set<Question> picked = form.picked();
    List<Question> questions = new ArrayList<>(picked.isEmpty() ? form.asked : picked);
    if (form.chosen) {
      questions.sort(Comparator.comparingInt(form.asked::indexOf));
    }
    return form.reachable(questions);
  }

  /** The question of the first touch; none where the survey's headline is not asked on a kiosk. */
  public static Optional<Question.SingleChoice> findHeadline(Survey survey) {
    KioskForm form = new KioskForm(survey);
    return form.all()
        .filter(form::isOverall)
        .filter(Question.SingleChoice.class::isInstance)
        .map(Question.SingleChoice.class::cast)
        .findFirst();
  }

  private Set<Question> picked() {
    Set<Question> questions = new LinkedHashSet<>();
    all().filter(this::isOverall).forEach(questions::add);
    all().filter(this::followsOverall).forEach(questions::add);
    if (chosen) {
      all().filter(question -> question.heading().chosenForKiosk()).forEach(questions::add);
    } else {
      all().filter(this::isFurther).limit(FURTHER).forEach(questions::add);
    }
    all().filter(question -> question.requiredOn(Channel.KIOSK)).forEach(questions::add);
    all().filter(this::isText).limit(1).forEach(questions::add);
    return questions;
  }

  /** Without those that follow from a question which isn't asked before them. */
  private List<Question> reachable(List<Question> questions) {
    Set<String> before = new HashSet<>();
    List<Question> reachable = new ArrayList<>();
    for (Question question : questions) {
      Optional<Question.Condition> condition = question.findCondition();
      if (condition.isEmpty() || before.contains(condition.get().question())) {
        before.add(question.id());
        reachable.add(question);
      }
    }
    return List.copyOf(reachable);
  }

  private Stream<Question> all() {
    return asked.stream();
  }

  private boolean isOverall(Question question) {
    return overall.filter(question.id()::equals).isPresent();
  }

  private boolean followsOverall(Question question) {
    return question
        .findCondition()
        .filter(condition -> overall.filter(condition.question()::equals).isPresent())
        .isPresent();
  }

  private boolean isFurther(Question question) {
    return question instanceof Question.SingleChoice
        && question.findCondition().isEmpty()
        && !question.is(Question.Trait.DEMOGRAPHIC)
        && !isOverall(question);
  }

  private boolean isText(Question question) {
    return question instanceof Question.Words && question.findCondition().isEmpty();
  }
}
