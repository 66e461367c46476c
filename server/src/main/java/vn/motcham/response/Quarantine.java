package vn.motcham.response;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.code.CodeTable;
import vn.motcham.database.Trip;
import vn.motcham.daykey.DayKey;
import vn.motcham.daykey.DayKeys;
import vn.motcham.flag.Session;

/**
 * Keeps what came too late, or from a clock too far ahead, to be told from its copies by the key of
 * its day. The keys of the days on which such things came tell them from copies here.
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
          if (!isKept(handle, late) && insert(handle, late, key) == 1) {
            Trip trip = new Trip(handle);
            try (CodeTable codes = new CodeTable(trip, key)) {
              codes.add(late.submission().id(), late.status());
            }
            trip.write();
          }
        });
    return new Outcome.Quarantined(late.reason());
  }

  private boolean isKept(Handle handle, LateResponse late) {
    List<byte[]> macs =
        dayKeys.listHeld().stream().map(key -> key.ofSetAside(late.submission().id())).toList();
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM quarantine WHERE id_mac IN (<macs>))")
        .bindList("macs", macs)
        .mapTo(Boolean.class)
        .one();
  }

  private static int insert(Handle handle, LateResponse late, DayKey key) {
    Submission submission = late.submission();
    Session session = Objects.requireNonNull(submission.session());
    return handle
        .createUpdate(
            """
            INSERT IGNORE INTO quarantine
              (id_mac, reason, kiosk, unit, survey, received_on, content)
            VALUES (:id, :reason, :kiosk, :unit, :survey, :today, :content)
            """)
        .bind("id", key.ofSetAside(submission.id()))
        .bind("reason", late.reason().type().code())
        .bind("kiosk", session.kiosk())
        .bind("unit", submission.unit())
        .bind("survey", submission.survey())
        .bind("today", key.day())
        .bind("content", new String(late.content(), StandardCharsets.UTF_8))
        .execute();
  }
}
