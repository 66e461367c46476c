package vn.motcham.response;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.motcham.code.CodeTable;
import vn.motcham.database.Trip;
import vn.motcham.daykey.DayKey;
import vn.motcham.daykey.DayKeys;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * Keeps what came too late, or from a clock too far ahead, to be told from its copies by the key of
 * its day, and what came from a kiosk of which nothing is accepted any more. The keys of the days
 * on which such things came tell them from copies here.
 */
@Singleton
final class Quarantine {
  /**
   * As many of one kiosk are kept in a day: more than honest people give in a week, and no more
   * than a few megabytes of a thief's. Requests that come at once may exceed it by a few.
   */
  static final int MOST_A_DAY = 1_000;

  private final Jdbi jdbi;
  private final DayKeys dayKeys;

  Quarantine(Jdbi jdbi, DayKeys dayKeys) {
    this.jdbi = jdbi;
    this.dayKeys = dayKeys;
  }

  /**
   * Kept now or before: the outcome is the same. Where there is no room for it any more it is
   * rejected, so that the device keeps it.
   */
  Outcome keep(SetAside aside) {
    DayKey key = dayKeys.getToday();
    return jdbi.inTransaction(handle -> keep(handle, aside, key));
  }

  private Outcome keep(Handle handle, SetAside aside, DayKey key) {
    if (!isKept(handle, aside.submission().id())) {
      if (isFull(handle, aside, key)) {
        countRefusal(handle, aside, key);
        return new Outcome.Rejected(
            Problem.of(ProblemType.QUARANTINE_FULL, "limit", Integer.toString(MOST_A_DAY)));
      }
      if (insert(handle, aside, key) == 1) {
        Trip trip = new Trip(handle);
        try (CodeTable codes = new CodeTable(trip, key)) {
          codes.add(aside.submission().id(), aside.status());
        }
        trip.write();
      }
    }
    return new Outcome.Quarantined(aside.reason());
  }

  private static boolean isFull(Handle handle, SetAside aside, DayKey key) {
    return handle
        .createQuery(
            """
            SELECT COUNT(*) >= :most FROM quarantine
            WHERE kiosk = :kiosk AND received_on = :today
            """)
        .bind("most", MOST_A_DAY)
        .bind("kiosk", aside.kiosk())
        .bind("today", key.day())
        .mapTo(Boolean.class)
        .one();
  }

  private static void countRefusal(Handle handle, SetAside aside, DayKey key) {
    handle
        .createUpdate(
            """
            INSERT INTO quarantine_refusal (kiosk, received_on, reason, refused)
            VALUES (:kiosk, :today, :reason, 1)
            ON DUPLICATE KEY UPDATE refused = refused + VALUES(refused)
            """)
        .bind("kiosk", aside.kiosk())
        .bind("today", key.day())
        .bind("reason", aside.reason().type().code())
        .execute();
  }

  /**
   * Which of these ids of one kiosk are kept for this reason. They are looked for one by one only
   * where there are any of its.
   */
  Set<String> listKept(int kiosk, List<Submission> submissions, ProblemType reason) {
    List<Integer> units = submissions.stream().map(Submission::unit).distinct().toList();
    return jdbi.withHandle(
        handle ->
            units.isEmpty() || !isAnyKept(handle, kiosk, units, reason)
                ? Set.of()
                : submissions.stream()
                    .map(Submission::id)
                    .filter(id -> isKept(handle, id))
                    .collect(Collectors.toSet()));
  }

  private static boolean isAnyKept(
      Handle handle, int kiosk, List<Integer> units, ProblemType reason) {
    return handle
        .createQuery(
            """
            SELECT EXISTS (SELECT 1 FROM quarantine
              WHERE unit IN (<units>) AND kiosk = :kiosk AND reason = :reason)
            """)
        .bindList("units", units)
        .bind("kiosk", kiosk)
        .bind("reason", reason.code())
        .mapTo(Boolean.class)
        .one();
  }

  /** Those of these that were stored before, by their ids. */
  Set<String> listStored(List<ValidResponse> responses) {
    if (responses.isEmpty()) {
      return Set.of();
    }
    Map<String, byte[]> known =
        jdbi.withHandle(handle -> new Remembered(handle).contents(responses));
    return responses.stream()
        .filter(response -> known.containsKey(HexFormat.of().formatHex(response.idMac())))
        .map(ValidResponse::id)
        .collect(Collectors.toSet());
  }

  private boolean isKept(Handle handle, String id) {
    List<byte[]> macs = dayKeys.listHeld().stream().map(key -> key.ofSetAside(id)).toList();
    return handle
        .createQuery("SELECT EXISTS (SELECT 1 FROM quarantine WHERE id_mac IN (<macs>))")
        .bindList("macs", macs)
        .mapTo(Boolean.class)
        .one();
  }

  private static int insert(Handle handle, SetAside aside, DayKey key) {
    Submission submission = aside.submission();
    return handle
        .createUpdate(
            """
            INSERT IGNORE INTO quarantine
              (id_mac, reason, kiosk, unit, survey, received_on, content)
            VALUES (:id, :reason, :kiosk, :unit, :survey, :today, :content)
            """)
        .bind("id", key.ofSetAside(submission.id()))
        .bind("reason", aside.reason().type().code())
        .bind("kiosk", aside.kiosk())
        .bind("unit", submission.unit())
        .bind("survey", submission.survey())
        .bind("today", key.day())
        .bind("content", new String(aside.content(), StandardCharsets.UTF_8))
        .execute();
  }
}
