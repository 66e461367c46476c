package vn.motcham.fault;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyPair;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
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

  private final Path run;
  private final @Nullable OwnDatabase database;
  private final String root;
  private final String schema = "motcham_fault_" + ProcessHandle.current().pid();
  private final Line databaseLine;
  private final Line door = new Line(List.of());
  private final List<Integer> ports = List.of(freePort(), freePort());
  private final List<Kiosk> kiosks = new ArrayList<>();
  private final List<String> emptyTables = new ArrayList<>();
  private List<Server> servers = List.of();
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
   * @param target the directory of what was built
   * @param url of somebody who may do anything on a database server; null: one of our own
   */
  Lab(Path target, @Nullable String url) throws IOException, InterruptedException, SQLException {
    Path home = target.resolve("fault").toAbsolutePath();
    this.run = home.resolve("run");
    empty(run);
    Files.createDirectories(run.resolve("surveys/" + Sheet.SURVEY));
    Files.writeString(run.resolve("surveys/" + Sheet.SURVEY + "/1.yaml"), Sheet.YAML);
    Point.NOTHING.write(pointFile());
    time(Duration.ZERO);
    this.database = url == null ? new OwnDatabase(run, home.resolve("program")) : null;
    this.root = database == null ? url : database.url();
    this.databaseLine = new Line(List.of(port(root)));
    awaitDatabase();
    makeSchema();
    furnish();
  }

  private static void empty(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
      }
    }
    Files.createDirectories(directory);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int port(String url) {
    return Integer.parseInt(url.replaceFirst("^jdbc:mysql://[^/]*:(\\d+)/.*$", "$1"));
  }

  private String url(String host, String account) {
    String settings = "allowPublicKeyRetrieval=true&user=%s&password=harness".formatted(account);
    return "jdbc:mysql://%s/%s?%s".formatted(host, schema, settings);
  }

  private String host() {
    return root.replaceFirst("^jdbc:mysql://([^/]*)/.*$", "$1");
  }

  /** The address of the schema for its owner. */
  String owner() {
    return url(host(), schema + "_m");
  }

  /** Waits until the database answers. */
  void awaitDatabase() throws InterruptedException, SQLException {
    for (int i = 0; ; i++) {
      try (Connection connection = DriverManager.getConnection(root)) {
        if (connection.isValid(2)) {
          return;
        }
      } catch (SQLException e) {
        if (i == 600) {
          throw e;
        }
      }
      Thread.sleep(100);
    }
  }

  private void makeSchema() throws SQLException {
    execute(
        root,
        "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        "CREATE USER " + schema + "_m@'%' IDENTIFIED BY 'harness'",
        "GRANT ALL ON " + schema + ".* TO " + schema + "_m@'%' WITH GRANT OPTION",
        "CREATE USER " + schema + "@'%' IDENTIFIED BY 'harness'");
  }

  static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
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
    serve(Setup.PLAIN, 1, Map.of("FAULT_KIOSKS", file.toString()));
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
    execute(owner(), "UPDATE kiosk_assignment SET valid_from = '2020-01-02'");
    findEmptyTables();
  }

  private static List<String> awaitLines(Path file) throws IOException, InterruptedException {
    for (int i = 0; i < 600 && !Files.exists(file); i++) {
      Thread.sleep(50);
    }
    return Files.readAllLines(file);
  }

  /**
   * What is empty now is what a trial fills; but the day keys stay, and so what is known of them.
   */
  private void findEmptyTables() throws SQLException {
    try (Connection connection = DriverManager.getConnection(owner());
        Statement statement = connection.createStatement();
        Statement look = connection.createStatement();
        ResultSet tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        String table = tables.getString(1);
        try (ResultSet row = look.executeQuery("SELECT 1 FROM `" + table + "` LIMIT 1")) {
          if (!row.next() && !table.equals("day_key")) {
            emptyTables.add(table);
          }
        }
      }
    }
  }

  /** Empties what trials fill, so that the next one begins with nothing. */
  void sweep() throws SQLException {
    List<String> statements = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
    emptyTables.forEach(table -> statements.add("TRUNCATE `" + table + "`"));
    execute(owner(), statements.toArray(String[]::new));
  }

  /** Sees to it that so many servers run as they should. */
  void serve(Setup wanted, int count) throws IOException, InterruptedException {
    boolean asWanted =
        setup == wanted && servers.size() == count && servers.stream().allMatch(Server::isRunning);
    if (!asWanted) {
      serve(wanted, count, Map.of());
    }
  }

  private void serve(Setup wanted, int count, Map<String, String> more)
      throws IOException, InterruptedException {
    for (Server server : servers) {
      server.kill();
    }
    setup = wanted;
    Map<String, String> environment = environment(wanted);
    environment.putAll(more);
    List<Server> started = new ArrayList<>();
    servers = started;
    for (int i = 0; i < count; i++) {
      started.add(new Server(run, ports.get(i), environment));
    }
    for (Server server : started) {
      server.await();
    }
    door.leadTo(ports.subList(0, count));
  }

  private Map<String, String> environment(Setup wanted) {
    Map<String, String> environment = new HashMap<>();
    String near = "127.0.0.1:" + databaseLine.port();
    String running = wanted == Setup.FAILPOINTS ? schema + "_m" : schema;
    environment.put(
        "DATASOURCES_DEFAULT_URL",
        url(wanted == Setup.SLOW_DATABASE ? near : host(), running).replaceFirst("&user=.*", ""));
    environment.put("DATASOURCES_DEFAULT_USERNAME", running);
    environment.put("DATASOURCES_DEFAULT_PASSWORD", "harness");
    environment.put("MOTCHAM_MIGRATION_USERNAME", schema + "_m");
    environment.put("MOTCHAM_MIGRATION_PASSWORD", "harness");
    environment.put("MOTCHAM_DATA_DIR", run.toString());
    environment.put("MOTCHAM_KEYS_DIR", run.resolve("keys").toString());
    environment.put("MOTCHAM_DEFINITIONS_DIR", run.toString());
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
    return new Auditor(owner(), run.resolve("keys/days"));
  }

  /** How many connections the servers hold. */
  long connections() throws SQLException {
    try (Connection connection = DriverManager.getConnection(root);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM information_schema.processlist WHERE user = '"
                    + schema
                    + "'")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    for (Server server : servers) {
      server.kill();
    }
    door.close();
    databaseLine.close();
    if (database != null) {
      database.close();
    } else {
      dropSchema();
    }
  }

  private void dropSchema() {
    try {
      execute(
          root,
          "DROP DATABASE " + schema,
          "DROP USER " + schema + "@'%'",
          "DROP USER " + schema + "_m@'%'");
    } catch (SQLException e) {
      System.err.println("The schema " + schema + " was left behind: " + e.getMessage());
    }
  }
}
