package vn.motcham.database;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * One fresh database for all tests of a run: the embedded one, or a schema of its own on the server
 * that {@code DATASOURCES_DEFAULT_URL} names. Either way the product meets it with two accounts.
 */
public final class TestDatabase implements ApplicationContextConfigurer {
  private static final String NAME = "motcham_test_" + random(4);

  @Override
  public void configure(ApplicationContextBuilder builder) {
    builder.properties(new HashMap<String, Object>(Running.PROPERTIES));
  }

  /** What a context needs to reach the test database. */
  public static Map<String, String> properties() {
    return Running.PROPERTIES;
  }

  /** The same database, met with the migrating account alone. */
  static Map<String, Object> withOneAccount(Database database) {
    Database.Account migrating = Objects.requireNonNull(database.migrating());
    return Map.of(
        "datasources.default.url", database.url(),
        "datasources.default.username", migrating.name(),
        "datasources.default.password", Objects.requireNonNull(migrating.password()),
        "motcham.migration.username", migrating.name(),
        "motcham.migration.password", Objects.requireNonNull(migrating.password()));
  }

  /** What a context needs for a database that nobody else uses. */
  public static Map<String, Object> ofItsOwn() {
    String name = NAME + "_" + random(2);
    Path home = Path.of("target", "test-data", name);
    String url = System.getenv("DATASOURCES_DEFAULT_URL");
    Map<String, Object> all = new HashMap<>(url == null ? Map.of() : external(url, name));
    all.put("motcham.data-dir", home.toString());
    all.put("motcham.keys-dir", home.resolve("keys").toString());
    return all;
  }

  /** The database of a context, met as the account that owns it and may do anything. */
  public static Jdbi owned(ApplicationContext context) {
    Database database = context.getBean(Database.class);
    Database.Account owner = Objects.requireNonNull(database.migrating());
    return Jdbi.create(database.url(), owner.name(), Objects.requireNonNull(owner.password()));
  }

  /**
   * As after a restore from a backup that was made before anybody answered at this unit: neither
   * what they said is here, nor what was counted of it, nor what tells it from copies.
   */
  public static void lose(ApplicationContext context, int unit) {
    List<String> ofTheUnit =
        List.of(
            "response",
            "comment",
            "option_tally",
            "counted_option_tally",
            "indicator_tally",
            "helped_tally");
    String kiosks = "(SELECT kiosk FROM kiosk_assignment WHERE unit = ?)";
    owned(context)
        .useTransaction(
            handle -> {
              for (String table : ofTheUnit) {
                handle.execute("DELETE FROM " + table + " WHERE unit = ?", unit);
              }
              handle.execute("DELETE FROM kiosk_number WHERE kiosk IN " + kiosks, unit);
              handle.execute("DELETE FROM kiosk_number_span WHERE kiosk IN " + kiosks, unit);
              handle.execute("DELETE FROM accepted");
              handle.execute("DELETE FROM code_status");
            });
  }

  /** Started when the first test asks for it. */
  private static final class Running {
    static final Map<String, String> PROPERTIES = start();
  }

  private static Map<String, String> start() {
    Path home = Path.of("target", "test-data", NAME);
    String url = System.getenv("DATASOURCES_DEFAULT_URL");
    Map<String, String> properties = url == null ? embedded(home) : external(url, NAME);
    Map<String, String> all = new HashMap<>(properties);
    all.put("motcham.data-dir", home.toString());
    all.put("motcham.keys-dir", home.resolve("keys").toString());
    return all;
  }

  private static Map<String, String> embedded(Path home) {
    EmbeddedDatabase database = EmbeddedDatabase.open(home, new SecureRandom());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, home)));
    return Map.of();
  }

  private static void end(EmbeddedDatabase database, Path home) {
    database.close();
    try (var files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println("The test data " + home + " were left behind: " + e.getMessage());
    }
  }

  private static Map<String, String> external(String url, String name) {
    String password = random(16);
    try {
      execute(
          url,
          "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
          "CREATE USER " + name + "_m@'%' IDENTIFIED BY '" + password + "'",
          "GRANT ALL ON " + name + ".* TO " + name + "_m@'%' WITH GRANT OPTION",
          "CREATE USER " + name + "@'%' IDENTIFIED BY '" + password + "'");
    } catch (SQLException e) {
      throw new IllegalStateException("DATASOURCES_DEFAULT_URL can't be used for tests", e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(url, name)));
    return Map.of(
        "datasources.default.url", toSchema(url, name),
        "datasources.default.username", name,
        "datasources.default.password", password,
        "motcham.migration.username", name + "_m",
        "motcham.migration.password", password);
  }

  /** The same server in the same way, TLS or not; the accounts are the schema's own. */
  private static String toSchema(String url, String name) {
    String server = url.substring(0, url.indexOf('/', "jdbc:mysql://".length()) + 1);
    String asked = url.contains("?") ? url.substring(url.indexOf('?') + 1) : "";
    return Pattern.compile("&")
        .splitAsStream(asked)
        .filter(parameter -> !parameter.matches("(user|password)=.*"))
        .collect(Collectors.joining("&", server + name + "?", ""));
  }

  private static void drop(String url, String name) {
    try {
      execute(
          url,
          "DROP DATABASE " + name,
          "DROP USER " + name + "@'%'",
          "DROP USER " + name + "_m@'%'");
    } catch (SQLException e) {
      System.err.println("The test database " + name + " was left behind: " + e.getMessage());
    }
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String random(int bytes) {
    byte[] random = new byte[bytes];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }
}
