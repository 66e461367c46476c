package vn.motcham.database;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is.
 *
 * @param url a JDBC address; null: the embedded database under the data directory
 * @param username the account that runs, which may not change answers
 * @param migrationUsername the account that owns the schema; null: the running one does both
 */
@Singleton
record DatabaseSettings(
    @Property(name = "datasources.default.url") @Nullable String url,
    @Property(name = "datasources.default.username") @Nullable String username,
    @Property(name = "datasources.default.password") @Nullable String password,
    @Property(name = "motcham.migration.username") @Nullable String migrationUsername,
    @Property(name = "motcham.migration.password") @Nullable String migrationPassword,
    @Property(name = "motcham.data-dir", defaultValue = "data") Path dataDirectory,
    @Property(name = "motcham.database.connections", defaultValue = "16") int connections) {}
