package vn.motcham.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A machine that was paired. Its state is what somebody decided; its presence is whether it is
 * heard of, which nobody decides.
 *
 * @param number permanent, never given to another one
 * @param assignment where it stands; the last place of one that is retired
 * @param device what stands there by now
 * @param revokedAt since when nothing is accepted of it; null: it may send
 * @param contact null: this device was never heard of
 */
public record Kiosk(
    int number,
    Assignment assignment,
    Instant pairedAt,
    State state,
    Instant stateSince,
    Device device,
    @Nullable Instant revokedAt,
    @Nullable Contact contact) {
  private static final Duration SILENT_AFTER = Duration.ofMinutes(15);

  /**
   * A device that stands in the place of a kiosk.
   *
   * @param number which one of that kiosk's, counted from 1
   */
  public record Device(int number, Instant since) {}

  public Optional<Contact> findContact() {
    return Optional.ofNullable(contact);
  }

  /** Nothing is accepted of it: it is lost, or retired. */
  public boolean isRevoked() {
    return state.isRevoked();
  }

  /**
   * Whether it is heard of now. Silence says nothing about the reason: no network is not broken.
   */
  public Presence presenceAt(Instant now) {
    if (contact == null) {
      return Presence.NEVER_SEEN;
    }
    boolean silent = contact.seenAt().isBefore(now.minus(SILENT_AFTER));
    return silent ? Presence.UNKNOWN : Presence.HEARD;
  }

  /** What somebody decided about it. */
  public enum State {
    ACTIVE("active"),
    /** Put aside for a while: it takes no ratings; what waited on it before is still taken. */
    INACTIVE("inactive"),
    /** Nothing is accepted of it until it is found again. */
    LOST("lost"),
    /** Nothing is accepted of it, for good. */
    RETIRED("retired");

    private final String code;

    State(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }

    static Optional<State> find(String code) {
      return Stream.of(values()).filter(state -> state.code.equals(code)).findFirst();
    }

    public boolean isRevoked() {
      return switch (this) {
        case ACTIVE, INACTIVE -> false;
        case LOST, RETIRED -> true;
      };
    }

    /** Whether it may be in that state next; what is lost is found before it is put aside. */
    public boolean mayBecome(State next) {
      return switch (this) {
        case ACTIVE, INACTIVE -> next != this;
        case LOST -> next == ACTIVE || next == RETIRED;
        case RETIRED -> false;
      };
    }
  }

  /** Whether it is heard of. */
  public enum Presence {
    /** A short while ago. */
    HEARD("heard"),
    /** Silent for longer. */
    UNKNOWN("unknown"),
    NEVER_SEEN("never-seen");

    private final String code;

    Presence(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
