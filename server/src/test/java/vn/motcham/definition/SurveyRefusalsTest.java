package vn.motcham.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;

class SurveyRefusalsTest {
  private static final String FILE = "surveys/small/1.yaml:";

  @Test
  void theSmallSurveyItselfIsInOrder() {
    assertThat(SmallSurvey.faults(SmallSurvey.YAML)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 1                  | version: 0                 | 2:1   | DEFINITION_OUT_OF_RANGE
          version: 1                  | version: one               | 2:1   | DEFINITION_WANTS_WHOLE_NUMBER
          id: small                   | id: Small                  | 1:1   | DEFINITION_BAD_ID
          id: small                   | id: phiếu                  | 1:1   | DEFINITION_BAD_ID
          id: small                   | id: a.b                    | 1:1   | DEFINITION_BAD_ID
          id: small                   | id: other                  | 1:1   | DEFINITION_MISPLACED
          Phiếu nhỏ, en: Small survey | Phiếu nhỏ                  | 3:1   | DEFINITION_MISSING_LANGUAGE
          vi: Phiếu nhỏ, en           | en                         | 3:1   | DEFINITION_MISSING_KEY
          en: Small survey            | en: ' '                    | 3:24  | DEFINITION_EMPTY
          languages: [vi, en]         | languages: [en]            | 5:1   | DEFINITION_MISSING_LANGUAGE
          languages: [vi, en]         | languages: [vi, vi, en]    | 5:1   | DEFINITION_REPEATED
          id: good                    | id: bad                    | 10:10 | DEFINITION_DUPLICATE_ID
          score: 5                    | score: 1                   | 31:17 | DEFINITION_EQUAL_SCORES
          score: 5                    | score: 3                   | 32:5  | DEFINITION_ALL_OR_NOBODY
          id: comment                 | id: overall                | 20:9  | DEFINITION_DUPLICATE_ID
          scale: levels               | scale: level               | 17:9  | DEFINITION_MISSPELT
          scale: levels               | factor: levels             | 14:9  | DEFINITION_SCALE_OR_OPTIONS
          required: [kiosk]           | required: [kiosks]         | 18:20 | DEFINITION_MISSPELT
          required: [kiosk]           | required: [telephone]      | 18:20 | DEFINITION_UNKNOWN_WORD
          required: [kiosk]           | requierd: [kiosk]          | 18:9  | DEFINITION_MISSPELT
          required: [kiosk]           | required: []               | 18:9  | DEFINITION_EMPTY
          certainty: own              | certainty: official        | 19:38 | DEFINITION_UNKNOWN_WORD
          kind: single                | kind: singel               | 15:9  | DEFINITION_MISSPELT
          maximum: 200                | maximum: 2001              | 22:9  | DEFINITION_OUT_OF_RANGE
          maximum: 200                | minimum: 200               | 22:9  | DEFINITION_MISSPELT
          question: overall           | question: overal           | 23:16 | DEFINITION_MISSPELT
          question: overall           | question: comment          | 23:16 | DEFINITION_LATER_QUESTION
          score-at-most: 3            | score-at-most: 0           | 23:9  | DEFINITION_NEVER_ASKED
          questions: [overall]        | questions: [nothing]       | 31:17 | DEFINITION_UNKNOWN_WORD
          questions: [overall]        | questions: [comment]       | 31:17 | DEFINITION_UNSCORED_QUESTION
          minimum-answered: 0.8       | roll-up: mean-of-factors   | 31:17 | DEFINITION_NO_FACTOR
          minimum-answered: 0.8       | minimum-answered: 1.8      | 33:5  | DEFINITION_OUT_OF_RANGE
          """)
  void oneChangeIsRefusedAtItsPlace(String good, String bad, String place, ProblemType type) {
    assertThat(SmallSurvey.YAML).contains(good);
    List<Fault> faults = SmallSurvey.faults(SmallSurvey.YAML.replaceFirst("\\Q" + good, bad));
    assertThat(faults)
        .extracting(fault -> fault.place() + " " + fault.type())
        .contains(FILE + place + " " + type);
  }

  @Test
  void aMisspeltKeyIsToldTheNearestOne() {
    Fault fault = SmallSurvey.faults(SmallSurvey.YAML.replace("required", "requierd")).getFirst();
    assertThat(fault.details())
        .isEqualTo(
            Map.of(
                "word", "requierd",
                "nearest", "required",
                "path", "sections[0].questions[0].requierd"));
    assertThat(Texts.of(fault, Language.EN))
        .isEqualTo("\"requierd\" is not known here. Did you mean \"required\"?");
  }

  @Test
  void aConditionOnAQuestionWithoutScoresIsRefused() {
    String yaml = SmallSurvey.YAML.replace("score: 1, ", "").replace("score: 5, ", "");
    assertThat(SmallSurvey.faults(yaml))
        .extracting(Fault::type)
        .containsOnly(ProblemType.DEFINITION_UNSCORED_QUESTION);
  }

  @Test
  void aFurtherLanguageMayBePartial() {
    String yaml =
        SmallSurvey.YAML
            .replace("languages: [vi, en]", "languages: [vi, en]\nfurther-languages: [km]")
            .replace("en: Bad", "en: Bad, km: អាក្រក់");
    assertThat(SmallSurvey.faults(yaml)).isEmpty();
  }

  @Test
  void everyFaultIsNamedInOneRun() {
    String yaml = SmallSurvey.YAML.replace(", en: ", ", xen: ").replace("own}", "ours}");
    assertThat(SmallSurvey.faults(yaml)).hasSizeGreaterThan(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"surveys/small/2.yaml", "surveys/Small/1.yaml", "surveys/1.yaml"})
  void aFileIsNamedAfterItsIdAndVersion(String name) {
    byte[] content = SmallSurvey.YAML.getBytes(StandardCharsets.UTF_8);
    assertThat(SmallSurvey.faults(name, content))
        .containsExactly(
            new Fault(
                name + ":1:1",
                ProblemType.DEFINITION_MISPLACED,
                Map.of("path", "id", "expected", "surveys/small/1.yaml")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"surveys/small/1.yml", "surveys/small/notes.txt"})
  void whatIsNoDefinitionHasNoPlaceHere(String name) {
    assertThat(SmallSurvey.faults(name, new byte[0]))
        .containsExactly(Fault.at(name + ":1:1", ProblemType.DEFINITION_STRAY));
  }
}
