package vn.motcham.survey;

/** Where a version stands in its life; it stands beside the files, never in the answers. */
public enum State {
  /** May be asked. */
  PUBLISHED("published"),
  /** Still written on: never stored, deployed or answered. */
  DRAFT("draft"),
  /** Not deployed any more; stays loadable for ever. */
  RETIRED("retired");

  private final String code;

  State(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
