package vn.motcham.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long the largest files take, once the code is warm. The figures are printed. */
class LoadingSpeedTest {
  private static final int RUNS = 7;
  private static final String TEXTS =
      """
      vi: Ông/Bà hài lòng ở mức độ nào về nội dung số %1$d của lần phục vụ hôm nay?
      en: How satisfied are you with item number %1$d of today's service?
      km: (ក្ករក្ករក្ករក្ករក្ករក្ករក្ករក្ករ %1$d)
      tyz: (chữ thử, dài như một câu hỏi thật, số %1$d)
      hmn: (chữ thử, dài như một câu hỏi thật, số %1$d)
      """;

  @Test
  void twoHundredQuestionsInFiveLanguagesLoadInAFifthOfASecond() {
    byte[] yaml = survey(200).getBytes(StandardCharsets.UTF_8);
    assertThat(best("200 questions in 5 languages", "surveys/large/1.yaml", yaml, 0))
        .isLessThan(Duration.ofMillis(200));
  }

  @Test
  void aBombOfAliasesIsRefusedInATenthOfASecond() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 1000; level++) {
      bomb.append("a%d: &a%d [".formatted(level, level))
          .append("*a%d, ".formatted(level - 1).repeat(9))
          .append("]\n");
    }
    byte[] yaml = bomb.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(best("bomb of aliases", "surveys/bomb/1.yaml", yaml, 1))
        .isLessThan(Duration.ofMillis(100));
  }

  /**
   * The best of some runs, since other programs share the machine; the middle one is printed too.
   */
  private static Duration best(String what, String name, byte[] yaml, int leastFaults) {
    List<DefinitionFile> files = List.of(new DefinitionFile(name, yaml));
    long[] nanos = new long[RUNS];
    for (int run = -RUNS; run < RUNS; run++) {
      long start = System.nanoTime();
      List<?> faults = new DefinitionSet(files).faults();
      nanos[Math.max(run, 0)] = System.nanoTime() - start;
      assertThat(faults.size() >= leastFaults && faults.isEmpty() == (leastFaults == 0)).isTrue();
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%s, %d KiB: best %.1f ms, middle %.1f ms%n",
        what, yaml.length / 1024, nanos[0] / 1e6, nanos[RUNS / 2] / 1e6);
    return Duration.ofNanos(nanos[0]);
  }

  private static String survey(int questions) {
    StringBuilder yaml =
        new StringBuilder(
            """
            id: large
            version: 1
            title: {vi: Phiếu lớn, en: Large survey, km: x, tyz: x, hmn: x}
            standing: {vi: Chỉ để thử, en: For tests only, km: x, tyz: x, hmn: x}
            languages: [vi, en, km, tyz, hmn]
            scales:
              - id: levels
                options:
                  - {id: bad, score: 1, text: {vi: Kém, en: Bad, km: x, tyz: x, hmn: x}}
                  - {id: good, score: 5, text: {vi: Tốt, en: Good, km: x, tyz: x, hmn: x}}
            sections:
              - id: main
                questions:
            """);
    for (int number = 0; number < questions; number++) {
      yaml.append("      - id: q%d\n        kind: single\n        text:\n".formatted(number))
          .append(TEXTS.formatted(number).indent(10))
          .append(number % 10 == 9 ? "        when: {question: q0, score-at-most: 3}\n" : "")
          .append("        scale: levels\n        required: [kiosk, receipt]\n")
          .append("        source: {document: Một Chạm, certainty: own}\n");
    }
    return yaml.append("indicators:\n  - id: share\n    construct: health\n    method: mean\n")
        .append("    name: {vi: Tỷ lệ, en: Share, km: x, tyz: x, hmn: x}\n")
        .append("    questions: [%s]\n".formatted(ids(questions)))
        .toString();
  }

  private static String ids(int questions) {
    StringBuilder ids = new StringBuilder("q0");
    for (int number = 1; number < questions; number++) {
      ids.append(", q").append(number);
    }
    return ids.toString();
  }
}
