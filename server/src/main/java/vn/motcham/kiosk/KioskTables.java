package vn.motcham.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Stage;

/** The rows of the kiosks and of their places, within a transaction. */
final class KioskTables {
  /** All but the one that is no machine: see {@link TestKiosk}. */
  private static final String KIOSKS =
      """
      SELECT k.number, k.paired_at, k.revoked_at,
        a.id, a.unit, a.counter, a.stage, a.survey, a.valid_from, a.valid_to,
        c.seen_at, c.app_version, c.waiting, c.set_aside, c.oldest_waiting_at, c.last_answer_at,
        c.last_sent_at, c.clock_offset_ms
      FROM kiosk k
      JOIN kiosk_assignment a
        ON k.self_test IS NULL AND a.id = (SELECT MAX(last.id) FROM kiosk_assignment last WHERE last.kiosk = k.number)
      LEFT JOIN kiosk_contact c ON c.kiosk = k.number
      """;

  private final Handle handle;

  KioskTables(Handle handle) {
    this.handle = handle;
  }

  List<Kiosk> list() {
    return handle.createQuery(KIOSKS + "ORDER BY k.number").map((row, _) -> kiosk(row)).list();
  }

  Optional<Kiosk> find(int number) {
    return handle
        .createQuery(KIOSKS + "WHERE k.number = :number")
        .bind("number", number)
        .map((row, _) -> kiosk(row))
        .findOne();
  }

  /** A kiosk's key and whether it may still be used. */
  record Registered(int number, byte[] publicKey, boolean revoked) {}

  Optional<Registered> findRegistered(byte[] publicKey) {
    return registered("WHERE public_key = ?", publicKey);
  }

  /**
   * What is needed to know whether it signed and where it stood.
   *
   * @param assignments every place that it ever stood at
   */
  record Signing(byte[] publicKey, boolean revoked, List<Assignment> assignments) {}

  /** By one statement, since it comes before everything that a kiosk asks for. */
  Optional<Signing> findSigning(int number) {
    List<Signing> rows =
        handle
            .createQuery(
                """
                SELECT k.public_key, k.revoked_at,
                  a.id, a.unit, a.counter, a.stage, a.survey, a.valid_from, a.valid_to
                FROM kiosk k JOIN kiosk_assignment a ON a.kiosk = k.number
                WHERE k.number = :number
                """)
            .bind("number", number)
            .map(
                (row, _) ->
                    new Signing(
                        row.getBytes("public_key"),
                        row.getTimestamp("revoked_at") != null,
                        List.of(assignment(row))))
            .list();
    return rows.stream()
        .findFirst()
        .map(
            kiosk ->
                new Signing(
                    kiosk.publicKey(),
                    kiosk.revoked(),
                    rows.stream().flatMap(row -> row.assignments().stream()).toList()));
  }

  /** Another one for whatever changes of what {@link #findSigning} says of any kiosk. */
  String checksum() {
    return handle
        .createQuery(
            """
            SELECT CONCAT_WS(' ',
              (SELECT CONCAT_WS(' ', COUNT(*),
                  BIT_XOR(CRC32(CONCAT_WS('/', number, HEX(public_key), revoked_at))))
                FROM kiosk),
              (SELECT CONCAT_WS(' ', COUNT(*),
                  BIT_XOR(CRC32(CONCAT_WS('/', id, kiosk, unit, counter, stage, survey, valid_from,
                    COALESCE(valid_to, '')))))
                FROM kiosk_assignment))
            """)
        .mapTo(String.class)
        .one();
  }

  /** Nobody else moves or revokes it until this transaction has ended. */
  Optional<Registered> lock(int number) {
    return registered("WHERE number = ? FOR UPDATE", number);
  }

  private Optional<Registered> registered(String where, Object value) {
    return handle
        .createQuery("SELECT number, public_key, revoked_at FROM kiosk " + where)
        .bind(0, value)
        .map(
            (row, _) -> new Registered(row.getInt(1), row.getBytes(2), row.getTimestamp(3) != null))
        .findOne();
  }

  int insert(byte[] publicKey, Instant now, @Nullable Integer by) {
    return handle
        .createUpdate(
            "INSERT INTO kiosk (public_key, paired_at, paired_by) VALUES (:key, :now, :by)")
        .bind("key", publicKey)
        .bind("now", now)
        .bind("by", by)
        .executeAndReturnGeneratedKeys()
        .mapTo(Integer.class)
        .one();
  }

  /** Ends where it stands, if it stands anywhere. */
  void close(int kiosk, Instant now) {
    handle.execute(
        "UPDATE kiosk_assignment SET valid_to = ? WHERE kiosk = ? AND valid_to IS NULL",
        now,
        kiosk);
  }

  void assign(int kiosk, Place place, int survey, Instant now, @Nullable Integer by) {
    close(kiosk, now);
    handle
        .createUpdate(
            """
            INSERT INTO kiosk_assignment
              (kiosk, unit, counter, stage, survey, valid_from, assigned_by)
            VALUES (:kiosk, :unit, :counter, :stage, :survey, :now, :by)
            """)
        .bind("kiosk", kiosk)
        .bind("unit", place.unit())
        .bind("counter", place.counter())
        .bind("stage", place.stage().code())
        .bind("survey", survey)
        .bind("now", now)
        .bind("by", by)
        .execute();
  }

  void revoke(int kiosk, Instant now, @Nullable Integer by) {
    close(kiosk, now);
    handle
        .createUpdate("UPDATE kiosk SET revoked_at = :now, revoked_by = :by WHERE number = :kiosk")
        .bind("now", now)
        .bind("by", by)
        .bind("kiosk", kiosk)
        .execute();
  }

  /** Every place that it ever stood at, the newest first. */
  List<Assignment> listAssignments(int kiosk) {
    return handle
        .createQuery(
            """
            SELECT id, unit, counter, stage, survey, valid_from, valid_to
            FROM kiosk_assignment WHERE kiosk = :kiosk ORDER BY id DESC
            """)
        .bind("kiosk", kiosk)
        .map((row, _) -> assignment(row))
        .list();
  }

  /** Every assignment that there ever was at a unit. */
  List<Stays.Stay> listStays(int unit) {
    return handle
        .createQuery(
            """
            SELECT id, unit, counter, stage, survey, valid_from, valid_to, kiosk
            FROM kiosk_assignment WHERE unit = :unit
              AND kiosk IN (SELECT number FROM kiosk WHERE self_test IS NULL)
            ORDER BY id
            """)
        .bind("unit", unit)
        .map((row, _) -> new Stays.Stay(row.getInt("kiosk"), assignment(row)))
        .list();
  }

  private static Kiosk kiosk(ResultSet row) throws SQLException {
    return new Kiosk(
        row.getInt("number"),
        assignment(row),
        row.getTimestamp("paired_at").toInstant(),
        instant(row, "revoked_at"),
        contact(row));
  }

  static Assignment assignment(ResultSet row) throws SQLException {
    Place place =
        new Place(
            row.getInt("unit"),
            row.getString("counter"),
            Stage.find(row.getString("stage")).orElseThrow());
    return new Assignment(
        row.getInt("id"),
        place,
        row.getInt("survey"),
        row.getTimestamp("valid_from").toInstant(),
        instant(row, "valid_to"));
  }

  private static @Nullable Contact contact(ResultSet row) throws SQLException {
    Instant seenAt = instant(row, "seen_at");
    if (seenAt == null) {
      return null;
    }
    return new Contact(
        seenAt,
        row.getString("app_version"),
        row.getInt("waiting"),
        row.getInt("set_aside"),
        instant(row, "oldest_waiting_at"),
        instant(row, "last_answer_at"),
        instant(row, "last_sent_at"),
        row.getObject("clock_offset_ms", Long.class));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
