package vn.motcham.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import vn.motcham.numbering.Counted;
import vn.motcham.survey.Stage;

/** The rows of the kiosks and of their places, within a transaction. */
final class KioskTables {
  /** All but the one that is no machine: see {@link TestKiosk}. */
  private static final String KIOSKS =
      """
      SELECT k.number, k.paired_at, k.state, k.state_since, k.revoked_at, k.device,
        (SELECT MAX(f.replaced_at) FROM kiosk_former_device f WHERE f.kiosk = k.number)
          AS device_since,
        a.id, a.unit, a.counter, a.stage, a.survey, a.valid_from, a.valid_to,
        c.seen_at, c.app_version, c.waiting, c.set_aside, c.oldest_waiting_at, c.last_answer_at,
        c.last_sent_at, c.clock_offset_ms, c.first_number, c.next_number, c.held_numbers,
        c.resent_at
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

  /** Those in use that stand at one of these units and ask one of these survey versions. */
  List<Kiosk> listInUse(Collection<Integer> units, Collection<Integer> surveys) {
    return handle
        .createQuery(
            KIOSKS
                + """
                WHERE a.unit IN (<units>) AND a.survey IN (<surveys>) AND a.valid_to IS NULL
                  AND k.state = 'active'
                """)
        .bindList("units", units)
        .bindList("surveys", surveys)
        .map((row, _) -> kiosk(row))
        .list();
  }

  Optional<Kiosk> find(int number) {
    return handle
        .createQuery(KIOSKS + "WHERE k.number = :number")
        .bind("number", number)
        .map((row, _) -> kiosk(row))
        .findOne();
  }

  /**
   * What is needed to know whether it signed and where it stood.
   *
   * @param device which of those that stood at its place this is, from 1
   * @param changed whether its state was ever another one while this device stood there
   * @param assignments every place that it ever stood at
   */
  record Signing(
      byte[] publicKey,
      int device,
      boolean revoked,
      boolean changed,
      List<Assignment> assignments) {}

  /** By one statement, since it comes before everything that a kiosk asks for. */
  Optional<Signing> findSigning(int number) {
    List<Signing> rows =
        handle
            .createQuery(
                """
                SELECT k.public_key, k.device, k.revoked_at,
                  k.state_since > COALESCE(
                    (SELECT MAX(f.replaced_at) FROM kiosk_former_device f
                      WHERE f.kiosk = k.number), k.paired_at) AS changed,
                  a.id, a.unit, a.counter, a.stage, a.survey, a.valid_from, a.valid_to
                FROM kiosk k JOIN kiosk_assignment a ON a.kiosk = k.number
                WHERE k.number = :number
                """)
            .bind("number", number)
            .map(
                (row, _) ->
                    new Signing(
                        row.getBytes("public_key"),
                        row.getInt("device"),
                        row.getTimestamp("revoked_at") != null,
                        row.getBoolean("changed"),
                        List.of(assignment(row))))
            .list();
    return rows.stream()
        .findFirst()
        .map(
            kiosk ->
                new Signing(
                    kiosk.publicKey(),
                    kiosk.device(),
                    kiosk.revoked(),
                    kiosk.changed(),
                    rows.stream().flatMap(row -> row.assignments().stream()).toList()));
  }

  /** Another one for whatever changes of what {@link #findSigning} says of any kiosk. */
  String checksum() {
    return handle
        .createQuery(
            """
            SELECT CONCAT_WS(' ',
              (SELECT CONCAT_WS(' ', COUNT(*),
                  BIT_XOR(CRC32(CONCAT_WS('/', number, HEX(public_key), device, state,
                    COALESCE(state_since, ''), COALESCE(revoked_at, '')))))
                FROM kiosk),
              (SELECT CONCAT_WS(' ', COUNT(*),
                  BIT_XOR(CRC32(CONCAT_WS('/', id, kiosk, unit, counter, stage, survey, valid_from,
                    COALESCE(valid_to, '')))))
                FROM kiosk_assignment))
            """)
        .mapTo(String.class)
        .one();
  }

  /** Its state; nobody else moves it or changes it until this transaction has ended. */
  Optional<Kiosk.State> lock(int number) {
    return handle
        .createQuery("SELECT state FROM kiosk WHERE number = :number FOR UPDATE")
        .bind("number", number)
        .map((row, _) -> state(row))
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

  /** Nothing is accepted since the moment when it was first said so. */
  void setState(int kiosk, Kiosk.State state, Instant now, @Nullable Integer by) {
    handle
        .createUpdate(
            """
            UPDATE kiosk SET state = :state, state_since = :now,
              revoked_at = IF(:revoked, COALESCE(revoked_at, :now), NULL),
              revoked_by = IF(:revoked, :by, NULL)
            WHERE number = :kiosk
            """)
        .bind("state", state.code())
        .bind("now", now)
        .bind("revoked", state.isRevoked())
        .bind("by", by)
        .bind("kiosk", kiosk)
        .execute();
    if (state == Kiosk.State.RETIRED) {
      endStay(kiosk);
    }
  }

  /** What is lost or put aside stays noted down where it stood, to come back or be replaced. */
  private void endStay(int kiosk) {
    handle.execute(
        """
        UPDATE kiosk_assignment
        SET valid_to = (SELECT revoked_at FROM kiosk WHERE number = kiosk_assignment.kiosk)
        WHERE kiosk = ? AND valid_to IS NULL
        """,
        kiosk);
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
    Instant pairedAt = row.getTimestamp("paired_at").toInstant();
    Instant replacedAt = instant(row, "device_since");
    Instant stateSince = instant(row, "state_since");
    return new Kiosk(
        row.getInt("number"),
        assignment(row),
        pairedAt,
        state(row),
        stateSince == null ? pairedAt : stateSince,
        new Kiosk.Device(row.getInt("device"), replacedAt == null ? pairedAt : replacedAt),
        instant(row, "revoked_at"),
        contact(row, replacedAt));
  }

  private static Kiosk.State state(ResultSet row) throws SQLException {
    return Kiosk.State.find(row.getString("state")).orElseThrow();
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

  /**
   * @param replacedAt what was heard before was another device's; null: there was none
   */
  private static @Nullable Contact contact(ResultSet row, @Nullable Instant replacedAt)
      throws SQLException {
    Instant seenAt = instant(row, "seen_at");
    if (seenAt == null || (replacedAt != null && seenAt.isBefore(replacedAt))) {
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
        row.getObject("clock_offset_ms", Long.class),
        counted(row),
        instant(row, "resent_at"));
  }

  private static @Nullable Counted counted(ResultSet row) throws SQLException {
    Integer next = row.getObject("next_number", Integer.class);
    return next == null
        ? null
        : Counted.of(
            row.getObject("first_number", Integer.class), next, row.getString("held_numbers"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
