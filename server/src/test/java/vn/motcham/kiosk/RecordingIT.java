package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.SpokenRating;
import vn.motcham.http.SecurityHeaders;
import vn.motcham.survey.Channel;

/** What a kiosk is told of the recordings of its survey, and how it gets them. */
@MicronautTest(transactional = false)
class RecordingIT {
  private static final Path FILE =
      Path.of("src/test/resources/vn/motcham/house/spoken/surveys/spoken-rating/audio/overall.ogg");
  private static final String HASH = SpokenRating.hash("overall.ogg");
  private static final String ADDRESS = "/kiosk/audio/" + HASH;

  @Inject House house;
  private byte[] content = {};

  @BeforeEach
  void publish() throws IOException {
    house.publish(SpokenRating.definition());
    content = Files.readAllBytes(FILE);
  }

  @Test
  void anAssignmentNamesThemByWhatTheyAre() throws IOException {
    int unit = house.ownUnit("SPOKEN-1");
    house.deploy(SpokenRating.definition(), unit, Channel.KIOSK);
    JsonNode survey = Fleet.reply(house.kiosk(unit).get(Fleet.ASSIGNMENT)).json().path("survey");
    JsonNode overall = survey.path("questions").path(0);
    assertThat(overall.path("audio")).hasToString("{\"vi\":\"%s\"}".formatted(HASH));
    assertThat(overall.path("options").path(3).has("audio")).isFalse();
    assertThat(overall.path("options").path(4).path("audio").path("vi").asText())
        .isEqualTo(SpokenRating.hash("very-satisfied.ogg"));
    assertThat(survey.path("questions").path(1).has("audio")).isFalse();
  }

  @Test
  void oneIsGivenToEverybodyAndNeedNeverBeAskedForAgain() {
    Reply reply = house.web().get(ADDRESS);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo(content);
    assertThat(reply.header("content-type")).isEqualTo("audio/ogg");
    assertThat(reply.header("cache-control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(reply.header("accept-ranges")).isEqualTo("bytes");
    SecurityHeaders.check(reply);

    Reply known = house.web().get(ADDRESS, "If-None-Match", reply.header("etag"));
    assertThat(known.status()).isEqualTo(304);
    assertThat(known.body()).isEmpty();
    Reply head = house.web().send("HEAD", ADDRESS, new byte[0]);
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("etag")).isEqualTo(reply.header("etag"));
    assertThat(head.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 3537",
    "bytes=0-1, 0, 2",
    "bytes=3000-9999, 3000, 3537",
    "bytes=-37, 3500, 3537",
    "bytes=-9999, 0, 3537"
  })
  void aPartOfItIsGivenToWhoAsksForThat(String range, int from, int to) {
    Reply reply = house.web().get(ADDRESS, "Range", range);
    assertThat(reply.status()).isEqualTo(206);
    assertThat(reply.header("content-range"))
        .isEqualTo("bytes %d-%d/%d".formatted(from, to - 1, content.length));
    assertThat(reply.body()).isEqualTo(Arrays.copyOfRange(content, from, to));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=3537-", "bytes=9999-10000", "bytes=-0"})
  void aPartThatIsNotThereIsRefused(String range) {
    Reply reply = house.web().get(ADDRESS, "Range", range);
    assertThat(reply.status()).isEqualTo(416);
    assertThat(reply.header("content-range")).isEqualTo("bytes */3537");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=5-1", "bytes=a-b"})
  void whatCanNotBeReadAsOnePartIsAnsweredWithAll(String range) {
    assertThat(house.web().get(ADDRESS, "Range", range).body()).isEqualTo(content);
  }

  @Test
  void aPartOfSomethingElseIsNotGiven() {
    Reply other = house.web().get(ADDRESS, "Range", "bytes=0-1", "If-Range", "\"another\"");
    assertThat(other.status()).isEqualTo(200);
    assertThat(other.body()).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "ABCDEF"})
  void whatIsNoRecordingIsNotFound(String name) {
    assertThat(house.web().get("/kiosk/audio/" + name).status()).isEqualTo(404);
    assertThat(house.web().get("/kiosk/audio/" + "0".repeat(64)).status()).isEqualTo(404);
  }

  @Test
  void onlyTheKioskMayPlayAnything() {
    assertThat(house.web().open("/kiosk/").header("content-security-policy"))
        .contains("media-src 'self'");
    assertThat(house.web().open("/").header("content-security-policy")).doesNotContain("media-src");
  }
}
