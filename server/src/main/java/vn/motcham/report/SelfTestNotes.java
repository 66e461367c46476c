package vn.motcham.report;

import java.util.List;
import java.util.Map;
import vn.motcham.correction.HourWords;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.selftest.SelfTest;

/** Whether the lowest rating got through when it was last tried. */
final class SelfTestNotes {
  private SelfTestNotes() {}

  /** One sentence where all surveys fared alike, else one for each; none without a kiosk. */
  static List<String> of(List<SelfTest> tests, Language language) {
    List<String> alike = tests.stream().map(test -> sentence(test, language)).distinct().toList();
    return alike.size() <= 1
        ? alike
        : tests.stream()
            .map(
                test ->
                    Texts.get(
                        language,
                        "report.self-test.survey",
                        Map.of(
                            "0", test.survey().title().in(language.code()),
                            "1", sentence(test, language))))
            .toList();
  }

  private static String sentence(SelfTest test, Language language) {
    String option = test.answer().text().in(language.code());
    return switch (test.result()) {
      case SelfTest.Awaited _ ->
          Texts.get(language, "report.self-test.awaited", Map.of("0", option));
      case SelfTest.Arrived(var at) ->
          Texts.get(
              language,
              "report.self-test.arrived",
              Map.of("0", option, "1", HourWords.begin(at, language)));
      case SelfTest.Failed failed -> sentence(failed, option, language);
    };
  }

  private static String sentence(SelfTest.Failed failed, String option, Language language) {
    String sent = HourWords.begin(failed.sentAt(), language);
    return failed
        .findArrivedAt()
        .map(
            before ->
                Texts.get(
                    language,
                    "report.self-test.failed-since",
                    Map.of("0", option, "1", sent, "2", HourWords.begin(before, language))))
        .orElseGet(
            () -> Texts.get(language, "report.self-test.failed", Map.of("0", option, "1", sent)));
  }
}
