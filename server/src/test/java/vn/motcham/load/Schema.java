package vn.motcham.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The database under the product, by the account that owns the schema. It counts what it asks
 * itself, so that it can be taken off what the product asked.
 */
final class Schema implements AutoCloseable {
  private final String url;
  private final String account;
  private final String password;
  private final Connection connection;
  private long asked;

  private Schema(String url, String account, String password) throws SQLException {
    this.url = url;
    this.account = account;
    this.password = password;
    this.connection = connect();
  }

  /**
   * @param settings as {@code TestDatabase} gives them to the product
   */
  static Schema open(Map<String, String> settings) throws SQLException {
    String url = settings.get("datasources.default.url");
    return url == null
        ? embedded(Path.of(Objects.requireNonNull(settings.get("motcham.data-dir"))))
        : new Schema(
            url,
            Objects.requireNonNull(settings.get("motcham.migration.username")),
            Objects.requireNonNull(settings.get("motcham.migration.password")));
  }

  private static Schema embedded(Path dataDirectory) throws SQLException {
    Properties access = new Properties();
    try (var reader =
        Files.newBufferedReader(dataDirectory.resolve("database/access.properties"))) {
      access.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String url =
        "jdbc:mysql://127.0.0.1:%s/motcham?sslMode=DISABLED&allowPublicKeyRetrieval=true"
            .formatted(access.getProperty("port"));
    return new Schema(url, "motcham_migrate", access.getProperty("migrating"));
  }

  /** Another connection, as the product's own are made. */
  Connection connect() throws SQLException {
    return DriverManager.getConnection(
        url + "&useServerPrepStmts=true&cachePrepStmts=true&useLocalSessionState=true",
        account,
        password);
  }

  int port() {
    Matcher port = Pattern.compile("//[^/:]+:(\\d+)/").matcher(url);
    return port.find() ? Integer.parseInt(port.group(1)) : 3306;
  }

  String product() throws SQLException {
    return text("SELECT VERSION()");
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(text(sql));
  }

  private String text(String sql) throws SQLException {
    asked++;
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  List<String> texts(String sql) throws SQLException {
    asked++;
    List<String> texts = new java.util.ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  void execute(String sql) throws SQLException {
    asked++;
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Statements of everybody else since the server started, and flushes of its redo log. */
  Map<String, Long> counters() throws SQLException {
    asked++;
    Map<String, Long> counters = new HashMap<>();
    try (var statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SHOW GLOBAL STATUS WHERE Variable_name IN"
                    + " ('Questions', 'Innodb_os_log_fsyncs', 'Innodb_data_fsyncs')")) {
      while (rows.next()) {
        counters.put(rows.getString(1), rows.getLong(2));
      }
    }
    counters.merge("Questions", -asked, Long::sum);
    return counters;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
