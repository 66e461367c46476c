package vn.motcham.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.Problem;
import vn.motcham.problem.Texts;

/** The members of a problem as RFC 9457 names them, alone in an answer or as a part of one. */
public final class ProblemJson {
  private ProblemJson() {}

  public static Map<String, Object> of(Problem problem, Language language) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", "urn:motcham:problem:" + problem.type().code());
    json.put("title", title(problem, language));
    json.put("status", ProblemAnswers.statusOf(problem.type().kind()).getCode());
    json.put("detail", Texts.of(problem, language));
    json.put("code", problem.type().code());
    if (!problem.faults().isEmpty()) {
      json.put("errors", errors(problem.faults(), language));
    }
    return json;
  }

  static String title(Problem problem, Language language) {
    return Texts.get(language, "problem." + problem.type().code() + ".title", problem.details());
  }

  private static List<Map<String, String>> errors(List<Fault> faults, Language language) {
    return faults.stream()
        .map(
            fault ->
                Map.of(
                    "pointer", fault.place(),
                    "code", fault.type().code(),
                    "detail", Texts.of(fault, language)))
        .toList();
  }
}
