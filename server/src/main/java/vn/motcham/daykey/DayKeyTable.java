package vn.motcham.daykey;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.calendar.LivedDays;

/** Which key is whose, for all servers: by its fingerprint, which opens nothing. */
@Singleton
final class DayKeyTable implements DayKeys.Register {
  private final Jdbi jdbi;
  private final LivedDays lived;

  DayKeyTable(Jdbi jdbi, LivedDays lived) {
    this.jdbi = jdbi;
    this.lived = lived;
  }

  @Override
  public byte[] note(LocalDate day, byte[] fingerprint) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "INSERT IGNORE INTO day_key (day, fingerprint) VALUES (?, ?)", day, fingerprint));
    return find(day).orElseThrow().fingerprint();
  }

  @Override
  public Optional<DayKeys.Entry> find(LocalDate day) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT fingerprint, destroyed_on IS NOT NULL FROM day_key WHERE day = ?")
                .bind(0, day)
                .map((row, _) -> new DayKeys.Entry(row.getBytes(1), row.getBoolean(2)))
                .findOne());
  }

  @Override
  public boolean hasLeapt() {
    return lived.hasLeapt();
  }

  @Override
  public void destroyed(LocalDate before, LocalDate today) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE day_key SET destroyed_on = ? WHERE day < ? AND destroyed_on IS NULL",
                today,
                before));
  }

  @Override
  public boolean giveUp(LocalDate day, LocalDate today) {
    return jdbi.withHandle(
            handle ->
                handle.execute(
                    "UPDATE day_key SET destroyed_on = ? WHERE day = ? AND destroyed_on IS NULL",
                    today,
                    day))
        == 1;
  }
}
