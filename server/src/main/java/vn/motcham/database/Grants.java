package vn.motcham.database;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What the running account may do, table by table: {@code db/grants.properties}. Append-only is a
 * privilege here, not a habit.
 */
final class Grants {
  private Grants() {}

  static void apply(Jdbi migrating, String runningAccount) {
    migrating.useHandle(
        handle ->
            declared().forEach((table, rights) -> grant(handle, table, rights, runningAccount)));
  }

  private static void grant(Handle handle, String table, String rights, String account) {
    handle.execute("GRANT %s ON `%s` TO %s".formatted(rights, table, account));
  }

  /** Table to rights. */
  static Map<String, String> declared() {
    Properties properties = new Properties();
    try (var stream =
            Objects.requireNonNull(Grants.class.getResourceAsStream("/db/grants.properties"));
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> declared = new TreeMap<>();
    properties.stringPropertyNames().forEach(t -> declared.put(t, properties.getProperty(t)));
    return declared;
  }

  /** The account of a connection, quoted for use in a statement: {@code 'motcham'@'%'}. */
  static String accountOf(Jdbi jdbi) {
    String account =
        jdbi.withHandle(h -> h.createQuery("SELECT CURRENT_USER()").mapTo(String.class).one());
    int at = account.lastIndexOf('@');
    return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
  }

  private static String quoted(String name) {
    return "'" + name.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
