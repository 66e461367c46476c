package vn.motcham.fault;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Puts trouble between the product and its database, inside the product's process. It is there only
 * where the harness starts the product with {@code fault.point}: a file that names the {@link
 * Point} of the moment.
 */
@Singleton
@Requires(property = Failpoint.FILE)
final class Failpoint implements BeanCreatedEventListener<HikariDataSource> {
  static final String FILE = "fault.point";

  private final Path file;

  Failpoint(@Property(name = FILE) Path file) {
    this.file = file;
  }

  @Override
  public HikariDataSource onCreated(BeanCreatedEvent<HikariDataSource> event) {
    return new Watched(event.getBean(), file);
  }

  /** A pool without connections of its own, before the real one. */
  private static final class Watched extends HikariDataSource {
    private final HikariDataSource real;
    private final Path file;

    Watched(HikariDataSource real, Path file) {
      this.real = real;
      this.file = file;
    }

    @Override
    public Connection getConnection() throws SQLException {
      return WatchedConnection.of(real.getConnection(), file);
    }

    @Override
    public boolean isClosed() {
      return real.isClosed();
    }

    @Override
    public void close() {
      real.close();
    }
  }
}
