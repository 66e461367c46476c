package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.calendar.Days;
import vn.motcham.database.TestDatabase;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.house.Wire;
import vn.motcham.invitation.example.OfflineClient;
import vn.motcham.survey.Stage;

/** The machine is lost; what remains is a copy of the database and of the keys. */
class RestoreDrillIT {
  private static final String OLD_HOST = "danhgia-cu.example.gov.vn";
  private static final String DATA = "motcham.data-dir";
  private static final String KEYS = "motcham.keys-dir";

  @TempDir Path elsewhere;

  private record Paper(String token, String alias) {
    String path() {
      return "/r/" + token;
    }
  }

  @Test
  void papersPrintedBeforeAreGoodOnAnotherHost() throws Exception {
    Map<String, Object> here = new HashMap<>(TestDatabase.ofItsOwn());
    here.put("motcham.public-url", "https://" + OLD_HOST);
    List<Paper> papers;
    Paper used;
    Paper offline;
    int unit;
    try (ApplicationContext machine = start(here)) {
      House house = machine.getBean(House.class);
      unit = house.ownUnit("DRILL");
      Paper underTheFirstKey = print(house, unit, "");
      used = print(house, unit, "");
      rate(house.web(), used, 303);
      Paper activated = print(house, unit, ", \"activation\": \"required\"");
      activate(house, activated);
      offline = printOffline(machine, unit);
      assertThat(machine.getBean(Invitations.class).renewKey(1)).hasValue(2);
      papers = List.of(underTheFirstKey, print(house, unit, ""), activated);
    }
    Map<String, Object> there = restored(here, "there");
    try (ApplicationContext machine = start(there)) {
      Web web = Web.of(machine.getBean(EmbeddedServer.class));
      for (Paper paper : papers) {
        assertThat(asPrinted(machine, paper).status()).isEqualTo(200);
        Reply typed = web.submit("/m", Web.form("alias", paper.alias()));
        assertThat(typed.header("location")).isEqualTo(paper.path());
        rate(web, paper, 303);
        rate(web, paper, 409);
      }
      rate(web, used, 409);
      rate(web, offline, 303);
      rate(web, offline, 409);
    }
    Map<String, Object> withoutKeys = restored(there, "without");
    delete(path(withoutKeys, KEYS).resolve("tokens"));
    try (ApplicationContext machine = start(withoutKeys)) {
      Web web = Web.of(machine.getBean(EmbeddedServer.class));
      Invitations invitations = machine.getBean(Invitations.class);
      assertThat(invitations.renewKey(100)).hasValue(100);
      assertThat(web.open(papers.getFirst().path()).status()).as("its key is lost").isEqualTo(400);
      rate(web, issue(invitations, unit), 303);
    }
  }

  private static ApplicationContext start(Map<String, Object> settings) {
    ApplicationContext machine = ApplicationContext.builder("test").properties(settings).start();
    machine.getBean(EmbeddedServer.class).start();
    return machine;
  }

  private static Paper print(House house, int unit, String more) {
    Reply reply = house.ask("{\"unit\": %d, \"stage\": \"result\"%s}".formatted(unit, more));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    JsonNode paper = reply.json();
    return new Paper(paper.path("token").asText(), paper.path("alias").asText());
  }

  /** As a counter does whose software got a sub-key before its line went down. */
  private Paper printOffline(ApplicationContext machine, int unit) throws Exception {
    var order =
        new OfflineIssuing.Order("DRILL", unit, Set.of(Stage.RESULT), null, null, 10, List.of());
    Path file = elsewhere.resolve("subkey.json");
    switch (machine.getBean(OfflineIssuing.class).issue(order)) {
      case OfflineIssuing.Given given -> Files.write(file, SubKeyJson.write(given));
      case OfflineIssuing.Refusal refusal -> throw new AssertionError(refusal);
    }
    LocalDate today = Days.today(machine.getBean(InstantSource.class));
    String printed = new OfflineClient(file).invite(unit, "result", 0, today);
    return new Paper(printed.substring(printed.lastIndexOf('/') + 1), "");
  }

  private static Paper issue(Invitations invitations, int unit) {
    return switch (invitations.issue(InvitationRequest.of(unit, House.PROCEDURE, Stage.RESULT))) {
      case Invitations.Issued(Invitation invitation) -> new Paper(invitation.token(), "");
      case Invitations.Refusal refusal -> throw new AssertionError(refusal);
    };
  }

  private static void activate(House house, Paper paper) {
    String body = "{\"token\": \"" + paper.token() + "\"}";
    Reply reply =
        house
            .web()
            .post("/api/v1/invitations/activations", body, "Authorization", house.authorization());
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
  }

  /** From a page that was just opened, by somebody else each time. */
  private static void rate(Web web, Paper paper, int status) {
    assertThat(Phone.open(web, paper.path()).rate("overall", "satisfied").status())
        .isEqualTo(status);
  }

  /** The code holds the old name, which has to lead to the new machine. */
  private static Reply asPrinted(ApplicationContext machine, Paper paper) {
    return Wire.to(machine.getBean(EmbeddedServer.class))
        .send(
            "GET /R/%s HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                .formatted(paper.token(), OLD_HOST));
  }

  /** Another machine under another name, with copies; a database elsewhere is as it was. */
  private Map<String, Object> restored(Map<String, Object> from, String name) throws IOException {
    Map<String, Object> to = new HashMap<>(from);
    to.put(DATA, elsewhere.resolve(name).toString());
    to.put(KEYS, elsewhere.resolve(name + "-keys").toString());
    to.put("motcham.public-url", "https://" + name + ".example.gov.vn");
    to.put("motcham.hosts", OLD_HOST);
    for (String directory : List.of(DATA, KEYS)) {
      copy(path(from, directory), path(to, directory));
    }
    return to;
  }

  private static Path path(Map<String, Object> settings, String name) {
    return Path.of(Objects.requireNonNull(settings.get(name)).toString());
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else if (Files.isRegularFile(file)) {
          Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
