package vn.motcham.fleet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcham.kiosk.Kiosk;

/** What somebody may decide about a kiosk. Its words are the texts {@code kiosk.<code>}. */
public enum Turn {
  SUSPEND("suspend", Set.of(Kiosk.State.ACTIVE), Kiosk.State.INACTIVE),
  RESUME("resume", Set.of(Kiosk.State.INACTIVE), Kiosk.State.ACTIVE),
  FIND("find", Set.of(Kiosk.State.LOST), Kiosk.State.ACTIVE),
  LOSE("lose", Set.of(Kiosk.State.ACTIVE, Kiosk.State.INACTIVE), Kiosk.State.LOST),
  REVOKE(
      "revoke",
      Set.of(Kiosk.State.ACTIVE, Kiosk.State.INACTIVE, Kiosk.State.LOST),
      Kiosk.State.RETIRED);

  private final String code;
  private final Set<Kiosk.State> from;
  private final Kiosk.State to;

  Turn(String code, Set<Kiosk.State> from, Kiosk.State to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  /** Those that this kiosk can take now. */
  static List<Turn> listFor(Kiosk kiosk) {
    return Stream.of(values()).filter(turn -> turn.isOpenTo(kiosk)).toList();
  }

  boolean isOpenTo(Kiosk kiosk) {
    return from.contains(kiosk.state());
  }

  Kiosk.State to() {
    return to;
  }

  /** As addresses and texts name it. */
  public String code() {
    return code;
  }

  /** Whether somebody is asked once more: nothing of the kiosk counts from then on. */
  public boolean isGrave() {
    return to.isRevoked();
  }
}
