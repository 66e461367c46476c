package vn.motcham.library;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.motcham.problem.Language;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.yaml.YamlTree;

/** A small survey, and the ways in which a later version may go on with it. */
final class TwoVersions {
  static final Voice VOICE = new Voice(Language.VI, "vi");

  static final String FIRST =
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
              text: {vi: Ông/Bà thấy lần phục vụ này thế nào?, en: How was it?}
              scale: levels
              required: [kiosk]
              source: {document: Một Chạm, certainty: own}
            - id: fee
              kind: single
              text: {vi: Mức phí có hợp lý không?, en: Was the fee fair?}
              scale: levels
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

  private static final String MAPS_ALL =
      "questions: {overall: overall, fee: fee, comment: comment}";

  private TwoVersions() {}

  static Survey first() {
    return read(FIRST);
  }

  /** The next version, continuing all questions and the indicator without a break. */
  static String second() {
    return following(FIRST, 1, "[{indicator: share, was: share}]");
  }

  /** A version that names another number than the one before it and continues it. */
  static String following(String yaml, int version, String indicators) {
    return yaml.replace("version: " + version + "\n", "version: " + (version + 1) + "\n")
        + "follows:\n  - {survey: small, version: %d, %s, indicators: %s}\n"
            .formatted(version, MAPS_ALL, indicators);
  }

  static Survey read(String yaml) {
    YamlTree tree = YamlTree.read(yaml.getBytes(StandardCharsets.UTF_8));
    if (!tree.faults().isEmpty()) {
      throw new AssertionError(tree.faults().toString());
    }
    return SurveyDefinition.of(tree.root(), Map.of()).survey();
  }
}
