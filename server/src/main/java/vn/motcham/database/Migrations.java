package vn.motcham.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema to this version; two servers that start together wait for each other. */
final class Migrations {
  private Migrations() {}

  static void run(DataSource migrating) {
    Flyway.configure()
        .dataSource(migrating)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate();
  }
}
