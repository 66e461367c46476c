package vn.motcham.kiosk;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.staff.Audit;
import vn.motcham.staff.StaffMember;

/**
 * Asks kiosks to send again what they have sent lately, since the server may have lost it. Each
 * does so once for each time that it is asked; what is here already is known by its id.
 */
@Singleton
public final class ResendRequests {
  /** As many as one line of the audit names. */
  private static final int IN_ONE_LINE = 20;

  private final Jdbi jdbi;
  private final Audit audit;
  private final InstantSource clock;

  ResendRequests(Jdbi jdbi, Audit audit, InstantSource clock) {
    this.jdbi = jdbi;
    this.audit = audit;
    this.clock = clock;
  }

  /** They hear of it the next time that they ask where they stand. */
  public void ask(Collection<Kiosk> kiosks, StaffMember by) {
    List<Integer> numbers = kiosks.stream().map(Kiosk::number).sorted().toList();
    if (!numbers.isEmpty()) {
      jdbi.useTransaction(
          handle -> {
            write(handle, numbers, by);
            record(handle, numbers, by);
          });
    }
  }

  private void write(Handle handle, List<Integer> numbers, StaffMember by) {
    handle
        .createUpdate(
            """
            INSERT INTO kiosk_resend (kiosk, asked_at, asked_by)
            SELECT number, :now, :by FROM kiosk WHERE number IN (<numbers>)
            ON DUPLICATE KEY UPDATE asked_at = GREATEST(asked_at, VALUES(asked_at)),
              asked_by = VALUES(asked_by)
            """)
        .bind("now", clock.instant().truncatedTo(ChronoUnit.MILLIS))
        .bind("by", by.account())
        .bindList("numbers", numbers)
        .execute();
  }

  private void record(Handle handle, List<Integer> numbers, StaffMember by) {
    for (int i = 0; i < numbers.size(); i += IN_ONE_LINE) {
      String subject =
          numbers.subList(i, Math.min(numbers.size(), i + IN_ONE_LINE)).stream()
              .map(number -> Integer.toString(number))
              .collect(Collectors.joining(", "));
      audit.record(handle, OptionalInt.of(by.account()), "kiosk-resend-asked", subject);
    }
  }

  /** What this kiosk was asked for last. */
  public Optional<ResendRequest> find(Kiosk kiosk) {
    return Optional.ofNullable(list(List.of(kiosk)).get(kiosk.number()));
  }

  /** What these were asked for last, by their numbers. */
  public Map<Integer, ResendRequest> list(Collection<Kiosk> kiosks) {
    Map<Integer, ResendRequest> requests = new TreeMap<>();
    if (kiosks.isEmpty()) {
      return requests;
    }
    Map<Integer, Instant> asked =
        jdbi.withHandle(handle -> read(handle, kiosks.stream().map(Kiosk::number).toList()));
    for (Kiosk kiosk : kiosks) {
      Instant at = asked.get(kiosk.number());
      // What the device before it was asked for it has never had.
      if (at != null && at.isAfter(kiosk.device().since())) {
        requests.put(kiosk.number(), new ResendRequest(at, doneAt(kiosk, at)));
      }
    }
    return requests;
  }

  private static Map<Integer, Instant> read(Handle handle, List<Integer> numbers) {
    return handle
        .createQuery("SELECT kiosk, asked_at FROM kiosk_resend WHERE kiosk IN (<numbers>)")
        .bindList("numbers", numbers)
        .reduceRows(
            new TreeMap<>(),
            (all, row) -> {
              all.put(
                  row.getColumn("kiosk", Integer.class), row.getColumn("asked_at", Instant.class));
              return all;
            });
  }

  private static @Nullable Instant doneAt(Kiosk kiosk, Instant askedAt) {
    return kiosk
        .findContact()
        .map(Contact::resentAt)
        .filter(at -> !at.isBefore(askedAt))
        .orElse(null);
  }
}
