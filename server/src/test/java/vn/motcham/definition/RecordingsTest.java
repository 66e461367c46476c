package vn.motcham.definition;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.SurveyDefinition;

/** What is taken as a recording, and what a survey's hash has to do with it. */
class RecordingsTest {
  private static final String OPUS = "OggS" + "\0".repeat(22) + "\1\23OpusHead";
  private static final String ONE =
      SmallSurvey.YAML.replace("scale: levels", "audio: {vi: one.ogg}\n        scale: levels");

  private static byte[] bytes(String content) {
    return content.getBytes(ISO_8859_1);
  }

  private static List<Fault> faults(String yaml, Map<String, byte[]> recordings) {
    return switch (SmallSurvey.read(yaml, recordings)) {
      case Definitions.Complete _ -> List.of();
      case Definitions.Faulty(var faults) -> faults;
    };
  }

  private static SurveyDefinition definition(String content) {
    return switch (SmallSurvey.read(ONE, Map.of("one.ogg", bytes(content)))) {
      case Definitions.Complete complete -> complete.surveys().getFirst();
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
    };
  }

  @ParameterizedTest(name = "{0} as {1}")
  @CsvSource(
      textBlock =
          """
          ogg, 4f6767530000000000000000000000000000000000000000000001134f70757348656164, true
          mp3, fffb9064, true
          mp3, fff328c4, true
          mp3, 4944330400000000000200 00 fffb9064, true
          m4a, 0000001c667479704d344120000002006d703461, true
          m4a, 0000001c6674797069736f6d000002006d703461, true
          ogg, 4f67675300000000000000000000000000000000000000000000011e01766f72626973, false
          ogg, fffb9064, false
          mp3, fff15080, false
          mp3, fffbf064, false
          mp3, 4944330400007f7f7f7f, false
          mp3, 494433, false
          m4a, 0000001c667479704d3441200000020068766331, false
          m4a, 524946460000000057415645666d7420, false
          mp3, 3c68746d6c3e, false
          """)
  void whatBrowsersPlayIsToldByItsContent(String ending, String hexadecimal, boolean isTaken) {
    byte[] content = HexFormat.of().parseHex(hexadecimal.replace(" ", ""));
    List<Fault> faults =
        faults(ONE.replace("one.ogg", "one." + ending), Map.of("one." + ending, content));
    if (isTaken) {
      assertThat(faults).isEmpty();
    } else {
      assertThat(faults)
          .containsExactly(
              new Fault(
                  "surveys/small/1.yaml:17:17",
                  ProblemType.DEFINITION_UNPLAYABLE_RECORDING,
                  Map.of(
                      "path",
                      "sections[0].questions[0].audio.vi",
                      "file",
                      "surveys/small/audio/one." + ending)));
    }
  }

  @Test
  void oneThatIsTooLargeForACountersNetworkIsRefused() {
    byte[] largest = Arrays.copyOf(bytes(OPUS), Recordings.MAXIMUM_BYTES);
    assertThat(faults(ONE, Map.of("one.ogg", largest))).isEmpty();
    assertThat(faults(ONE, Map.of("one.ogg", Arrays.copyOf(largest, largest.length + 1))))
        .extracting(fault -> fault.place() + " " + fault.type())
        .containsExactly("surveys/small/1.yaml:17:17 DEFINITION_LARGE_RECORDING");
  }

  @Test
  void manyLargeOnesAreRefusedTogether() {
    StringBuilder languages = new StringBuilder();
    StringBuilder audio = new StringBuilder();
    Map<String, byte[]> recordings = new HashMap<>();
    for (char last = 'a'; last <= 'r'; last++) {
      languages.append(languages.isEmpty() ? "" : ", ").append("xx").append(last);
      audio.append(", xx%c: xx%c.ogg".formatted(last, last));
      recordings.put("xx" + last + ".ogg", Arrays.copyOf(bytes(OPUS), Recordings.MAXIMUM_BYTES));
    }
    recordings.put("one.ogg", bytes(OPUS));
    String yaml =
        ONE.replace("one.ogg", "one.ogg" + audio)
            .replace("scales:", "further-languages: [%s]\nscales:".formatted(languages));
    assertThat(faults(yaml, recordings))
        .extracting(fault -> fault.place() + " " + fault.type())
        .containsExactly("surveys/small/1.yaml:1:1 DEFINITION_LARGE_RECORDINGS");
  }

  @Test
  void whatIsNamedOutsideOfTheFolderIsNoRecordingsName() {
    assertThat(faults(ONE.replace("one.ogg", "../audio/one.ogg"), Map.of("one.ogg", bytes(OPUS))))
        .extracting(Fault::type)
        .containsExactly(ProblemType.DEFINITION_BAD_RECORDING);
  }

  @Test
  void anotherRecordingUnderTheSameNameIsAnotherSurvey() {
    assertThat(definition(OPUS).contentHash()).isEqualTo(definition(OPUS).contentHash());
    assertThat(definition(OPUS).contentHash())
        .isNotEqualTo(definition(OPUS + "another voice").contentHash());
  }

  @Test
  void aNotedHashIsTakenFromTheRecordingsToo() {
    String noted = definition(OPUS).contentHash();
    String history = "versions:\n  - {version: 1, state: published, sha256: " + noted + "}\n";
    DefinitionFile survey = new DefinitionFile("surveys/small/1.yaml", ONE.getBytes(UTF_8));
    DefinitionFile past = new DefinitionFile("surveys/small/history.yaml", bytes(history));
    DefinitionFile same = new DefinitionFile("surveys/small/audio/one.ogg", bytes(OPUS));
    DefinitionFile other = new DefinitionFile("surveys/small/audio/one.ogg", bytes(OPUS + "x"));
    assertThat(Definitions.read(List.of(survey, past, same)))
        .isInstanceOf(Definitions.Complete.class);
    assertThat(Definitions.read(List.of(survey, past, other)))
        .isInstanceOfSatisfying(
            Definitions.Faulty.class,
            faulty ->
                assertThat(faulty.faults())
                    .extracting(Fault::type)
                    .containsExactly(ProblemType.DEFINITION_HASH_DIFFERS));
  }
}
