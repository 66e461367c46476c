package vn.motcham.demo;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The one row that says how far the simulated years have been loaded. */
@Singleton
@Requires(env = "demo")
final class SimulationTable {
  private final Jdbi jdbi;

  SimulationTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Optional<Simulation> find() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT first_day, end_day, key_day, next_day FROM simulation")
                .map(
                    (row, _) ->
                        new Simulation(
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class)))
                .findOne());
  }

  void write(Simulation simulation) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO simulation (id, first_day, end_day, key_day, next_day)
                    VALUES (1, :firstDay, :end, :keyDay, :nextDay)
                    ON DUPLICATE KEY UPDATE key_day = VALUES(key_day), next_day = VALUES(next_day)
                    """)
                .bind("firstDay", simulation.firstDay())
                .bind("end", simulation.end())
                .bind("keyDay", simulation.keyDay())
                .bind("nextDay", simulation.nextDay())
                .execute());
  }
}
