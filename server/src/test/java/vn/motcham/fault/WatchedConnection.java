package vn.motcham.fault;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection that notices which transactions take responses in or tally them, and does to every
 * few of them what the {@link Point} of the moment says.
 */
final class WatchedConnection implements InvocationHandler {
  private static final Pattern INSERT =
      Pattern.compile("(?is)\\s*insert\\s+(?:ignore\\s+)?into\\s+(\\w+)\\s*\\(([^)]*)\\).*");
  private static final int EVERY = 5;
  private static final int HALTED = 137;
  private static final AtomicInteger TAKEN_IN = new AtomicInteger();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Connection real;
  private final Path file;
  private byte @Nullable [] response;
  private boolean tallied;

  private WatchedConnection(Connection real, Path file) {
    this.real = real;
    this.file = file;
  }

  static Connection of(Connection real, Path file) {
    return proxy(Connection.class, new WatchedConnection(real, file));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    return switch (method.getName()) {
      case "prepareStatement" -> prepare(method, Objects.requireNonNull(arguments));
      case "commit" -> {
        commit();
        yield null;
      }
      default -> call(real, method, arguments);
    };
  }

  /** A point lies before or after the commit, which must come by itself for that. */
  private @Nullable Object prepare(Method method, Object[] arguments) throws Throwable {
    String sql = (String) arguments[0];
    if (!at(Point.NOTHING)) {
      arguments[0] = sql.replaceFirst(";\\s*COMMIT$", "");
    }
    return watched(call(real, method, arguments), sql);
  }

  private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Statements that go together are looked at one by one. */
  private @Nullable Object watched(@Nullable Object prepared, String sql) {
    Object statement = prepared;
    int before = 0;
    for (String one : sql.split(";\\s*", -1)) {
      int parameters = (int) one.chars().filter(c -> c == '?').count();
      Matcher insert = INSERT.matcher(one);
      if (statement != null && insert.matches()) {
        List<String> columns = List.of(insert.group(2).strip().split("\\s*,\\s*", -1));
        String table = insert.group(1).toLowerCase(Locale.ROOT);
        statement = watched(statement, table, new Places(columns, before, parameters));
      }
      before += parameters;
    }
    return statement;
  }

  private Object watched(Object statement, String table, Places places) {
    return switch (table) {
      case "response" -> binding(statement, places, "id", bytes -> response = bytes);
      case "accepted" ->
          at(Point.DEDUPE_OFF)
              ? binding(statement, places, "id_mac", RANDOM::nextBytes)
              : statement;
      case "option_tally" -> {
        tallied = true;
        yield statement;
      }
      default -> statement;
    };
  }

  /**
   * The parameters of an insert, row after row.
   *
   * @param before how many come before its own
   */
  private record Places(List<String> columns, int before, int parameters) {
    boolean isOf(String column, int index) {
      int place = index - 1 - before;
      return place >= 0 && place < parameters && place % columns.size() == columns.indexOf(column);
    }
  }

  /** What is done with the bytes that are bound to a column, of each row. */
  private interface Bound {
    void see(byte[] bytes);
  }

  private static Object binding(Object statement, Places places, String column, Bound bound) {
    return proxy(
        PreparedStatement.class,
        (_, method, arguments) -> {
          if (method.getName().startsWith("set")
              && arguments != null
              && arguments.length > 1
              && arguments[0] instanceof Integer index
              && places.isOf(column, index)
              && arguments[1] instanceof byte[] bytes) {
            bound.see(bytes);
          }
          return call(statement, method, arguments);
        });
  }

  private boolean at(Point point) {
    return Point.read(file) == point;
  }

  private void commit() throws SQLException {
    byte[] id = response;
    boolean counted = tallied;
    response = null;
    tallied = false;
    if (id != null) {
      commitResponse(id, Point.read(file), TAKEN_IN.incrementAndGet() % EVERY == 0);
      return;
    }
    if (counted && at(Point.TALLY_OFF_BY_ONE)) {
      execute("UPDATE option_tally SET n = n + 1 LIMIT 1");
    }
    real.commit();
  }

  private void commitResponse(byte[] id, Point point, boolean itsTurn) throws SQLException {
    switch (point) {
      case HALT_BEFORE_COMMIT -> Runtime.getRuntime().halt(HALTED);
      case HALT_AFTER_COMMIT -> {
        real.commit();
        Runtime.getRuntime().halt(HALTED);
      }
      case NOTHING, DEDUPE_OFF, TALLY_OFF_BY_ONE -> real.commit();
      case ACK_BEFORE_COMMIT -> {
        if (itsTurn) {
          real.rollback();
        } else {
          real.commit();
        }
      }
      case DROP_AN_ANSWER, CHANGE_AN_ANSWER, WRITE_TWICE -> {
        if (itsTurn) {
          spoil(id, point);
        }
        real.commit();
      }
    }
  }

  private void spoil(byte[] id, Point point) throws SQLException {
    if (point == Point.DROP_AN_ANSWER) {
      execute("UPDATE response SET answers = JSON_REMOVE(answers, '$.turn') WHERE id = ?", id);
    } else if (point == Point.CHANGE_AN_ANSWER) {
      execute("UPDATE response SET answers = JSON_SET(answers, '$.turn', -1) WHERE id = ?", id);
    } else {
      byte[] other = new byte[id.length];
      RANDOM.nextBytes(other);
      copy("response", "id", other, id);
    }
  }

  private void copy(String table, String column, byte[] other, byte[] id) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet row = real.getMetaData().getColumns(real.getCatalog(), null, table, null)) {
      while (row.next()) {
        columns.add(row.getString("COLUMN_NAME"));
      }
    }
    String all = String.join(", ", columns);
    columns.replaceAll(name -> name.equals(column) ? "?" : name);
    execute(
        "INSERT INTO %s (%s) SELECT %s FROM %s WHERE %s = ?"
            .formatted(table, all, String.join(", ", columns), table, column),
        other,
        id);
  }

  private void execute(String sql, byte[]... values) throws SQLException {
    try (PreparedStatement statement = real.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setBytes(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
