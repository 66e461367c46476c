package vn.motcham.response;

import vn.motcham.code.Status;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * A kiosk's response that holds against its survey, of a day that has no key.
 *
 * @param content canonical, as it is kept
 * @param reason {@code too-old} or {@code clock-ahead}
 */
record LateResponse(Submission submission, byte[] content, Problem reason) {
  Status status() {
    return reason.type() == ProblemType.TOO_OLD ? Status.TOO_OLD : Status.CLOCK_AHEAD;
  }
}
