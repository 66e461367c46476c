package vn.motcham.http;

import java.util.Map;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/**
 * Ends a request with a refusal. Thrown by controllers only; the features return refusals as
 * values.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Problem problem;
  private final transient Map<String, Object> members;

  public Refused(Problem problem) {
    this(problem, Map.of());
  }

  /**
   * @param members what the refusal tells a program besides (RFC 9457 §3.2)
   */
  public Refused(Problem problem, Map<String, Object> members) {
    super(problem.type().code(), null, false, false);
    this.problem = problem;
    this.members = Map.copyOf(members);
  }

  public Refused(ProblemType type) {
    this(type.problem());
  }

  public Problem problem() {
    return problem;
  }

  Map<String, Object> members() {
    return members;
  }
}
