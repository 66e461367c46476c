package vn.motcham.definition;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcham.problem.Fault;
import vn.motcham.survey.SurveyDefinition;

/** A survey that is in order and small enough to break in one place at a time. */
public final class SmallSurvey {
  public static final String YAML =
      """
      id: small
      version: 1
      title: {vi: Phiếu nhỏ, en: Small survey}
      standing: {vi: Chỉ để thử, en: For tests only}
      languages: [vi, en]
      scales:
        - id: levels
          options:
            - {id: bad, score: 1, text: {vi: Kém, en: Bad}}
            - {id: good, score: 5, text: {vi: Tốt, en: Good}}
      sections:
        - id: main
          questions:
            - id: overall
              kind: single
              text: {vi: Ông/Bà thấy thế nào?, en: How was it?}
              scale: levels
              required: [kiosk]
              source: {document: Một Chạm, certainty: own}
            - id: comment
              kind: text
              maximum: 200
              when: {question: overall, score-at-most: 3}
              text: {vi: Ý kiến khác, en: Comments}
              source: {document: Một Chạm, certainty: own}
      indicators:
        - id: share
          name: {vi: Tỷ lệ, en: Share}
          construct: procedure-handling
          method: share-satisfied
          questions: [overall]
          satisfied-from: 4
          minimum-answered: 0.8
      """;

  private SmallSurvey() {}

  public static SurveyDefinition definition() {
    return definition(YAML);
  }

  public static SurveyDefinition definition(String yaml) {
    return definition("small", yaml);
  }

  /** The same survey under another id. */
  public static SurveyDefinition definition(String id, String yaml) {
    String name = "surveys/" + id + "/1.yaml";
    return switch (read(name, yaml.replace("id: small", "id: " + id))) {
      case Definitions.Complete complete -> complete.surveys().getFirst();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty.toString());
    };
  }

  static List<Fault> faults(String yaml) {
    return faults("surveys/small/1.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  static List<Fault> faults(String name, byte[] content) {
    return switch (Definitions.read(List.of(new DefinitionFile(name, content)))) {
      case Definitions.Complete _ -> List.of();
      case Definitions.Faulty faulty -> faulty.faults();
    };
  }

  /**
   * The same survey with recordings beside it.
   *
   * @param recordings by the name of the file
   */
  public static Definitions.Reading read(String yaml, Map<String, byte[]> recordings) {
    List<DefinitionFile> files = new ArrayList<>();
    files.add(new DefinitionFile("surveys/small/1.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    recordings.forEach(
        (name, content) -> files.add(new DefinitionFile("surveys/small/audio/" + name, content)));
    return Definitions.read(files);
  }

  private static Definitions.Reading read(String name, String yaml) {
    return Definitions.read(
        List.of(new DefinitionFile(name, yaml.getBytes(StandardCharsets.UTF_8))));
  }
}
