package vn.motcham.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.cache.internal.DefaultJdbiCacheBuilder;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the house on its database: reach or start, migrate, grant, look at what it promises. */
@Factory
final class DatabaseFactory {
  private static final Logger LOG = LoggerFactory.getLogger(DatabaseFactory.class);
  private static final int STATEMENT_SECONDS = 5;
  private static final int INTAKE_CONNECTIONS = 4;

  /** More statements than the product has, of those that look the same each time. */
  private static final int PARSED = 300;

  /** Who stands at a counter waits no longer than this to hear that it can't be known now. */
  private static final int INTAKE_SOCKET_MILLIS = 4_000;

  /**
   * How long a statement may take, kept by the database itself: a timer of the driver's for each
   * statement would cost more than most statements. MySQL knows such a limit for reading only;
   * MariaDB reads the first comment and skips the second, MySQL does the opposite. What is left is
   * ended by the socket's time-out.
   */
  private static final String LIMITS =
      """
      SET SESSION /*M! max_statement_time = %1$d */ /*!80000 max_execution_time = %1$d000 */
      """
          .formatted(STATEMENT_SECONDS);

  @Singleton
  @Bean(preDestroy = "close")
  Database database(DatabaseSettings settings, SecureRandom random) {
    if (settings.url() != null) {
      return Database.external(settings, settings.url());
    }
    return Database.embedded(EmbeddedDatabase.open(settings.dataDirectory(), random));
  }

  @Primary
  @Singleton
  @Bean(preDestroy = "close")
  HikariDataSource dataSource(Database database, DatabaseSettings settings) {
    migrate(database);
    HikariConfig config =
        configuration(
            database.url(),
            database.running(),
            settings.connections(),
            STATEMENT_SECONDS * 1000 + 500);
    config.setConnectionInitSql(LIMITS);
    return new HikariDataSource(config);
  }

  /**
   * For what stores responses, and for nothing else: no page keeps an answer waiting for a
   * connection. Only here several statements go together, in one {@link Trip}.
   */
  @Singleton
  @Named("intake")
  @Bean(preDestroy = "close")
  HikariDataSource intakeSource(HikariDataSource dataSource, Database database) {
    HikariConfig config =
        configuration(database.url(), database.running(), INTAKE_CONNECTIONS, INTAKE_SOCKET_MILLIS);
    config.setConnectionInitSql(LIMITS);
    config.addDataSourceProperty("useServerPrepStmts", "false");
    config.addDataSourceProperty("allowMultiQueries", "true");
    // Few are ever sent again; each of the others is as long as its group of responses.
    config.addDataSourceProperty("prepStmtCacheSize", "25");
    // What was committed by the last statement of a trip is not committed again.
    config.addDataSourceProperty("useLocalTransactionState", "true");
    config.setAutoCommit(false);
    return new HikariDataSource(config);
  }

  /** What is done outside a transaction is undone when the connection goes back. */
  @Singleton
  @Named("intake")
  Jdbi intakeJdbi(@Named("intake") HikariDataSource dataSource) {
    return Jdbi.create(dataSource).setTransactionHandler(new OpenTransactions());
  }

  @Primary
  @Singleton
  Jdbi jdbi(HikariDataSource dataSource) {
    Jdbi jdbi = Jdbi.create(dataSource);
    jdbi.getConfig(SqlStatements.class)
        .setSqlParser(new ColonPrefixSqlParser(DefaultJdbiCacheBuilder.builder().maxSize(PARSED)))
        .addCustomizer(new RareStatements());
    return jdbi;
  }

  @Context
  Standing standing(Jdbi jdbi) {
    Standing standing = Standing.read(jdbi);
    LOG.info(
        "Database {}: durability {}, privileges {}",
        standing.product(),
        standing.durable() ? "strong" : "weak",
        standing.appendOnly() ? "strong" : "weak");
    return standing;
  }

  private static void migrate(Database database) {
    try (HikariDataSource migrating = pool(database.url(), database.migrating(), 2, 600_000)) {
      Migrations.run(migrating);
      if (!database.hasOneAccount()) {
        Grants.apply(Jdbi.create(migrating), runningAccount(database));
      }
    }
  }

  /**
   * Asked of the server, which knows best by which of its accounts a name gets in; without naming
   * the schema, to which that account has no right yet.
   */
  private static String runningAccount(Database database) {
    String server = database.url().replaceFirst("^(jdbc:mysql://[^/]+/)[^?]*", "$1");
    try (HikariDataSource running = pool(server, database.running(), 1, 10_000)) {
      return Grants.accountOf(Jdbi.create(running));
    }
  }

  private static HikariDataSource pool(
      String url, Database.@Nullable Account account, int size, int socketMillis) {
    return new HikariDataSource(configuration(url, account, size, socketMillis));
  }

  private static HikariConfig configuration(
      String url, Database.@Nullable Account account, int size, int socketMillis) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (account != null) {
      config.setUsername(account.name());
      config.setPassword(Objects.requireNonNullElse(account.password(), ""));
    }
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(size, 2));
    config.setConnectionTimeout(2_000);
    config.setValidationTimeout(1_000);
    config.setInitializationFailTimeout(30_000);
    // No locks on what lies between rows: two who write would wait for each other's.
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.addDataSourceProperty("connectTimeout", "2000");
    config.addDataSourceProperty("socketTimeout", Integer.toString(socketMillis));
    config.addDataSourceProperty("connectionTimeZone", "UTC");
    config.addDataSourceProperty("forceConnectionTimeZoneToSession", "true");
    config.addDataSourceProperty("characterEncoding", "UTF-8");
    config.addDataSourceProperty("rewriteBatchedStatements", "true");
    config.addDataSourceProperty("useServerPrepStmts", "true");
    config.addDataSourceProperty("cachePrepStmts", "true");
    config.addDataSourceProperty("prepStmtCacheSize", "250");
    config.addDataSourceProperty("prepStmtCacheSqlLimit", "8192");
    config.addDataSourceProperty("useLocalSessionState", "true");
    config.addDataSourceProperty("sessionVariables", "innodb_lock_wait_timeout=3");
    return config;
  }
}
