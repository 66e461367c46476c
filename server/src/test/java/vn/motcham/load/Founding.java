package vn.motcham.load;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.staff.Desk;

/** Furnishes an empty installation from outside: by its commands, its staff pages and its wire. */
final class Founding {
  private static final int UNITS = 150;
  private static final int FIRST_UNIT = 2;
  private static final String SURVEY = "nine-questions/1";
  private static final String SINCE = "2025-07-01";

  private final RunningProduct product;
  private final Schema schema;
  private final Web web;

  Founding(RunningProduct product, Schema schema) {
    this.product = product;
    this.schema = schema;
    this.web = Web.at(product.address());
  }

  /** Where the survey lies that the bench asks. */
  static Path definitions() {
    try {
      return Path.of(
          Objects.requireNonNull(Founding.class.getResource("/vn/motcham/load/definitions"))
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** So many kiosks at {@value #UNITS} units, and the software of their counters. */
  Fleet found(Path home, int kiosks) throws IOException, InterruptedException, SQLException {
    product.command(
        "units", "import", Files.writeString(home.resolve("units.csv"), units()).toString());
    for (String channel : List.of("kiosk", "receipt")) {
      product.command(
          "surveys",
          "deploy",
          "--survey",
          SURVEY,
          "--channel",
          channel,
          "--stage",
          "result",
          "--from",
          SINCE);
    }
    String key = product.command("integration-key", "add", "--name", "load", "--unit", "1");
    return new Fleet(pair(kiosks), new Counter(web, lastLine(key), FIRST_UNIT, UNITS));
  }

  private static String units() {
    StringBuilder csv =
        new StringBuilder("number,code_system,code,name,kind,parent_code,opened_on\n");
    csv.append("1,load,P,Tỉnh,\"Tỉnh, thành phố\",,2025-07-01\n");
    for (int unit = FIRST_UNIT; unit < FIRST_UNIT + UNITS; unit++) {
      csv.append("%1$d,load,X%1$d,Xã %1$d,Xã,P,2025-07-01%n".formatted(unit));
    }
    return csv.toString();
  }

  private static String lastLine(String output) {
    return output.strip().lines().reduce((_, last) -> last).orElseThrow().strip();
  }

  private List<Kiosk> pair(int count) throws SQLException {
    Desk desk = new Desk(web);
    require(desk.signIn(product.said("account +(\\S+)"), product.said("password +(\\S+)")), 303);
    List<KioskClient> paired = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      paired.add(pair(desk, FIRST_UNIT + i % UNITS));
    }
    // They have stood there for a while: what waited on them was answered there.
    schema.execute("UPDATE kiosk_assignment SET valid_from = valid_from - INTERVAL 30 DAY");
    return paired.stream().map(Founding::assigned).toList();
  }

  private KioskClient pair(Desk desk, int unit) {
    KioskClient client = new KioskClient(product.address());
    KioskClient.Pairing pairing = client.askToBePaired();
    Reply reply =
        desk.submit(
            "/staff/kiosks/pair",
            "words",
            pairing.words(),
            "unit",
            Integer.toString(unit),
            "counter",
            "Quầy 1",
            "stage",
            "result");
    require(reply, 303);
    if (!client.isPaired(pairing)) {
      throw new IllegalStateException("not paired: " + pairing);
    }
    return client;
  }

  private static Kiosk assigned(KioskClient client) {
    var assignment = client.get("/api/v1/kiosk/assignment");
    if (assignment.statusCode() != 200) {
      throw new IllegalStateException(assignment.body());
    }
    return new Kiosk(client, KioskClient.Asked.of(assignment.body()));
  }

  private static void require(Reply reply, int status) {
    if (reply.status() != status) {
      throw new IllegalStateException(reply.status() + " " + reply.text());
    }
  }
}
