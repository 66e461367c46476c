package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_DRAFT;
import static vn.motcham.problem.ProblemType.DEFINITION_FOLLOWS_LOOP;
import static vn.motcham.problem.ProblemType.DEFINITION_OTHER_KIND;
import static vn.motcham.problem.ProblemType.DEFINITION_REPEATED;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcham.survey.State;
import vn.motcham.yaml.TreeCheck;

/** Whether what a survey says of its predecessors is true of them. */
final class FollowsCheck {
  private final Instrument ours;
  private final KnownSurveys surveys;
  private final TreeCheck tree;

  private FollowsCheck(Instrument ours, KnownSurveys surveys) {
    this.ours = ours;
    this.surveys = surveys;
    this.tree = ours.tree();
  }

  static void check(Instrument survey, KnownSurveys surveys) {
    FollowsCheck check = new FollowsCheck(survey, surveys);
    survey.tree().items("/follows").forEach(check::predecessor);
  }

  private void predecessor(String pointer) {
    if (!tree.has(pointer + "/survey") || !tree.has(pointer + "/version")) {
      return;
    }
    tree.known(pointer + "/survey", surveys.ids());
    String id = tree.word(pointer + "/survey");
    if (id.equals(ours.id()) && tree.at(pointer + "/version").asInt() >= ours.version()) {
      tree.outOfRange(pointer + "/version", "< " + ours.version());
      return;
    }
    if (surveys.ids().contains(id)) {
      tree.known(pointer + "/version", surveys.versions(id));
    }
    find(tree, pointer).ifPresent(theirs -> follow(pointer, theirs));
  }

  private Optional<Instrument> find(TreeCheck from, String pointer) {
    return surveys.find(from.word(pointer + "/survey"), from.word(pointer + "/version"));
  }

  private void follow(String pointer, Instrument theirs) {
    if (isDraft(theirs) && !isDraft(ours)) {
      tree.fault(
          pointer + "/version",
          DEFINITION_DRAFT,
          Map.of("survey", theirs.id(), "version", Integer.toString(theirs.version())));
    }
    if (leadsTo(ours, theirs, new HashSet<>())) {
      tree.fault(pointer + "/survey", DEFINITION_FOLLOWS_LOOP);
    }
    questions(pointer + "/questions", theirs);
    SuccessionCheck.check(ours, theirs, pointer);
  }

  private boolean isDraft(Instrument survey) {
    return surveys.history(survey.id()).state(survey.version()) == State.DRAFT;
  }

  private boolean leadsTo(Instrument goal, Instrument from, Set<Instrument> seen) {
    return from == goal
        || seen.add(from)
            && from.tree().items("/follows").stream()
                .flatMap(pointer -> find(from.tree(), pointer).stream())
                .anyMatch(next -> leadsTo(goal, next, seen));
  }

  private void questions(String pointer, Instrument theirs) {
    Set<String> taken = new HashSet<>();
    for (String member : tree.members(pointer)) {
      tree.known(member, TreeCheck.key(member), ours.questionIds());
      tree.known(member, theirs.questionIds());
      if (!taken.add(tree.word(member))) {
        tree.fault(member, DEFINITION_REPEATED);
      }
      Optional<String> one = ours.findQuestion(TreeCheck.key(member));
      Optional<String> other = theirs.findQuestion(tree.word(member));
      if (one.isPresent()
          && other.isPresent()
          && !theirs.isKind(other.get(), tree.word(one.get() + "/kind"))) {
        tree.fault(member, DEFINITION_OTHER_KIND, "question", tree.word(member));
      }
    }
  }
}
