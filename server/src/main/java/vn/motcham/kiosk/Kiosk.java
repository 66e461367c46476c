package vn.motcham.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A machine that was paired.
 *
 * @param number permanent, never given to another one
 * @param assignment where it stands; the last place of one that was revoked
 * @param revokedAt null: it may send
 * @param contact null: it was never heard of
 */
public record Kiosk(
    int number,
    Assignment assignment,
    Instant pairedAt,
    @Nullable Instant revokedAt,
    @Nullable Contact contact) {
  private static final Duration SILENT_AFTER = Duration.ofMinutes(15);

  public Optional<Contact> findContact() {
    return Optional.ofNullable(contact);
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /** What is known of it now. Silence says nothing about the reason: no network is not broken. */
  public State stateAt(Instant now) {
    if (revokedAt != null) {
      return State.REVOKED;
    }
    if (contact == null) {
      return State.NEVER_SEEN;
    }
    boolean silent = contact.seenAt().isBefore(now.minus(SILENT_AFTER));
    return silent ? State.UNKNOWN : State.ACTIVE;
  }

  public enum State {
    /** Heard of a short while ago. */
    ACTIVE("active"),
    /** Silent for longer. */
    UNKNOWN("unknown"),
    NEVER_SEEN("never-seen"),
    REVOKED("revoked");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
