package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.motcham.answer.Given;
import vn.motcham.database.TestDatabase;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.VillageVisit;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.tally.OptionTally;
import vn.motcham.tally.Tallies;

/** A house on a port of its own, whose pages are looked at in a browser. */
final class Site implements AutoCloseable {
  private final EmbeddedServer server;
  private final House house;
  private final String address;

  private Site(EmbeddedServer server, String address) {
    this.server = server;
    this.house = server.getApplicationContext().getBean(House.class);
    this.address = address;
  }

  static Site open() {
    return open(Map.of());
  }

  /**
   * The same house, asked some days later; 45 at most: after a minute it destroys the day keys that
   * are out of its reach, also those by which the tests beside it still remember their items.
   */
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
    Responses responses = bean(Responses.class);
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
              house.counterRating(),
              0,
              Bucket.halfMonthOf(day),
              channel,
              Stage.RESULT,
              "vi",
              true,
              Map.of("overall", new Given.One(person % unhappy == 0 ? "neutral" : "satisfied")),
              id.getBytes(StandardCharsets.US_ASCII));
      assertThat(responses.submit(submission)).isInstanceOf(Outcome.Stored.class);
    }
    bean(Tallies.class).recountChanged();
  }

  /** Asks this survey at a sample unit from now on, and returns its number. */
  int ask(SurveyDefinition survey, String unit, Channel channel) {
    return house.deploy(survey, unit(unit), channel);
  }

  /** How many responses a sample unit has got. */
  long responses(String unit) {
    return house.responses(unit(unit));
  }

  /** As if the database had been restored to what it was before anybody answered there. */
  void lose(String unit) {
    TestDatabase.lose(server.getApplicationContext(), unit(unit));
  }

  /** How many it got on a day at its kiosks. */
  int responsesOn(String unit, LocalDate day) {
    return house.responsesOn(unit(unit), day);
  }

  /** How many of them its figures count. */
  long counted(String unit) {
    return tallied(unit, house.counterRating(), tally -> tally.question().equals("overall"));
  }

  /** The numbers that were given at a sample unit. */
  List<Integer> numbers(String unit, String question) {
    return house.numbers(unit(unit), question);
  }

  /** How often an option was chosen at a sample unit, as its tallies have it. */
  long tallied(String unit, int survey, String question, String option) {
    return tallied(
        unit, survey, tally -> tally.question().equals(question) && tally.option().equals(option));
  }

  private long tallied(String unit, int survey, Predicate<OptionTally> which) {
    Tallies tallies = bean(Tallies.class);
    tallies.recountChanged();
    LocalDate from = today().minusDays(40);
    return tallies
        .listOptionTallies(List.of(unit(unit)), survey, from, today().plusDays(40))
        .stream()
        .filter(which)
        .mapToLong(OptionTally::n)
        .sum();
  }

  /** A kiosk that stands at a counter of a sample unit, not heard of yet. */
  KioskClient kiosk(String unit, String counter) {
    return house.kiosk(new Place(unit(unit), counter, Stage.RESULT));
  }

  /** Gives the kiosk that waits under this name a counter of a sample unit. */
  void place(String pairing, String unit, String counter) {
    house.place(pairing, new Place(unit(unit), counter, Stage.RESULT));
  }

  /** A device that was heard of so long ago. */
  void heardOf(String unit, String counter, Duration ago) {
    bean(Kiosks.class)
        .enrol(
            KioskClient.newKey().getPublic().getEncoded(),
            new Place(unit(unit), counter, Stage.RESULT),
            bean(InstantSource.class).instant().minus(ago));
  }

  /** Somebody who may do everything. */
  StaffMember manager(String username) {
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    return new StaffMember(1, username, "Tổ giám sát", List.of(everything), "");
  }

  /** Makes an account that supervises everything, and returns its password. */
  String supervisor(String username) {
    Staff staff = bean(Staff.class);
    var everything = new StaffMember.Duty(Role.SUPERVISOR, StaffMember.Duty.EVERYWHERE);
    return switch (staff.add(username, "Tổ giám sát", List.of(everything))) {
      case Staff.Added added -> added.password();
      case Staff.Refusal refusal -> throw new AssertionError(refusal.problem().toString());
    };
  }

  void publishVillageVisit() {
    house.publish(VillageVisit.definition());
  }

  /** How often an option was chosen at a sample unit. */
  long chosen(String unit, String question, String option) {
    return house.chosen(unit(unit), question, option);
  }

  String address(String path) {
    return address + path;
  }

  /** The number of a sample unit. */
  int unit(String code) {
    return house.unit(code);
  }

  LocalDate today() {
    return LocalDate.ofInstant(bean(InstantSource.class).instant(), Bucket.ZONE);
  }

  /** Issues an invitation by API and returns its token. */
  String invite(String body) {
    return house.token(body);
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
    Reply reply = house.web().get(path);
    assertThat(reply.status()).as(path).isEqualTo(200);
    return reply.body();
  }

  <T> T bean(Class<T> type) {
    return server.getApplicationContext().getBean(type);
  }

  @Override
  public void close() {
    server.close();
  }
}
