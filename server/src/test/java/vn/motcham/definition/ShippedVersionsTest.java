package vn.motcham.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.round.Round;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Question.Trait;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;
import vn.motcham.survey.SurveyDefinition;

class ShippedVersionsTest {
  @Test
  void everyPublishedVersionIsHeldToItsContent() {
    assertThat(ShippedSurveys.definitions())
        .filteredOn(definition -> definition.state() != State.DRAFT)
        .hasSize(15)
        .allSatisfy(
            definition -> {
              assertThat(definition.since()).isEqualTo(LocalDate.of(2026, 10, 1));
              assertThat(history(definition)).contains("sha256: " + definition.contentHash());
            });
  }

  @Test
  void theNextCounterRatingIsOnlyADraft() {
    assertThat(ShippedSurveys.definitions())
        .filteredOn(definition -> definition.state() == State.DRAFT)
        .singleElement()
        .satisfies(
            draft -> {
              assertThat(draft.survey().id()).isEqualTo("counter-rating");
              assertThat(draft.survey().version()).isEqualTo(2);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "contacts, none, 2", "contacts, once, 1", "contacts, twice-or-more, 0",
    "bodies, one, 2", "bodies, two, 1", "bodies, three-or-more, 0"
  })
  void fewerErrandsScoreMoreThoughTheFormCountsThem(String question, String option, int score) {
    Survey draft = ShippedSurveys.get("counter-rating", 2);
    assertThat(draft.findQuestion(question).orElseThrow().is(Trait.REVERSE)).isTrue();
    assertThat(draft.score(question, option)).hasValue(score);
    assertThat(ShippedSurveys.get("counter-rating").score(question, option)).hasValue(score);
  }

  @Test
  void aKioskAsksFewerOfTheDraftsQuestions() {
    Survey draft = ShippedSurveys.get("counter-rating", 2);
    assertThat(draft.askedOn(Channel.KIOSK)).hasSize(5);
    assertThat(draft.askedOn(Channel.RECEIPT)).hasSize(8);
  }

  @Test
  void theDraftsHeadlineBreaksTheSeriesAndSaysWhy() {
    Predecessor earlier = ShippedSurveys.get("counter-rating", 2).follows().getFirst();
    assertThat(earlier.questions()).hasSize(7).doesNotContainKey("overall");
    assertThat(
            earlier
                .findSuccession("satisfaction")
                .flatMap(Predecessor.Succession::findBreak)
                .orElseThrow()
                .in("en"))
        .startsWith("From version 2");
  }

  @Test
  void theDemonstrationsRoundAsksResidentsInUnitsOfItsProvince() throws IOException {
    String units = Files.readString(Path.of("../survey-definitions/units/song-lanh.csv"));
    assertThat(ShippedSurveys.rounds())
        .singleElement()
        .satisfies(
            round -> {
              assertThat(round.asks()).isEqualTo(Round.Asked.RESIDENTS);
              assertThat(round.survey()).isEqualTo("sipas-2022");
              assertThat(round.quotas().keySet())
                  .isNotEmpty()
                  .allMatch(unit -> units.contains("\n" + unit + ",demo,"));
            });
  }

  private static String history(SurveyDefinition definition) {
    String name = "surveys/" + definition.survey().id() + "/history.yaml";
    return DefinitionFile.listShipped().stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), UTF_8))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }
}
