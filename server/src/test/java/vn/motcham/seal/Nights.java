package vn.motcham.seal;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.motcham.answer.Given;
import vn.motcham.calendar.LivedDays;
import vn.motcham.database.TestDatabase;
import vn.motcham.definition.SmallSurvey;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Web;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Surveys;

/** An installation with a database of its own, whose nights come when a test says so. */
final class Nights implements AutoCloseable {
  /** How many codes that are none one address may try. */
  static final int GUESSES = 20;

  private static final LocalTime AFTER_MIDNIGHT = LocalTime.of(0, 30);
  private static final List<String> TABLES =
      List.of(
          "response",
          "response_flag",
          "procedure_rating",
          "demographic_answer",
          "quarantine",
          "code_status",
          "seal_batch",
          "seal_code_day",
          "seal_leaf",
          "seal_key");

  private final EmbeddedServer server;
  private final ApplicationContext context;
  private final MovableClock clock;
  private final Handle owner;
  private final int survey;
  private int submitted;

  Nights(LocalDate first) {
    Map<String, Object> properties = new HashMap<>(TestDatabase.ofItsOwn());
    properties.put(MovableClock.ASKED_FOR, "true");
    properties.put("motcham.limits.wrong-codes", Integer.toString(GUESSES));
    properties.put("motcham.trusted-proxies", "127.0.0.1,::1");
    server = ApplicationContext.run(EmbeddedServer.class, properties);
    context = server.getApplicationContext();
    clock = context.getBean(MovableClock.class);
    turnTo(first, LocalTime.NOON);
    owner = TestDatabase.owned(context).open();
    survey = publish();
  }

  private int publish() {
    return switch (context.getBean(Surveys.class).publish(SmallSurvey.definition())) {
      case Surveys.Published(int number) -> number;
      case Surveys.Publication other -> throw new AssertionError(other);
    };
  }

  Web web() {
    return Web.of(server);
  }

  Seals seals() {
    return context.getBean(Seals.class);
  }

  /** What comes every ten minutes of a server that serves. */
  Night night() {
    return new Night(seals(), context.getBean(LivedDays.class));
  }

  void turnTo(LocalDate day, LocalTime time) {
    clock.setTo(day.atTime(time).atZone(Bucket.ZONE).toInstant());
  }

  List<Seals.Made> sealOn(LocalDate night) {
    turnTo(night, AFTER_MIDNIGHT);
    return seals().seal();
  }

  /** Seals the one batch that a night has; returns how many leaves. */
  int sealOnly(LocalDate night) {
    List<Seals.Made> made = sealOn(night);
    if (made.size() != 1) {
      throw new AssertionError(made);
    }
    return made.getFirst().leaves();
  }

  /** A response of a kiosk, as it comes now; returns its id. */
  String atKiosk(int unit, LocalDate day) {
    return submit(unit, new Bucket.Hour(day, 9), Channel.KIOSK, day, 0, null);
  }

  /** A response from a phone, with the procedure's rating beside it; returns its id. */
  String fromPhone(int unit, LocalDate today) {
    byte[] token = ("token " + submitted).getBytes(StandardCharsets.US_ASCII);
    return submit(unit, Bucket.halfMonthOf(today), Channel.RECEIPT, today, 1, token);
  }

  private String submit(
      int unit,
      Bucket bucket,
      Channel channel,
      LocalDate day,
      int procedure,
      byte @Nullable [] token) {
    String id = "%032x".formatted(0x5ea1_0000 + ++submitted);
    Submission submission =
        new Submission(
            id,
            day,
            unit,
            unit,
            "",
            procedure,
            survey,
            0,
            bucket,
            channel,
            Stage.RESULT,
            "vi",
            true,
            Map.of("overall", new Given.One("good")),
            token);
    Outcome outcome = context.getBean(Responses.class).submit(submission);
    if (!(outcome instanceof Outcome.Stored)) {
      throw new AssertionError(outcome);
    }
    return id;
  }

  /** As whoever owns the database, and may do anything. */
  int asOwner(String sql) {
    return owner.execute(sql);
  }

  /** What is in the tables now is what {@link #restore} brings back. */
  void remember() {
    for (String table : TABLES) {
      asOwner("CREATE TABLE remembered_" + table + " AS SELECT * FROM " + table);
    }
  }

  void restore() {
    owner.useTransaction(
        handle -> {
          for (String table : TABLES) {
            handle.execute("DELETE FROM " + table);
            handle.execute("INSERT INTO " + table + " SELECT * FROM remembered_" + table);
          }
        });
  }

  @Override
  public void close() {
    owner.close();
    server.close();
  }
}
