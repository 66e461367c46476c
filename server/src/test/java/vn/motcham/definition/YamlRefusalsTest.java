package vn.motcham.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

class YamlRefusalsTest {
  private static final String FILE = "surveys/small/1.yaml:";

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment\n", "a word", "- a\n- list\n"})
  void whatIsNoMappingIsRefused(String yaml) {
    assertThat(SmallSurvey.faults(yaml))
        .containsExactly(Fault.at(FILE + "1:1", ProblemType.DEFINITION_NOT_ONE_MAPPING));
  }

  @Test
  void aSecondDocumentIsRefusedWhereItBegins() {
    int lines = (int) SmallSurvey.YAML.lines().count();
    assertThat(SmallSurvey.faults(SmallSurvey.YAML + "---\nid: other\n"))
        .containsExactly(
            Fault.at(FILE + (lines + 1) + ":1", ProblemType.DEFINITION_NOT_ONE_MAPPING));
  }

  @Test
  void aDuplicateKeyIsRefusedAndBothPlacesAreNamed() {
    Fault fault = only(SmallSurvey.YAML.replace("version: 1\n", "version: 1\nversion: 1\n"));
    assertThat(fault.place()).isEqualTo(FILE + "3:1");
    assertThat(fault.type()).isEqualTo(ProblemType.DEFINITION_DUPLICATE_KEY);
    assertThat(fault.details()).containsEntry("key", "version").containsEntry("earlier", "2:1");
  }

  @Test
  void keysThatDifferOnlyInTheirUnicodeFormAreDuplicates() {
    assertThat(only("\u1EBF: 1\ne\u0302\u0301: 2\n").type())
        .isEqualTo(ProblemType.DEFINITION_DUPLICATE_KEY);
  }

  @Test
  void aBombOfAliasesIsRefusedInATenthOfASecond() {
    SmallSurvey.faults(SmallSurvey.YAML);
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int level = 1; level < 30; level++) {
      bomb.append("a%d: &a%d [".formatted(level, level))
          .append("*a%d, ".formatted(level - 1).repeat(9))
          .append("]\n");
    }
    List<Fault> faults =
        Assertions.assertTimeout(Duration.ofMillis(100), () -> SmallSurvey.faults(bomb.toString()));
    assertThat(faults)
        .extracting(Fault::type)
        .containsOnly(ProblemType.DEFINITION_SHORTCUT)
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"id: &a [*a]\n", "id: !!str x\n", "id: !ruby/object x\n", "<<: {id: x}\n"})
  void anchorsTagsAndMergeKeysAreRefused(String yaml) {
    assertThat(SmallSurvey.faults(yaml))
        .extracting(Fault::type)
        .containsOnly(ProblemType.DEFINITION_SHORTCUT);
  }

  @Test
  void nestingIsBounded() {
    assertThat(only("id: " + "[".repeat(100_000)).type())
        .isEqualTo(ProblemType.DEFINITION_TOO_DEEP);
  }

  @Test
  void sizeIsBounded() {
    assertThat(only("# " + "x".repeat(256 * 1024)).type())
        .isEqualTo(ProblemType.DEFINITION_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id: {a: 1\n", "id: a: b\n", "id:\n   x: 1\n  y: 2\n"})
  void brokenSyntaxIsRefusedWithItsLine(String yaml) {
    Fault fault = only(yaml);
    assertThat(fault.type()).isEqualTo(ProblemType.DEFINITION_NOT_YAML);
    assertThat(fault.place()).matches("surveys/small/1\\.yaml:[123]:\\d+");
  }

  @Test
  void aTabIsCalledByItsName() {
    Fault fault = only("id:\n\tx: 1\n");
    assertThat(fault).isEqualTo(Fault.at(FILE + "2:1", ProblemType.DEFINITION_TAB));
  }

  static List<Charset> otherEncodings() {
    return List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @MethodSource("otherEncodings")
  void otherEncodingsAreRefused(Charset encoding) {
    byte[] content = SmallSurvey.YAML.getBytes(encoding);
    assertThat(SmallSurvey.faults("surveys/small/1.yaml", content))
        .extracting(Fault::type)
        .containsExactly(ProblemType.DEFINITION_NOT_UTF8);
  }

  @Test
  void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
    String windows = "\uFEFF" + SmallSurvey.YAML.replace("\n", "\r\n");
    assertThat(SmallSurvey.definition(windows)).isEqualTo(SmallSurvey.definition());
  }

  @Test
  void controlCharactersAreRefused() {
    String yaml = SmallSurvey.YAML.replace("en: Small survey", "en: \"Small\\u0000survey\"");
    assertThat(only(yaml)).isEqualTo(Fault.at(FILE + "3:28", ProblemType.BAD_TEXT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "012", "0x1F", "off", "1e9", "<b>x</b>"})
  void whatOnlyLooksLikeAValueStaysText(String text) {
    String yaml = SmallSurvey.YAML.replace("en: Small survey", "en: " + text);
    assertThat(SmallSurvey.definition(yaml).survey().title().in("en")).isEqualTo(text);
  }

  @Test
  void aNumberWhereATextBelongsIsRefused() {
    assertThat(only(SmallSurvey.YAML.replace("en: Small survey", "en: 2026")).type())
        .isEqualTo(ProblemType.DEFINITION_WANTS_TEXT);
  }

  private static Fault only(String yaml) {
    List<Fault> faults = SmallSurvey.faults(yaml);
    assertThat(faults).hasSize(1);
    return faults.getFirst();
  }
}
