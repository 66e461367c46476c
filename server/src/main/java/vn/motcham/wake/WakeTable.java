package vn.motcham.wake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import vn.motcham.survey.Stage;

/** The wakes of the last day that nobody has answered yet. */
record WakeTable(Handle handle) {
  private static final String COLUMNS =
      """
      SELECT id, kiosk, assignment, unit, procedure_number, field, stage, woken_at FROM wake
      """;

  void insert(Wake wake) {
    handle
        .createUpdate(
            """
            INSERT INTO wake
              (id, kiosk, assignment, unit, procedure_number, field, stage, woken_at)
            VALUES (:id, :kiosk, :assignment, :unit, :procedure, :field, :stage, :at)
            """)
        .bind("id", bytes(wake.id()))
        .bind("kiosk", wake.target().kiosk())
        .bind("assignment", wake.target().assignment())
        .bind("unit", wake.target().unit())
        .bind("procedure", wake.finished().procedure())
        .bind("field", wake.finished().field())
        .bind("stage", wake.finished().stage().code())
        .bind("at", wake.at())
        .execute();
  }

  Map<String, Wake> find(Collection<String> ids) {
    return read(byId("", ids)).stream().collect(Collectors.toMap(Wake::id, Function.identity()));
  }

  /** Takes these out, and returns those that were still there: whoever comes first has them. */
  List<Wake> take(Collection<Wake> wakes) {
    List<String> ids = wakes.stream().map(Wake::id).distinct().sorted().toList();
    List<Wake> taken = read(byId(" ORDER BY id FOR UPDATE", ids));
    if (!taken.isEmpty()) {
      handle
          .createUpdate("DELETE FROM wake WHERE id IN (<ids>)")
          .bindList("ids", taken.stream().map(wake -> bytes(wake.id())).toList())
          .execute();
    }
    return taken;
  }

  private Query byId(String rest, Collection<String> ids) {
    return handle
        .createQuery(COLUMNS + "WHERE id IN (<ids>)" + rest)
        .bindList("ids", ids.stream().map(WakeTable::bytes).toList());
  }

  /** Of all kiosks, the oldest first. */
  List<Wake> listSince(Instant since) {
    return read(
        handle
            .createQuery(COLUMNS + "WHERE woken_at > :since ORDER BY woken_at, id")
            .bind("since", since));
  }

  /** Deletes some of those that are older, and says how many there were. */
  int forget(Instant before, int most) {
    return handle
        .createUpdate("DELETE FROM wake WHERE woken_at < :before ORDER BY woken_at LIMIT :most")
        .bind("before", before)
        .bind("most", most)
        .execute();
  }

  private static List<Wake> read(Query query) {
    return query.map((row, _) -> wake(row)).list();
  }

  private static Wake wake(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("woken_at");
    return new Wake(
        HexFormat.of().formatHex(row.getBytes("id")),
        new Wake.Target(row.getInt("kiosk"), row.getInt("assignment"), row.getInt("unit")),
        new Wake.Finished(
            row.getInt("procedure_number"),
            row.getString("field"),
            Stage.find(row.getString("stage")).orElseThrow()),
        at.toInstant());
  }

  private static byte[] bytes(String id) {
    return HexFormat.of().parseHex(id);
  }
}
