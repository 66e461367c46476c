package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.numbering.Counted;

/** The last contact of each kiosk; the one before it is forgotten. */
@Singleton
final class ContactTable {
  private final Jdbi jdbi;

  ContactTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** It was heard of; what it said of itself before still stands. */
  void seen(int kiosk, Instant at) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO kiosk_contact (kiosk, seen_at) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE seen_at = GREATEST(seen_at, VALUES(seen_at))
                """,
                kiosk,
                at));
  }

  void write(int kiosk, Contact contact) {
    String sql =
        """
        INSERT INTO kiosk_contact (kiosk, seen_at, app_version, waiting, set_aside,
          oldest_waiting_at, last_answer_at, last_sent_at, clock_offset_ms, first_number,
          next_number, held_numbers, resent_at)
        VALUES (:kiosk, :seen, :version, :waiting, :setAside, :oldest, :answer, :sent, :offset,
          :first, :next, :held, :resent)
        ON DUPLICATE KEY UPDATE seen_at = VALUES(seen_at), app_version = VALUES(app_version),
          waiting = VALUES(waiting), set_aside = VALUES(set_aside),
          oldest_waiting_at = VALUES(oldest_waiting_at), last_answer_at = VALUES(last_answer_at),
          last_sent_at = VALUES(last_sent_at), clock_offset_ms = VALUES(clock_offset_ms),
          first_number = VALUES(first_number), next_number = VALUES(next_number),
          held_numbers = VALUES(held_numbers), resent_at = VALUES(resent_at)
        """;
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("kiosk", kiosk)
                .bind("seen", contact.seenAt())
                .bind("version", contact.appVersion())
                .bind("waiting", contact.waiting())
                .bind("setAside", contact.setAside())
                .bind("oldest", hour(contact.oldestWaitingAt()))
                .bind("answer", hour(contact.lastAnswerAt()))
                .bind("sent", hour(contact.lastSentAt()))
                .bind("offset", contact.clockOffsetMs())
                .bind("first", contact.findCounted().map(Counted::first).orElse(null))
                .bind("next", contact.findCounted().map(Counted::next).orElse(null))
                .bind("held", contact.findCounted().map(Counted::heldText).orElse(null))
                .bind("resent", contact.resentAt())
                .execute());
  }

  private static @Nullable Instant hour(@Nullable Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.HOURS);
  }
}
