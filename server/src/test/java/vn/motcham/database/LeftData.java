package vn.motcham.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What a product that was stopped has left in its embedded database. */
public final class LeftData {
  private LeftData() {}

  /** How many rows each of these tables has. The data can be looked at once. */
  public static List<Long> count(Path dataDirectory, String... tables) {
    try (Database database =
        Database.embedded(EmbeddedDatabase.open(dataDirectory, new SecureRandom()))) {
      Database.Account account = Objects.requireNonNull(database.migrating());
      Jdbi jdbi =
          Jdbi.create(database.url(), account.name(), Objects.requireNonNull(account.password()));
      return Stream.of(tables).map(table -> count(jdbi, table)).toList();
    }
  }

  private static long count(Jdbi jdbi, String table) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }
}
