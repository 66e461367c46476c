package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Which kiosks stood at a unit, and when. */
@Singleton
public final class Stays {
  private final Jdbi jdbi;

  Stays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An assignment, and whose it was. */
  public record Stay(int kiosk, Assignment assignment) {}

  /** All that there ever were at a unit. */
  public List<Stay> listAt(int unit) {
    return jdbi.withHandle(handle -> new KioskTables(handle).listStays(unit));
  }
}
