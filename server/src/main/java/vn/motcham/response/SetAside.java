package vn.motcham.response;

import java.util.Objects;
import vn.motcham.code.Status;
import vn.motcham.problem.Problem;

/**
 * A kiosk's response that holds against its survey and is kept apart: its day has no key, or
 * nothing is accepted of the kiosk any more.
 *
 * @param content canonical, as it is kept
 * @param reason {@code too-old}, {@code clock-ahead} or {@code kiosk-revoked}
 */
record SetAside(Submission submission, byte[] content, Problem reason) {
  int kiosk() {
    return Objects.requireNonNull(submission.session()).kiosk();
  }

  Status status() {
    return switch (reason.type()) {
      case TOO_OLD -> Status.TOO_OLD;
      case CLOCK_AHEAD -> Status.CLOCK_AHEAD;
      case KIOSK_REVOKED -> Status.KIOSK_REVOKED;
      default -> throw new IllegalStateException(reason.type().code());
    };
  }
}
