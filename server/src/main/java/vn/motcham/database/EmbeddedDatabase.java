package vn.motcham.database;

import ch.vorburger.exec.ManagedProcessException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real MariaDB under the data directory, reachable from this machine alone. It is started when
 * nobody runs it yet; else (a second command beside the server, or a server that was killed) the
 * running one is used.
 */
final class EmbeddedDatabase implements AutoCloseable {
  static final String SCHEMA = "motcham";
  static final String RUNNING = "motcham";
  static final String MIGRATING = "motcham_migrate";

  private static final int PATIENCE_SECONDS = 60;

  /**
   * What this process has closed stays closed: a scheduled task that still runs while the house
   * closes would have its beans made anew, and the database started again with nobody to stop it.
   */
  private static final Set<Path> CLOSED = ConcurrentHashMap.newKeySet();

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

  private final Path access;
  private final Properties secrets;
  private final boolean owner;

  private EmbeddedDatabase(Path access, Properties secrets, boolean owner) {
    this.access = access;
    this.secrets = secrets;
    this.owner = owner;
  }

  /** Starts it, or reaches the one that already runs on this directory. */
  static EmbeddedDatabase open(Path dataDirectory, SecureRandom random) {
    Path home = dataDirectory.toAbsolutePath().resolve("database");
    Path access = home.resolve("access.properties");
    if (CLOSED.contains(home)) {
      throw new IllegalStateException("The embedded database is closed: " + home);
    }
    try {
      Files.createDirectories(home);
      Properties secrets = Files.exists(access) ? read(access) : fresh(random);
      if (answers(secrets)) {
        return adopt(access, secrets);
      }
      awaitEnd(home);
      secrets.setProperty("port", Integer.toString(start(home, secrets)));
      secrets.setProperty("owner", Long.toString(ProcessHandle.current().pid()));
      write(access, secrets);
      return new EmbeddedDatabase(access, secrets, true);
    } catch (ManagedProcessException e) {
      throw new IllegalStateException(
          "The embedded database does not start; see the log above. Data: " + home, e);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded database can't use " + home, e);
    }
  }

  /** A server that was killed leaves its database running; whoever finds it takes it over. */
  private static EmbeddedDatabase adopt(Path access, Properties secrets) throws IOException {
    boolean orphaned =
        ProcessHandle.of(Long.parseLong(secrets.getProperty("owner", "0"))).isEmpty();
    if (orphaned) {
      LOG.info("Taking over the embedded database of a server that is gone");
      secrets.setProperty("owner", Long.toString(ProcessHandle.current().pid()));
      write(access, secrets);
    }
    return new EmbeddedDatabase(access, secrets, orphaned);
  }

  private static int start(Path home, Properties secrets)
      throws IOException, ManagedProcessException {
    Path init = home.resolve("accounts.sql");
    writeSecret(init, accounts(secrets));
    try {
      return EmbeddedServer.start(home, init);
    } finally {
      Files.deleteIfExists(init);
    }
  }

  /** Runs before the first connection is taken, so no account ever stands open. */
  private static String accounts(Properties secrets) {
    return """
        ALTER USER IF EXISTS root@localhost IDENTIFIED BY '%1$s';
        CREATE DATABASE IF NOT EXISTS motcham CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
        CREATE USER IF NOT EXISTS motcham_migrate@'%%' IDENTIFIED BY '%2$s';
        GRANT ALL ON motcham.* TO motcham_migrate@'%%' WITH GRANT OPTION;
        GRANT SHUTDOWN ON *.* TO motcham_migrate@'%%';
        CREATE USER IF NOT EXISTS motcham@'%%' IDENTIFIED BY '%3$s';
        """
        .formatted(
            secrets.getProperty("root"),
            secrets.getProperty("migrating"),
            secrets.getProperty("running"));
  }

  /** Two processes on one directory would ruin it; one that is on its way out is waited for. */
  private static void awaitEnd(Path home) throws IOException {
    Path file = EmbeddedServer.pidFile(home);
    if (!Files.exists(file)) {
      return;
    }
    long pid = Long.parseLong(Files.readString(file).strip());
    try {
      var process = ProcessHandle.of(pid).filter(EmbeddedDatabase::isDatabase);
      if (process.isPresent()) {
        process.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException(
          "The embedded database (process " + pid + ") neither answers nor ends", e);
    }
  }

  /** After a crash of the machine the number may be another program's. */
  private static boolean isDatabase(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("mariadbd")).isPresent();
  }

  private static boolean answers(Properties secrets) {
    if (secrets.getProperty("port") == null) {
      return false;
    }
    try (Connection connection = connect(secrets)) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private static Connection connect(Properties secrets) throws SQLException {
    return DriverManager.getConnection(
        url(secrets) + "&connectTimeout=1000&socketTimeout=5000",
        MIGRATING,
        secrets.getProperty("migrating"));
  }

  private static String url(Properties secrets) {
    return "jdbc:mysql://127.0.0.1:%s/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true"
        .formatted(secrets.getProperty("port"), SCHEMA);
  }

  String url() {
    return url(secrets);
  }

  private Path home() {
    return Objects.requireNonNull(access.getParent());
  }

  String runningPassword() {
    return secrets.getProperty("running");
  }

  String migratingPassword() {
    return secrets.getProperty("migrating");
  }

  /** Stops the database if this process is the one that it belongs to. */
  @Override
  public void close() {
    if (!owner) {
      return;
    }
    CLOSED.add(home());
    try (Connection connection = connect(secrets);
        var statement = connection.createStatement()) {
      statement.execute("SHUTDOWN");
      secrets.remove("port");
      secrets.remove("owner");
      awaitEnd(home());
      write(access, secrets);
    } catch (SQLException | IOException e) {
      LOG.warn("The embedded database was not stopped: {}", e.getMessage());
    }
  }

  private static Properties fresh(SecureRandom random) {
    Properties secrets = new Properties();
    for (String name : new String[] {"root", "migrating", "running"}) {
      byte[] bytes = new byte[24];
      random.nextBytes(bytes);
      secrets.setProperty(name, HexFormat.of().formatHex(bytes));
    }
    return secrets;
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static void write(Path file, Properties properties) throws IOException {
    StringBuilder text = new StringBuilder();
    properties.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
    writeSecret(file, text.toString());
  }

  /** Readable by the owner alone, and whole or not at all. */
  private static void writeSecret(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(
        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(part, text);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
