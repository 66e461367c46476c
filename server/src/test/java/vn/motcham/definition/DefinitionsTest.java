package vn.motcham.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Question;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.target.Aim;
import vn.motcham.target.Target;
import vn.motcham.target.Targets;
import vn.motcham.yaml.CanonicalJson;

class DefinitionsTest {
  @Test
  void everyShippedFileIsInOrder() {
    assertThat(new Definitions(null).read()).isInstanceOf(Definitions.Complete.class);
  }

  @Test
  void whatIsPublishedReadsBackAsTheSameSurvey() {
    for (SurveyDefinition definition : complete(new Definitions(null).read()).surveys()) {
      assertThat(SurveyDefinition.of(CanonicalJson.read(definition.content()), Map.of()).survey())
          .isEqualTo(definition.survey());
    }
  }

  @Test
  void theExampleOfTheReadmeIsASurvey() throws IOException {
    String readme = Files.readString(Path.of("../survey-definitions/README.md"));
    int start = readme.indexOf("```yaml\n") + "```yaml\n".length();
    byte[] yaml = readme.substring(start, readme.indexOf("```\n", start)).getBytes(UTF_8);
    var reading =
        Definitions.read(List.of(new DefinitionFile("surveys/reading-room/1.yaml", yaml)));
    assertThat(complete(reading).surveys().getFirst().survey().questions()).hasSize(5);
  }

  @Test
  void theCounterRatingAsksTheOverallQuestionInTheseWords() {
    Question overall = counterRating().findQuestion("overall").orElseThrow();
    assertThat(overall.text().in("vi"))
        .isEqualTo("Ông/Bà hài lòng ở mức độ nào về lần phục vụ hôm nay?");
    assertThat(Channel.values()).allMatch(overall::requiredOn);
    assertThat(counterRating().score("overall", "very-dissatisfied")).hasValue(1);
    assertThat(counterRating().score("overall", "very-satisfied")).hasValue(5);
  }

  @Test
  void theReasonsAreAskedOnlyOfThoseWhoAreNotSatisfied() {
    Survey survey = counterRating();
    Question reasons = survey.findQuestion("reasons").orElseThrow();
    assertThat(survey.asks(reasons, Map.of("overall", "neutral"))).isTrue();
    assertThat(survey.asks(reasons, Map.of("overall", "satisfied"))).isFalse();
    assertThat(survey.asks(reasons, Map.of())).isFalse();
  }

  @Test
  void fewerContactsScoreMore() {
    assertThat(counterRating().score("contacts", "none")).hasValue(2);
    assertThat(counterRating().score("contacts", "twice-or-more")).hasValue(0);
    assertThat(counterRating().score("contacts", "unknown")).isEmpty();
    assertThat(counterRating().score("comment", "none")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"health-visit, HEALTH", "school-service, EDUCATION"})
  void healthAndEducationHaveAFormOfTheirOwn(String id, Construct construct) {
    Survey survey = ShippedSurveys.get(id);
    assertThat(survey.indicators().getFirst().construct()).isEqualTo(construct);
    assertThat(survey.score("overall", "very-satisfied")).hasValue(5);
    assertThat(survey.findQuestion("comment")).isPresent();
  }

  @Test
  void theProgrammeWantsMoreThanNinetyAndForLandAtLeastEightyFive() {
    Targets targets = new Targets(complete(new Definitions(null).read()).programmes());
    assertThat(targets.list(Construct.PROCEDURE_HANDLING))
        .filteredOn(target -> target.programme().equals("tan-ky-2022"))
        .filteredOn(target -> target.year().equals(OptionalInt.of(2025)))
        .extracting(Target::aim, Target::fields)
        .containsExactly(
            tuple(new Aim.Level(Aim.Comparator.MORE_THAN, BigDecimal.valueOf(90)), List.of()),
            tuple(
                new Aim.Level(Aim.Comparator.AT_LEAST, BigDecimal.valueOf(85)),
                List.of("dat-dai", "xay-dung", "dau-tu")));
  }

  @Test
  void formAndOrderOfAFileDoNotChangeItsHashButAWordDoes() {
    String yaml = SmallSurvey.YAML;
    String hash = SmallSurvey.definition(yaml).contentHash();
    String moved = "version: 1\nid: small\n" + yaml.substring(yaml.indexOf("title"));
    assertThat(SmallSurvey.definition("# note\n" + moved).contentHash()).isEqualTo(hash);
    assertThat(SmallSurvey.definition(yaml.replace("Kém", "Tồi")).contentHash()).isNotEqualTo(hash);
    assertThat(hash).matches("[0-9a-f]{64}");
  }

  @Test
  void aDirectoryIsReadInsteadOfTheShippedFiles(@TempDir Path directory) throws IOException {
    Files.createDirectories(directory.resolve("surveys/small"));
    Files.writeString(directory.resolve("surveys/small/1.yaml"), SmallSurvey.YAML);
    assertThat(complete(new Definitions(directory.toString()).read()).surveys())
        .extracting(definition -> definition.survey().id())
        .containsExactly("small");
  }

  @Test
  void aDirectoryThatIsNotThereIsSaidSo(@TempDir Path directory) {
    var reading = new Definitions(directory.resolve("nowhere").toString()).read();
    assertThat(((Definitions.Faulty) reading).faults().getFirst().type())
        .isEqualTo(ProblemType.DEFINITION_NO_DIRECTORY);
  }

  private static Survey counterRating() {
    return ShippedSurveys.get("counter-rating");
  }

  private static Definitions.Complete complete(Definitions.Reading reading) {
    assertThat(reading).isInstanceOf(Definitions.Complete.class);
    return (Definitions.Complete) reading;
  }
}
