package vn.motcham.definition;

import static vn.motcham.problem.ProblemType.DEFINITION_DUPLICATE_ID;
import static vn.motcham.problem.ProblemType.DEFINITION_HASH_DIFFERS;
import static vn.motcham.problem.ProblemType.DEFINITION_KEY_NOT_HERE;
import static vn.motcham.problem.ProblemType.DEFINITION_MISSING_KEY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.survey.Recording;
import vn.motcham.survey.State;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.yaml.TreeCheck;

/** What a schema can't say of the history of a survey. */
final class HistoryCheck {
  private HistoryCheck() {}

  /** By itself. */
  static void check(TreeCheck tree) {
    Map<String, String> seen = new HashMap<>();
    for (String entry : tree.items("/versions")) {
      String version = tree.word(entry + "/version");
      String earlier = seen.putIfAbsent(version, entry);
      if (earlier != null && !version.isEmpty()) {
        Map<String, String> details = Map.of("id", version, "earlier", tree.place(earlier));
        tree.fault(entry + "/version", DEFINITION_DUPLICATE_ID, details);
      }
      Days.check(tree, entry + "/since");
      state(tree, entry);
    }
  }

  private static void state(TreeCheck tree, String entry) {
    String state = tree.word(entry + "/state");
    if (state.equals(State.RETIRED.code()) && !tree.has(entry + "/since")) {
      tree.fault(entry, DEFINITION_MISSING_KEY, "key", "since");
    }
    if (state.equals(State.DRAFT.code())) {
      for (String key : List.of("since", "sha256")) {
        if (tree.has(entry + "/" + key)) {
          tree.fault(
              entry + "/" + key, DEFINITION_KEY_NOT_HERE, Map.of("key", key, "beside", state));
        }
      }
    }
  }

  /** Against the files that it names. */
  static void check(String survey, KnownSurveys surveys) {
    History history = surveys.history(survey);
    history
        .entries()
        .values()
        .forEach(entry -> history.tree().known(entry + "/version", surveys.versions(survey)));
  }

  /**
   * Whether a published file is still what it was. It is found here without a database, and said at
   * the file, which is what has to be put back.
   */
  static void checkContent(Document document, Map<String, Recording> recordings, History history) {
    int version = document.check().at("/version").asInt();
    List<String> hashes = SurveyDefinition.hashes(document.tree().root(), recordings);
    history
        .findHash(version)
        .filter(_ -> history.tree().faults().isEmpty())
        .filter(noted -> !hashes.contains(noted))
        .ifPresent(
            noted ->
                document
                    .check()
                    .fault(
                        "",
                        DEFINITION_HASH_DIFFERS,
                        Map.of("noted", noted, "found", hashes.getFirst())));
  }
}
