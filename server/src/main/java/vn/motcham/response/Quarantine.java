package vn.motcham.response;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.code.CodeTable;
import vn.motcham.database.Trip;
import vn.motcham.daykey.DayKey;
import vn.motcham.daykey.DayKeys;
import vn.motcham.flag.Session;
import vn.motcham.secret.Digest;

/**
 * Keeps what came too late, or from a clock too far ahead, to be told from its copies by the key of
 * its day. A hash of the id does that here: the id is drawn at random, and nothing else knows it.
 */
@Singleton
final class Quarantine {
  private final Jdbi jdbi;
  private final DayKeys dayKeys;

  Quarantine(Jdbi jdbi, DayKeys dayKeys) {
    this.jdbi = jdbi;
    this.dayKeys = dayKeys;
  }

  /** Kept now or before: the outcome is the same. */
  Outcome keep(LateResponse late) {
    DayKey key = dayKeys.getToday();
    jdbi.useTransaction(
        handle -> {
          if (insert(handle, late, key.day()) == 1) {
            Trip trip = new Trip(handle);
            try (CodeTable codes = new CodeTable(trip, key)) {
              codes.add(late.submission().id(), late.status());
            }
            trip.write();
          }
        });
    return new Outcome.Quarantined(late.reason());
  }

  private static int insert(Handle handle, LateResponse late, LocalDate today) {
    Submission submission = late.submission();
    Session session = Objects.requireNonNull(submission.session());
    return handle
        .createUpdate(
            """
            INSERT IGNORE INTO quarantine
              (id_hash, reason, kiosk, unit, survey, received_on, content)
            VALUES (:id, :reason, :kiosk, :unit, :survey, :today, :content)
            """)
        .bind("id", Digest.sha256(submission.id()))
        .bind("reason", late.reason().type().code())
        .bind("kiosk", session.kiosk())
        .bind("unit", submission.unit())
        .bind("survey", submission.survey())
        .bind("today", today)
        .bind("content", new String(late.content(), StandardCharsets.UTF_8))
        .execute();
  }
}
