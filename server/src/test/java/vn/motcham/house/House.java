package vn.motcham.house;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.definition.Definitions;
import vn.motcham.integration.IntegrationKeys;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Procedures;
import vn.motcham.unit.Units;

/**
 * An installation with the sample catalogues in it, the counter rating deployed on receipts and
 * kiosks and a key for the one-stop software; furnished once, through the product's own doors.
 */
@Singleton
public final class House {
  /** Birth registration, in the field of civil status. */
  public static final String PROCEDURE = "9.000012";

  public static final String FIELD = "ho-tich";

  private static final Path SAMPLES = Path.of("..", "survey-definitions");
  private static final LocalDate OPENED = LocalDate.of(2025, 7, 1);

  private final Units units;
  private final Procedures procedures;
  private final Surveys surveys;
  private final Definitions definitions;
  private final IntegrationKeys keys;
  private final Kiosks kiosks;
  private final EmbeddedServer server;
  private final Jdbi jdbi;
  private String key = "";
  private int counterRating;

  House(
      Units units,
      Procedures procedures,
      Surveys surveys,
      Definitions definitions,
      IntegrationKeys keys,
      Kiosks kiosks,
      EmbeddedServer server,
      Jdbi jdbi) {
    this.units = units;
    this.procedures = procedures;
    this.surveys = surveys;
    this.definitions = definitions;
    this.keys = keys;
    this.kiosks = kiosks;
    this.server = server;
    this.jdbi = jdbi;
  }

  @PostConstruct
  void furnish() throws IOException {
    units.importFile("units.csv", sample("units/song-lanh.csv"));
    procedures.importFile("fields.csv", sample("procedures/fields.csv"));
    procedures.importFile("procedures.csv", sample("procedures/procedures.csv"));
    counterRating = publishCounterRating();
    for (Stage stage : Stage.values()) {
      for (Channel channel : List.of(Channel.RECEIPT, Channel.KIOSK)) {
        surveys.deploy(Deployment.everywhere(counterRating(), channel, stage, OPENED));
      }
    }
    key = keyFor("SL");
  }

  private static InputStream sample(String path) throws IOException {
    return Files.newInputStream(SAMPLES.resolve(path));
  }

  /** The number of the first version of the counter rating. */
  public int counterRating() {
    return counterRating;
  }

  private int publishCounterRating() {
    return switch (definitions.read()) {
      case Definitions.Faulty faulty -> throw new AssertionError(faulty);
      case Definitions.Complete complete ->
          publish(
              complete.surveys().stream()
                  .filter(d -> d.survey().id().equals("counter-rating"))
                  .filter(d -> d.survey().version() == 1)
                  .findFirst()
                  .orElseThrow());
    };
  }

  public int publish(SurveyDefinition definition) {
    return switch (surveys.publish(definition)) {
      case Surveys.Published(int number) -> number;
      case Surveys.AlreadyPublished(int number) -> number;
      case Surveys.StillDraft draft -> throw new AssertionError(draft);
      case Surveys.Changed changed -> throw new AssertionError(changed);
    };
  }

  /** Puts a survey to use at a unit where results are handed out, and returns its number. */
  public int deploy(SurveyDefinition definition, int unit, Channel channel) {
    int number = publish(definition);
    surveys.deploy(new Deployment(unit, null, null, channel, Stage.RESULT, number, OPENED, null));
    return number;
  }

  /** Has the counter rating asked by the poster of a unit. */
  public void hangPoster(int unit) {
    surveys.deploy(
        new Deployment(
            unit, null, null, Channel.POSTER, Stage.RESULT, counterRating(), OPENED, null));
  }

  public Web web() {
    return Web.of(server);
  }

  /** The number of a sample unit. */
  public int unit(String code) {
    return units.findByCode("demo", code).orElseThrow().number();
  }

  /** A reception point of a test's own under the commune SL.X01, so that its responses are too. */
  public int ownUnit(String code) throws IOException {
    return ownUnit(code, "demo:SL.X01.TTHCC");
  }

  /**
   * @param parent code of the unit above it, after that of its system
   */
  public int ownUnit(String code, String parent) throws IOException {
    String row =
        """
        code_system,code,name,kind,opened_on,parent_code
        test,%s,Điểm tiếp nhận %s,Điểm tiếp nhận,2025-08-01,%s
        """
            .formatted(code, code, parent);
    var outcome =
        units.importFile("own.csv", new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)));
    if (outcome instanceof ImportOutcome.Refused refused) {
      throw new AssertionError(refused);
    }
    return units.findByCode("test", code).orElseThrow().number();
  }

  /** A key for a sample unit and all below it. */
  public String keyFor(String code) {
    return keys.add("one-stop software of " + code, List.of(unit(code)));
  }

  /** Asks for an invitation as the one-stop software of the province. */
  public Reply ask(String json) {
    return web().post("/api/v1/invitations", json, "Authorization", "Bearer " + key);
  }

  /** The province's key, as the header that carries it. */
  public String authorization() {
    return "Bearer " + key;
  }

  /** The token of an invitation for the result of the usual procedure. */
  public String invite(int unit) {
    return token(
        """
        {"unit": %d, "procedure": "%s", "stage": "result"}
        """
            .formatted(unit, PROCEDURE));
  }

  /** The token of the invitation that this asks for. */
  public String token(String json) {
    Reply reply = ask(json);
    if (reply.status() != 201) {
      throw new AssertionError(reply.text());
    }
    return reply.json().path("token").asText();
  }

  /** A phone that opened a new invitation of this unit. */
  public Phone phone(int unit) {
    return Phone.open(web(), "/r/" + invite(unit));
  }

  /** A kiosk that stands at a unit where results are handed out. */
  public KioskClient kiosk(int unit) {
    return kiosk(new Place(unit, "Quầy 1", Stage.RESULT));
  }

  /** A kiosk that stands at this place, not heard of yet. */
  public KioskClient kiosk(Place place) {
    KioskClient kiosk = new KioskClient(web().address());
    KioskClient.Pairing pairing = kiosk.askToBePaired();
    place(pairing.id(), place);
    if (!kiosk.isPaired(pairing)) {
      throw new AssertionError(pairing);
    }
    return kiosk;
  }

  /** Pairs the kiosk that waits under this name. */
  public void place(String pairing, Place place) {
    Kiosks.Placement placement = kiosks.confirm(pairing, place);
    if (!(placement instanceof Kiosks.Placed)) {
      throw new AssertionError(placement);
    }
  }

  /** How many responses a unit has got. */
  public long responses(int unit) {
    return count("SELECT COUNT(*) FROM response WHERE unit = :unit", unit);
  }

  /** How many of them carry an hour of this day. */
  public int responsesOn(int unit, LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT COUNT(*) FROM response WHERE unit = :unit AND bucket DIV 100 = :day")
                .bind("unit", unit)
                .bind("day", DateTimeFormatter.BASIC_ISO_DATE.format(day))
                .mapTo(Integer.class)
                .one());
  }

  /** How often an option was chosen at a unit. */
  public long chosen(int unit, String question, String option) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*) FROM response
                    WHERE unit = :unit
                      AND JSON_CONTAINS(answers, JSON_QUOTE(:option), CONCAT('$."', :question, '"'))
                    """)
                .bind("unit", unit)
                .bind("question", question)
                .bind("option", option)
                .mapTo(Long.class)
                .one());
  }

  /** The numbers that were given as answers at a unit. */
  public List<Integer> numbers(int unit, String question) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT JSON_EXTRACT(answers, CONCAT('$."', :question, '"')) FROM response
                    WHERE unit = :unit
                      AND JSON_TYPE(JSON_EXTRACT(answers, CONCAT('$."', :question, '"'))) = 'INTEGER'
                    """)
                .bind("unit", unit)
                .bind("question", question)
                .mapTo(Integer.class)
                .list());
  }

  private long count(String sql, int unit) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bind("unit", unit).mapTo(Long.class).one());
  }
}
