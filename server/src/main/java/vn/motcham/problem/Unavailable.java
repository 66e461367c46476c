package vn.motcham.problem;

/** Ends what can't go on now, whoever asked for it: trying again later is safe. */
public final class Unavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ProblemType type;

  public Unavailable(ProblemType type) {
    super(type.code(), null, false, false);
    this.type = type;
  }

  public ProblemType type() {
    return type;
  }
}
