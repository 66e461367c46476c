package vn.motcham.fault;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A schema of the harness's own on a database server, and the two accounts that the product gets.
 *
 * @param root the address of somebody who may do anything on the server
 * @param name of the schema and of the running account
 */
record Schema(String root, String name) {
  private static final String PASSWORD = "harness";
  private static final AtomicInteger MADE = new AtomicInteger();

  /** Waits until the server answers, and makes the schema. */
  static Schema make(String root) throws SQLException, InterruptedException {
    String ours = ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
    Schema schema = new Schema(root, "motcham_fault_" + ours);
    schema.awaitServer();
    String name = schema.name;
    execute(
        root,
        "CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        "CREATE USER " + name + "_m@'%' IDENTIFIED BY '" + PASSWORD + "'",
        "GRANT ALL ON " + name + ".* TO " + name + "_m@'%' WITH GRANT OPTION",
        "CREATE USER " + name + "@'%' IDENTIFIED BY '" + PASSWORD + "'");
    return schema;
  }

  void awaitServer() throws InterruptedException, SQLException {
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

  int port() {
    return Integer.parseInt(root.replaceFirst("^jdbc:mysql://[^/]*:(\\d+)/.*$", "$1"));
  }

  /** The address for its owner. */
  String owner() {
    return address(port()) + "&user=" + ownerName() + "&password=" + PASSWORD;
  }

  private String ownerName() {
    return name + "_m";
  }

  private String address(int port) {
    return "jdbc:mysql://127.0.0.1:%d/%s?allowPublicKeyRetrieval=true".formatted(port, name);
  }

  /**
   * The product's settings.
   *
   * @param port that leads to the server
   * @param all whether the running account may do everything
   */
  Map<String, String> settings(int port, boolean all) {
    return Map.of(
        "DATASOURCES_DEFAULT_URL",
        address(port),
        "DATASOURCES_DEFAULT_USERNAME",
        all ? ownerName() : name,
        "DATASOURCES_DEFAULT_PASSWORD",
        PASSWORD,
        "MOTCHAM_MIGRATION_USERNAME",
        ownerName(),
        "MOTCHAM_MIGRATION_PASSWORD",
        PASSWORD);
  }

  void execute(List<String> statements) throws SQLException {
    execute(owner(), statements.toArray(String[]::new));
  }

  private static void execute(String url, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /**
   * What is empty before the first trial is what a trial fills; but what is known of keys stays.
   */
  List<String> listEmptyTables() throws SQLException {
    List<String> empty = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(owner());
        Statement statement = connection.createStatement();
        Statement look = connection.createStatement();
        ResultSet tables = statement.executeQuery("SHOW TABLES")) {
      while (tables.next()) {
        String table = tables.getString(1);
        try (ResultSet row = look.executeQuery("SELECT 1 FROM `" + table + "` LIMIT 1")) {
          if (!row.next() && !table.equals("day_key")) {
            empty.add(table);
          }
        }
      }
    }
    return empty;
  }

  void sweep(List<String> tables) throws SQLException {
    List<String> statements = new ArrayList<>(List.of("SET FOREIGN_KEY_CHECKS = 0"));
    tables.forEach(table -> statements.add("TRUNCATE `" + table + "`"));
    execute(statements);
  }

  /** How many connections the servers hold. */
  long connections() throws SQLException {
    try (Connection connection = DriverManager.getConnection(root);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM information_schema.processlist WHERE user = '%s'"
                    .formatted(name))) {
      row.next();
      return row.getLong(1);
    }
  }

  void drop() {
    try {
      execute(
          root,
          "DROP DATABASE " + name,
          "DROP USER " + name + "@'%'",
          "DROP USER " + ownerName() + "@'%'");
    } catch (SQLException e) {
      System.err.println("The schema " + name + " was left behind: " + e.getMessage());
    }
  }
}
