package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_DRAFT;
import static vn.motcham.problem.ProblemType.DEFINITION_NOT_ASKED_THERE;
import static vn.motcham.problem.ProblemType.DEFINITION_NO_INDICATOR;
import static vn.motcham.problem.ProblemType.DEFINITION_RETIRED;
import static vn.motcham.problem.ProblemType.DEFINITION_UNIT_TWICE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcham.survey.State;
import vn.motcham.yaml.TreeCheck;

/** What a schema can't say of a round. */
final class RoundCheck {
  private RoundCheck() {}

  /** By itself. */
  static void check(TreeCheck tree) {
    Days.check(tree, "/from");
    Days.check(tree, "/to");
    Optional<LocalDate> from = Days.find(tree, "/from");
    Optional<LocalDate> to = Days.find(tree, "/to");
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      tree.outOfRange("/to", ">= " + from.get());
    }
    Map<String, String> units = new HashMap<>();
    for (String quota : tree.items("/quotas")) {
      String unit = tree.word(quota + "/unit");
      String earlier = units.putIfAbsent(unit, quota);
      if (earlier != null && tree.has(quota + "/unit")) {
        tree.fault(
            quota + "/unit",
            DEFINITION_UNIT_TWICE,
            Map.of("unit", unit, "earlier", tree.place(earlier)));
      }
    }
  }

  /** Against the surveys. */
  static void check(TreeCheck tree, KnownSurveys surveys) {
    String id = tree.word("/survey/id");
    String version = tree.word("/survey/version");
    if (!tree.has("/survey/id") || !tree.has("/survey/version")) {
      return;
    }
    tree.known("/survey/id", surveys.ids());
    if (surveys.ids().contains(id)) {
      tree.known("/survey/version", surveys.versions(id));
    }
    surveys
        .find(id, version)
        .ifPresent(
            survey -> {
              state(tree, surveys.history(id), survey);
              channels(tree, survey.channels());
              if (survey.indicatorIds().isEmpty()) {
                tree.fault("/survey/id", DEFINITION_NO_INDICATOR, "survey", id);
              }
            });
  }

  private static void state(TreeCheck tree, History history, Instrument survey) {
    Map<String, String> named =
        Map.of("survey", survey.id(), "version", Integer.toString(survey.version()));
    Optional<LocalDate> since = history.findSince(survey.version());
    Optional<LocalDate> from = Days.find(tree, "/from");
    State state = history.state(survey.version());
    if (state == State.DRAFT) {
      tree.fault("/survey/version", DEFINITION_DRAFT, named);
    } else if (state == State.RETIRED
        && since.isPresent()
        && from.isPresent()
        && !from.get().isBefore(since.get())) {
      tree.fault("/survey/version", DEFINITION_RETIRED, named);
    }
  }

  private static void channels(TreeCheck tree, Set<String> allowed) {
    for (String item : tree.items("/channels")) {
      String channel = tree.word(item);
      if (Instrument.CHANNELS.contains(channel) && !allowed.contains(channel)) {
        tree.fault(
            item,
            DEFINITION_NOT_ASKED_THERE,
            Map.of("channel", channel, "channels", String.join(", ", allowed)));
      }
    }
  }
}
