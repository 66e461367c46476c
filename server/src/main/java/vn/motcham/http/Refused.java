package vn.motcham.http;

import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * Ends a request with a refusal. Thrown by controllers only; the features return refusals as
 * values.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;

  public Refused(Problem problem) {
    super(problem.type().code(), null, false, false);
    this.problem = problem;
  }

  public Refused(ProblemType type) {
    this(type.problem());
  }

  public Problem problem() {
    return problem;
  }
}
