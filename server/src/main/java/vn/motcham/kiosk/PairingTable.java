package vn.motcham.kiosk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The kiosks that wait, within a transaction. */
final class PairingTable {
  private final Handle handle;
  private final Instant now;

  PairingTable(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now;
  }

  void deleteOld() {
    handle.execute(
        "DELETE FROM kiosk_pairing WHERE created_at <= ? AND (kiosk IS NULL OR created_at <= ?)",
        now.minus(Pairing.WAITS),
        now.minus(Pairing.REMEMBERED));
  }

  int countWaiting() {
    return handle
        .createQuery(
            "SELECT COUNT(*) FROM kiosk_pairing WHERE kiosk IS NULL AND created_at > :since")
        .bind("since", now.minus(Pairing.WAITS))
        .mapTo(Integer.class)
        .one();
  }

  /** Leaves the table as it is when the words or the key are there already. */
  void insert(Pairing pairing) {
    handle.execute(
        """
        INSERT IGNORE INTO kiosk_pairing (id, words, folded_words, public_key, created_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        pairing.id(),
        pairing.words(),
        PairingWords.fold(pairing.words()),
        pairing.publicKey(),
        pairing.createdAt());
  }

  Optional<Pairing> findByKey(byte[] publicKey) {
    return find("public_key = ?", publicKey);
  }

  Optional<Pairing> findById(byte[] id) {
    return find("id = ?", id);
  }

  /** One that waits for these words; it waits for nobody else until this transaction has ended. */
  Optional<Pairing> lockByWords(String typed) {
    return find("folded_words = ? AND kiosk IS NULL", PairingWords.fold(typed), " FOR UPDATE");
  }

  Optional<Pairing> lockById(byte[] id) {
    return find("id = ? AND kiosk IS NULL", id, " FOR UPDATE");
  }

  void becomes(Pairing pairing, int kiosk) {
    handle.execute("UPDATE kiosk_pairing SET kiosk = ? WHERE id = ?", kiosk, pairing.id());
  }

  private Optional<Pairing> find(String condition, Object value) {
    return find(condition, value, "");
  }

  private Optional<Pairing> find(String condition, Object value, String lock) {
    String sql =
        """
        SELECT id, words, public_key, created_at, kiosk FROM kiosk_pairing
        WHERE %s AND created_at > ?%s
        """
            .formatted(condition, lock);
    return handle
        .createQuery(sql)
        .bind(0, value)
        .bind(1, now.minus(Pairing.REMEMBERED))
        .map((row, _) -> pairing(row))
        .findOne()
        .filter(found -> found.kiosk() != null || now.isBefore(found.expiresAt()));
  }

  private static Pairing pairing(ResultSet row) throws SQLException {
    Long kiosk = row.getObject("kiosk", Long.class);
    return new Pairing(
        row.getBytes("id"),
        row.getString("words"),
        row.getBytes("public_key"),
        row.getTimestamp("created_at").toInstant(),
        kiosk == null ? null : Math.toIntExact(kiosk));
  }
}
