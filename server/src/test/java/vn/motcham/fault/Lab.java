package vn.motcham.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.kiosk.example.KioskClient;

/** An installation to be tried: a database, a furnished schema, kiosks, and servers as needed. */
final class Lab implements AutoCloseable {
  private static final int KIOSKS = 28;

  private final Packed product;
  private final Path run;
  private final @Nullable OwnDatabase database;
  private final Schema schema;
  private final Line databaseLine;
  private final Line door = new Line(List.of());
  private final List<Integer> ports = List.of(freePort(), freePort());
  private final List<Kiosk> kiosks = new ArrayList<>();
  private final List<Server> servers = new ArrayList<>();
  private List<String> emptyTables = List.of();
  private Setup setup = Setup.PLAIN;
  private String integrationKey = "";

  /** How a server is started. */
  enum Setup {
    PLAIN,
    /** With the failpoints in it, and with the account of the schema's owner. */
    FAILPOINTS,
    /** The way to the database leads over a line. */
    SLOW_DATABASE,
    /** By a clock that can be set. */
    OTHER_CLOCK
  }

  /**
   * @param run for whatever is written, empty
   * @param program where a database of our own is unpacked once for all
   * @param url of somebody who may do anything on a database server; null: one of our own
   */
  Lab(Packed product, Path run, Path program, @Nullable String url)
      throws IOException, InterruptedException, SQLException {
    this.product = product;
    this.run = run;
    Files.createDirectories(run.resolve("surveys/" + Sheet.SURVEY));
    Files.writeString(run.resolve("surveys/" + Sheet.SURVEY + "/1.yaml"), Sheet.YAML);
    Point.NOTHING.write(pointFile());
    time(Duration.ZERO);
    if (url == null) {
      OwnDatabase own = new OwnDatabase(run, program);
      this.database = own;
      this.schema = Schema.make(own.url());
    } else {
      this.database = null;
      this.schema = Schema.make(url);
    }
    this.databaseLine = new Line(List.of(schema.port()));
    furnish();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void furnish() throws IOException, InterruptedException, SQLException {
    List<KeyPair> keys = Stream.generate(KioskClient::newKey).limit(KIOSKS).toList();
    Path file = run.resolve("kiosks");
    Files.write(
        file,
        keys.stream()
            .map(key -> Base64.getEncoder().encodeToString(key.getPublic().getEncoded()))
            .toList());
    Map<String, String> environment = environment(Setup.PLAIN);
    environment.put("FAULT_KIOSKS", file.toString());
    serve(Setup.PLAIN, 1, environment);
    List<String> furnished = awaitLines(Furnishing.furnished(file));
    integrationKey = furnished.getFirst();
    for (int i = 0; i < KIOSKS; i++) {
      String[] words = furnished.get(i + 1).split(" ", -1);
      kiosks.add(
          new Kiosk(
              Integer.parseInt(words[0]),
              Integer.parseInt(words[1]),
              Integer.parseInt(words[2]),
              keys.get(i)));
    }
    // They have stood there for long, so that what they send late counts when it was answered.
    schema.execute(List.of("UPDATE kiosk_assignment SET valid_from = '2020-01-02'"));
    emptyTables = schema.listEmptyTables();
    // What it has loaded is kept ready when it ends in peace.
    servers.getFirst().stop();
  }

  private static List<String> awaitLines(Path file) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    return Files.readAllLines(file);
  }

  /** Empties what trials fill, so that the next one begins with nothing. */
  void sweep() throws SQLException {
    schema.sweep(emptyTables);
  }

  /** Sees to it that so many servers run as they should; those that do so already go on. */
  void serve(Setup wanted, int count) throws IOException, InterruptedException {
    serve(wanted, count, environment(wanted));
  }

  private void serve(Setup wanted, int count, Map<String, String> environment)
      throws IOException, InterruptedException {
    int kept = setup == wanted ? Math.min(count, servers.size()) : 0;
    while (servers.size() > kept) {
      servers.removeLast().kill();
    }
    setup = wanted;
    for (Server server : servers) {
      if (!server.isRunning()) {
        server.start();
      }
    }
    while (servers.size() < count) {
      servers.add(new Server(product, run, ports.get(servers.size()), environment));
    }
    for (Server server : servers) {
      server.await();
    }
    door.leadTo(ports.subList(0, count));
  }

  private Map<String, String> environment(Setup wanted) {
    int port = wanted == Setup.SLOW_DATABASE ? databaseLine.port() : schema.port();
    Map<String, String> environment =
        new HashMap<>(schema.settings(port, wanted == Setup.FAILPOINTS));
    environment.put("MOTCHAM_DATA_DIR", run.toString());
    environment.put("MOTCHAM_KEYS_DIR", run.resolve("keys").toString());
    environment.put("MOTCHAM_DEFINITIONS_DIR", run.toString());
    // Everybody comes from one address here.
    environment.put("MOTCHAM_LIMITS_WRITES_PER_MINUTE", "1000000");
    environment.put("MOTCHAM_LIMITS_PAIRINGS", "1000000");
    environment.put("MOTCHAM_LIMITS_INVITATIONS_PER_MINUTE", "1000000");
    if (wanted == Setup.FAILPOINTS) {
      environment.put("FAULT_POINT", pointFile().toString());
    }
    if (wanted == Setup.OTHER_CLOCK) {
      environment.put("FAULT_CLOCK", run.resolve("time").toString());
    }
    return environment;
  }

  /** Sets how much the servers' other clock is off. */
  void time(Duration offset) throws IOException {
    Path part = run.resolve("time.part");
    Files.writeString(part, offset.toString());
    Files.move(
        part,
        run.resolve("time"),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  void point(Point point) {
    point.write(pointFile());
  }

  private Path pointFile() {
    return run.resolve("point");
  }

  /** Our own database; empty where somebody else's is used, which nobody may kill. */
  Optional<OwnDatabase> findDatabase() {
    return Optional.ofNullable(database);
  }

  Schema schema() {
    return schema;
  }

  Server server(int index) {
    return servers.get(index);
  }

  Line door() {
    return door;
  }

  Line databaseLine() {
    return databaseLine;
  }

  List<Kiosk> kiosks() {
    return List.copyOf(kiosks);
  }

  String integrationKey() {
    return integrationKey;
  }

  Path ledger(String name) {
    return run.resolve(name + ".ledger");
  }

  Auditor auditor() {
    return new Auditor(schema.owner(), run.resolve("keys/days"));
  }

  @Override
  public void close() throws IOException {
    for (Server server : servers) {
      server.kill();
    }
    door.close();
    databaseLine.close();
    if (database != null) {
      database.close();
    } else {
      schema.drop();
    }
  }
}
