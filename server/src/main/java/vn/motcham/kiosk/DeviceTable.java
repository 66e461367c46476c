package vn.motcham.kiosk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The keys of the devices that stand at the places of kiosks, or stood there, in a transaction. */
record DeviceTable(Handle handle) {
  /** A device, by its key, and what is decided about it. */
  record Registered(int kiosk, int device, Kiosk.State state) {}

  /**
   * The device with this key. One that was replaced is retired, whatever its kiosk is: were its key
   * taken anew, what the two of them sign could not be told apart.
   */
  Optional<Registered> find(byte[] publicKey) {
    return handle
        .createQuery(
            """
            SELECT number, device, state FROM kiosk WHERE public_key = :key
            UNION ALL
            SELECT kiosk, device, :retired FROM kiosk_former_device WHERE public_key = :key
            """)
        .bind("key", publicKey)
        .bind("retired", Kiosk.State.RETIRED.code())
        .map(
            (row, _) ->
                new Registered(
                    row.getInt(1), row.getInt(2), Kiosk.State.find(row.getString(3)).orElseThrow()))
        .findOne();
  }

  /** Which device of its kiosk it was, and its key. */
  record Former(int device, byte[] publicKey) {}

  /** Those that stood there before, the last one first. */
  List<Former> listFormer(int kiosk) {
    return handle
        .createQuery(
            """
            SELECT device, public_key FROM kiosk_former_device
            WHERE kiosk = :kiosk ORDER BY device DESC
            """)
        .bind("kiosk", kiosk)
        .map((row, _) -> new Former(row.getInt(1), row.getBytes(2)))
        .list();
  }

  /** Puts another one there. What the one before said of itself is not said of this one. */
  void replace(int kiosk, byte[] publicKey, Instant now, @Nullable Integer by) {
    handle
        .createUpdate(
            """
            INSERT INTO kiosk_former_device (public_key, kiosk, device, replaced_at, replaced_by)
            SELECT public_key, number, device, :now, :by FROM kiosk WHERE number = :kiosk
            """)
        .bind("now", now)
        .bind("by", by)
        .bind("kiosk", kiosk)
        .execute();
    handle.execute(
        "UPDATE kiosk SET public_key = ?, device = device + 1 WHERE number = ?", publicKey, kiosk);
    handle.execute(
        """
        UPDATE kiosk_contact SET app_version = NULL, waiting = 0, set_aside = 0,
          oldest_waiting_at = NULL, last_answer_at = NULL, last_sent_at = NULL,
          clock_offset_ms = NULL, first_number = NULL, next_number = NULL, held_numbers = NULL,
          resent_at = NULL
        WHERE kiosk = ?
        """,
        kiosk);
  }
}
