package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcham.database.TestDatabase;
import vn.motcham.invitation.IntegrationKeys;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.Bucket;
import vn.motcham.response.Given;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Definitions;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/**
 * A running server with the sample catalogues, the counter rating deployed everywhere, and a key.
 */
final class Site implements AutoCloseable {
  private static final Path SAMPLES = Path.of("..", "survey-definitions");
  private static final LocalDate LONG_AGO = LocalDate.of(2025, 7, 1);

  private final EmbeddedServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final String key;

  private Site(EmbeddedServer server, String address) {
    this.server = server;
    this.address = address;
    furnish();
    this.key =
        server
            .getApplicationContext()
            .getBean(IntegrationKeys.class)
            .add("one-stop software", List.of(unit("SL")));
  }

  static Site open() {
    return open(Map.of());
  }

  /** The same house, asked some days later. */
  static Site openLater(int days) {
    return open(Map.of(LaterClock.DAYS, days));
  }

  /** One that is set otherwise than by default. */
  static Site open(Map<String, Object> more) {
    int port = freePort();
    String address = "http://localhost:" + port;
    Map<String, Object> properties = new HashMap<>(TestDatabase.properties());
    properties.putAll(more);
    properties.put("micronaut.server.port", port);
    properties.put("motcham.public-url", address);
    return new Site(ApplicationContext.run(EmbeddedServer.class, properties), address);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void furnish() {
    Units units = server.getApplicationContext().getBean(Units.class);
    Procedures procedures = server.getApplicationContext().getBean(Procedures.class);
    imported("units/song-lanh.csv", units::importFile);
    imported("procedures/fields.csv", procedures::importFile);
    imported("procedures/procedures.csv", procedures::importFile);
    Surveys surveys = server.getApplicationContext().getBean(Surveys.class);
    for (Stage stage : Stage.values()) {
      for (Channel channel : List.of(Channel.RECEIPT, Channel.KIOSK)) {
        surveys.deploy(Deployment.everywhere(published(surveys), channel, stage, LONG_AGO));
      }
    }
  }

  private interface Import {
    ImportOutcome read(String name, InputStream content) throws IOException;
  }

  private static void imported(String sample, Import target) {
    Path file = SAMPLES.resolve(sample);
    try (InputStream content = Files.newInputStream(file)) {
      assertThat(target.read(Objects.requireNonNull(file.getFileName()).toString(), content))
          .isInstanceOf(ImportOutcome.Imported.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int published(Surveys surveys) {
    Definitions definitions = server.getApplicationContext().getBean(Definitions.class);
    SurveyDefinition rating =
        ((Definitions.Complete) definitions.read())
            .surveys().stream()
                .filter(definition -> definition.survey().id().equals("counter-rating"))
                .findFirst()
                .orElseThrow();
    return switch (surveys.publish(rating)) {
      case Surveys.Published published -> published.number();
      case Surveys.AlreadyPublished already -> already.number();
      case Surveys.Changed changed -> throw new AssertionError(changed.problem().toString());
    };
  }

  /** So many people were content with a sample unit, nine in ten, and its tallies say so. */
  void rateWell(String unit, int people) {
    rate(unit, Channel.RECEIPT, today(), people, 10);
  }

  /**
   * So many people rated a sample unit in the half-month of this day, and its tallies say so.
   *
   * @param unhappy one in so many was not content
   */
  void rate(String unit, Channel channel, LocalDate day, int people, int unhappy) {
    Responses responses = server.getApplicationContext().getBean(Responses.class);
    Surveys surveys = server.getApplicationContext().getBean(Surveys.class);
    for (int person = 0; person < people; person++) {
      String id = unit + channel + day + person;
      Submission submission =
          new Submission(
              "%08x%08x%016x".formatted(id.hashCode(), unit.hashCode(), person),
              today(),
              unit(unit),
              unit(unit),
              "dat-dai",
              1,
              published(surveys),
              Bucket.halfMonthOf(day),
              channel,
              Stage.RESULT,
              "vi",
              true,
              Map.of("overall", new Given.One(person % unhappy == 0 ? "neutral" : "satisfied")),
              id.getBytes(StandardCharsets.US_ASCII));
      assertThat(responses.submit(submission)).isInstanceOf(Outcome.Stored.class);
    }
    responses.recountChanged();
  }

  /** A kiosk that stands at a counter of a sample unit, not heard of yet. */
  KioskClient kiosk(String unit, String counter) {
    KioskClient kiosk = new KioskClient(address);
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    place(pairing.id(), unit, counter);
    assertThat(kiosk.isPaired(pairing)).isTrue();
    return kiosk;
  }

  /** Gives the kiosk that waits under this name a counter of a sample unit. */
  void place(String pairing, String unit, String counter) {
    Kiosks kiosks = server.getApplicationContext().getBean(Kiosks.class);
    assertThat(kiosks.confirm(pairing, new Place(unit(unit), counter, Stage.RESULT)))
        .isInstanceOf(Kiosks.Placed.class);
  }

  /** A device that was heard of so long ago. */
  void heardOf(String unit, String counter, Duration ago) {
    server
        .getApplicationContext()
        .getBean(Kiosks.class)
        .enrol(
            KioskClient.newKey().getPublic().getEncoded(),
            new Place(unit(unit), counter, Stage.RESULT),
            server.getApplicationContext().getBean(InstantSource.class).instant().minus(ago));
  }

  /** Makes an account that supervises everything, and returns its password. */
  String supervisor(String username) {
    Staff staff = server.getApplicationContext().getBean(Staff.class);
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    return switch (staff.add(username, "Tổ giám sát", List.of(everything))) {
      case Staff.Added added -> added.password();
      case Staff.Refusal refusal -> throw new AssertionError(refusal.problem().toString());
    };
  }

  String address(String path) {
    return address + path;
  }

  /** The number of a sample unit. */
  int unit(String code) {
    return sample(code).number();
  }

  String name(String code) {
    return sample(code).name();
  }

  private Unit sample(String code) {
    return server
        .getApplicationContext()
        .getBean(Units.class)
        .findByCode("demo", code)
        .orElseThrow();
  }

  LocalDate today() {
    return server
        .getApplicationContext()
        .getBean(InstantSource.class)
        .instant()
        .atZone(ZoneId.of("Asia/Ho_Chi_Minh"))
        .toLocalDate();
  }

  /** Issues an invitation by API and returns its token. */
  String invite(String body) {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(address("/api/v1/invitations")))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return answer.body().replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }

  /** An invitation for the result of a procedure on land. */
  String invite() {
    return inviteFor("SL.X01.TTHCC");
  }

  String inviteFor(String unit) {
    return invite(
        """
        {"unit": %d, "procedure": "9.000001", "stage": "result"}"""
            .formatted(unit(unit)));
  }

  byte[] download(String path) {
    HttpResponse<byte[]> answer =
        send(
            HttpRequest.newBuilder(URI.create(address(path))).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
