package vn.motcham.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcham.definition.SmallSurvey;
import vn.motcham.hardening.Row;
import vn.motcham.house.SpokenRating;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Deployment.Occasion;
import vn.motcham.yaml.CanonicalJson;

@MicronautTest(transactional = false)
class SurveysIT {
  private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

  /** One at which no poster asks: what is deployed here for everybody stays. */
  private static final Stage STAGE = Stage.SUPPLEMENT;

  @Inject Jdbi jdbi;
  @Inject Surveys injected;

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-20T01:00:00Z"));

  @Test
  void aSurveyPublishedTwiceIsStoredOnce() {
    SurveyDefinition definition = named("published-twice");
    int number = publish(definition);
    assertThat(injected.publish(definition)).isEqualTo(new Surveys.AlreadyPublished(number));
    assertThat(surveys().publish(definition)).isEqualTo(new Surveys.AlreadyPublished(number));
    assertThat(surveys().list())
        .filteredOn(version -> version.survey().id().equals("published-twice"))
        .containsExactly(new SurveyVersion(number, definition.survey(), definition.contentHash()));
  }

  @Test
  void otherContentUnderAPublishedVersionIsRefusedWithBothHashes() {
    SurveyDefinition published = named("changed-later");
    int number = publish(published);
    SurveyDefinition changed =
        SmallSurvey.definition("changed-later", SmallSurvey.YAML.replace("Kém", "Tồi"));
    assertThat(surveys().publish(changed))
        .isInstanceOfSatisfying(
            Surveys.Changed.class,
            refusal -> {
              assertThat(refusal.problem().type()).isEqualTo(ProblemType.SURVEY_CHANGED);
              assertThat(refusal.problem().details())
                  .containsEntry("published", published.contentHash())
                  .containsEntry("found", changed.contentHash());
            });
    assertThat(surveys().get(number).survey()).isEqualTo(published.survey());
  }

  @Test
  void recordingsAreStoredWithTheirSurveyAndFoundByWhatTheyAre() {
    SurveyDefinition spoken = SpokenRating.definition();
    int number = publish(spoken);
    Survey stored = surveys().get(number).survey();
    assertThat(stored).isEqualTo(spoken.survey());
    assertThat(stored.recordings()).containsOnlyKeys("overall.ogg", "very-satisfied.ogg");
    assertThat(surveys().findRecording(SpokenRating.hash("overall.ogg")))
        .hasValueSatisfying(
            recording -> {
              assertThat(recording.type()).isEqualTo(RecordingType.OPUS);
              assertThat(recording.hash()).isEqualTo(SpokenRating.hash("overall.ogg"));
            });
    assertThat(surveys().findRecording("0".repeat(64))).isEmpty();
    assertThat(publish(SpokenRating.definition())).as("published again").isEqualTo(number);
  }

  @Test
  void whatWasPublishedBeforeRecordingsWereKeptStandsAsItIs() {
    SurveyDefinition now = named("named-a-recording");
    Recording recording = surveys().findRecording(hashOfAPublishedOne()).orElseThrow();
    SurveyDefinition spoken =
        SurveyDefinition.of(CanonicalJson.read(now.content()), Map.of("one.ogg", recording));
    int number = publish(now);
    assertThat(spoken.contentHash()).isNotEqualTo(now.contentHash());
    assertThat(surveys().publish(spoken)).isEqualTo(new Surveys.AlreadyPublished(number));
    assertThat(surveys().get(number).survey().recordings()).isEmpty();
  }

  private String hashOfAPublishedOne() {
    publish(SpokenRating.definition());
    return SpokenRating.hash("overall.ogg");
  }

  @Test
  void anUnknownSurveyIsNotFound() {
    assertThat(surveys().find("nothing", 1)).isEmpty();
    assertThatThrownBy(() -> surveys().get(65_000)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aDraftIsNotStored() {
    SurveyDefinition draft = named("still-written-on").in(State.DRAFT, null);
    assertThat(surveys().publish(draft)).isInstanceOf(Surveys.StillDraft.class);
    assertThat(surveys().find("still-written-on", 1)).isEmpty();
  }

  @Test
  void aRetiredVersionStaysLoadableAndItsDeploymentsEnd() {
    Surveys here = surveys();
    int number = publish(named("asked-until-june"));
    here.deploy(poster(7004, number, MAY, null));
    here.deploy(poster(7004, number, MAY.plusDays(40), null));
    assertThat(number(here, 7004, MAY.plusDays(31))).containsExactly(number);

    LocalDate june = MAY.plusDays(31);
    here.publish(named("asked-until-june").in(State.RETIRED, june));
    here.publish(named("asked-until-june").in(State.RETIRED, june.plusDays(9)));
    assertThat(here.findRetirement(number)).as("the first one stands").hasValue(june);
    assertThat(number(here, 7004, MAY.plusDays(30))).containsExactly(number);
    assertThat(number(here, 7004, june)).doesNotContain(number);
    assertThat(number(here, 7004, MAY.plusDays(50))).doesNotContain(number);
    assertThat(surveys().get(number).survey()).isEqualTo(named("asked-until-june").survey());
    assertThat(surveys().publish(named("asked-until-june")))
        .isEqualTo(new Surveys.AlreadyPublished(number));
  }

  @Row(32)
  @Test
  void aRetiredVersionIsNotPutToUseAgain() {
    int number = publish(named("retired-in-may"));
    surveys().publish(named("retired-in-may").in(State.RETIRED, MAY));
    Deployment late = poster(7005, number, MAY, null);
    assertThat(surveys().findObjection(late))
        .hasValueSatisfying(
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.SURVEY_RETIRED));
    assertThatThrownBy(() -> surveys().deploy(late)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSurveyIsOnlyAskedOnTheChannelsThatItAllows() {
    SurveyDefinition paper =
        SmallSurvey.definition(
            "paper-only",
            SmallSurvey.YAML
                .replace("languages:", "channels: [paper]\nlanguages:")
                .replace("required: [kiosk]", "required: [paper]"));
    Deployment onPosters = poster(7006, publish(paper), MAY, null);
    assertThat(surveys().findObjection(onPosters))
        .hasValueSatisfying(
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.CHANNEL_NOT_ALLOWED);
              assertThat(problem.details()).containsEntry("channels", "paper");
            });
  }

  @Test
  void theMostSpecificDeploymentOfTheDayDecides() {
    Surveys surveys = surveys();
    int everywhere = publish(named("asked-everywhere"));
    int here = publish(named("asked-here"));
    surveys.deploy(Deployment.everywhere(everywhere, Channel.POSTER, STAGE, MAY));
    surveys.deploy(poster(7001, here, MAY.plusDays(10), MAY.plusDays(20)));

    assertThat(number(surveys, MAY.minusDays(1))).isEmpty();
    assertThat(number(surveys, MAY.plusDays(9))).containsExactly(everywhere);
    assertThat(number(surveys, MAY.plusDays(10))).containsExactly(here);
    assertThat(number(surveys, MAY.plusDays(20))).containsExactly(everywhere);
  }

  @Test
  void aDeploymentRepeatedIsStoredOnce() {
    int number = publish(named("deployed-twice"));
    Deployment deployment = poster(7002, number, MAY, null);
    surveys().deploy(deployment);
    surveys().deploy(deployment);
    assertThat(new SurveyTables(jdbi).listDeployments()).containsOnlyOnce(deployment);
  }

  @Test
  void anotherServersDeploymentIsSeenWithinTenSeconds() {
    Surveys here = surveys();
    Occasion occasion =
        new Occasion(List.of(7003), null, null, Channel.PAPER, Stage.RECEPTION, MAY);
    assertThat(here.findDeployed(occasion)).isEmpty();

    int number = publish(named("deployed-elsewhere"));
    surveys()
        .deploy(
            new Deployment(7003, null, null, Channel.PAPER, Stage.RECEPTION, number, MAY, null));
    now.updateAndGet(instant -> instant.plusSeconds(10));
    assertThat(here.findDeployed(occasion)).map(SurveyVersion::number).contains(number);
  }

  private static SurveyDefinition named(String id) {
    return SmallSurvey.definition(id, SmallSurvey.YAML);
  }

  private static Deployment poster(int unit, int survey, LocalDate from, @Nullable LocalDate to) {
    return new Deployment(unit, null, null, Channel.POSTER, STAGE, survey, from, to);
  }

  private static List<Integer> number(Surveys surveys, LocalDate day) {
    return number(surveys, 7001, day);
  }

  private static List<Integer> number(Surveys surveys, int unit, LocalDate day) {
    Occasion occasion = new Occasion(List.of(unit, 7000), null, null, Channel.POSTER, STAGE, day);
    return surveys.findDeployed(occasion).map(SurveyVersion::number).stream().toList();
  }

  /** A server of its own, with empty caches. */
  private Surveys surveys() {
    return new Surveys(jdbi, now::get);
  }

  private int publish(SurveyDefinition definition) {
    return switch (surveys().publish(definition)) {
      case Surveys.Published published -> published.number();
      case Surveys.AlreadyPublished already -> already.number();
      case Surveys.StillDraft draft -> throw new AssertionError(draft.toString());
      case Surveys.Changed changed -> throw new AssertionError(changed.toString());
    };
  }
}
