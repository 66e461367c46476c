package vn.motcham.flag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.database.Rows;
import vn.motcham.database.Trip;

/**
 * What is known of kiosks, within a transaction: one statement reads it, however many kiosks there
 * are, and two of the trip write it. Rows are written in the order of the kiosks, those of their
 * pace first, so that two servers wait for each other and never in a ring.
 */
final class PaceTables {
  /** The window of a burst, and what a clock may be off. */
  private static final int MINUTES_BEFORE = 10;

  private final Handle handle;
  private final Trip trip;

  PaceTables(Handle handle, Trip trip) {
    this.handle = handle;
    this.trip = trip;
  }

  /** A watch for each kiosk of these sittings, by its number. */
  SortedMap<Integer, KioskWatch> read(List<Sitting> sittings) {
    List<Integer> kiosks = sittings.stream().map(s -> s.session().kiosk()).distinct().toList();
    List<Window> windows = Window.around(sittings, MINUTES_BEFORE);
    Map<Integer, KioskPace> paces = new HashMap<>();
    Map<Integer, Map<Integer, Integer>> counts = new HashMap<>();
    String within =
        String.join(
            " OR ", Collections.nCopies(windows.size(), "kiosk = ? AND minute BETWEEN ? AND ?"));
    Query query =
        handle
            .createQuery(
                """
                SELECT kiosk, minute, seq, close_run, pressed_run, alike_run, likeness, 0 AS n
                FROM kiosk_pace WHERE kiosk IN (<kiosks>)
                UNION ALL
                SELECT kiosk, minute, 0, 0, 0, 0, NULL, n FROM kiosk_minute WHERE <within>
                """)
            .define("kiosks", String.join(",", Collections.nCopies(kiosks.size(), "?")))
            .define("within", within);
    int place = 0;
    for (int kiosk : kiosks) {
      query.bind(place++, kiosk);
    }
    for (Window window : windows) {
      query
          .bind(place++, window.kiosk())
          .bind(place++, window.first())
          .bind(place++, window.last());
    }
    query
        .map((row, _) -> new Row(row.getInt(1), row.getInt(2), row.getInt(8), pace(row)))
        .forEach(
            row -> {
              if (row.n() == 0) {
                paces.put(row.kiosk(), row.pace());
              } else {
                counts
                    .computeIfAbsent(row.kiosk(), _ -> new HashMap<>())
                    .put(row.minute(), row.n());
              }
            });
    SortedMap<Integer, KioskWatch> watches = new TreeMap<>();
    for (int kiosk : kiosks) {
      watches.put(kiosk, new KioskWatch(paces.get(kiosk), counts.getOrDefault(kiosk, Map.of())));
    }
    return watches;
  }

  /**
   * A row of either table.
   *
   * @param n how many in that minute; 0: it is the pace of the kiosk
   */
  private record Row(int kiosk, int minute, int n, KioskPace pace) {}

  private static KioskPace pace(ResultSet row) throws SQLException {
    byte[] likeness = row.getBytes(7);
    return new KioskPace(
        row.getInt(3),
        row.getInt(2),
        row.getInt(4),
        row.getInt(5),
        row.getInt(6),
        likeness == null ? new byte[0] : likeness);
  }

  /**
   * @param hour since 1970, of now
   */
  void write(SortedMap<Integer, KioskWatch> watches, int hour) {
    writePaces(watches, hour);
    writeMinutes(watches, hour);
  }

  /** What came later by the kiosk's own count stands, whichever server writes last. */
  private void writePaces(SortedMap<Integer, KioskWatch> watches, int hour) {
    Rows rows =
        trip.into(
            """
            INSERT INTO kiosk_pace
              (kiosk, seq, minute, close_run, pressed_run, alike_run, likeness, written)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              close_run = IF(VALUES(seq) > seq, VALUES(close_run), close_run),
              pressed_run = IF(VALUES(seq) > seq, VALUES(pressed_run), pressed_run),
              alike_run = IF(VALUES(seq) > seq, VALUES(alike_run), alike_run),
              likeness = IF(VALUES(seq) > seq, VALUES(likeness), likeness),
              minute = GREATEST(minute, VALUES(minute)),
              written = GREATEST(written, VALUES(written)),
              seq = GREATEST(seq, VALUES(seq))
            """);
    watches.forEach(
        (kiosk, watch) -> {
          KioskPace pace = watch.pace();
          if (pace != null) {
            rows.add(
                kiosk,
                pace.seq(),
                pace.minute(),
                pace.closeRun(),
                pace.pressedRun(),
                pace.alikeRun(),
                pace.likeness(),
                hour);
          }
        });
  }

  private void writeMinutes(SortedMap<Integer, KioskWatch> watches, int hour) {
    Rows rows =
        trip.into(
            """
            INSERT INTO kiosk_minute (kiosk, minute, unit, day, n, flagged, repeats, written)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE
              n = n + VALUES(n),
              flagged = flagged + VALUES(flagged),
              repeats = repeats + VALUES(repeats),
              written = GREATEST(written, VALUES(written))
            """);
    watches.forEach(
        (kiosk, watch) ->
            watch
                .added()
                .forEach(
                    (minute, added) ->
                        rows.add(
                            kiosk,
                            minute,
                            added.unit(),
                            DailyPace.dayOf(minute),
                            added.n(),
                            added.flagged(),
                            added.repeats(),
                            hour)));
  }
}
