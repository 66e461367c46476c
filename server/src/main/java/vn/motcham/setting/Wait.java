package vn.motcham.setting;

/** How long a kiosk waits for this and that, in seconds. */
public enum Wait {
  /** Until somebody who touches nothing any more is asked whether they are still there. */
  IDLE("idle", 20, 120),
  /** Until the thanks give way to the first screen. */
  THANKS("thanks", 4, 60),
  /** From one contact with the server to the next; well before silence makes it unknown. */
  HEARTBEAT("heartbeat", 60, 600);

  private final String code;
  private final int least;
  private final int most;

  Wait(String code, int least, int most) {
    this.code = code;
    this.least = least;
    this.most = most;
  }

  public String code() {
    return code;
  }

  /** The least that a unit may choose. */
  public int least() {
    return least;
  }

  /** The most that a unit may choose. */
  public int most() {
    return most;
  }

  boolean allows(int seconds) {
    return seconds >= least && seconds <= most;
  }

  /** Its column, and its name in what a kiosk is told. */
  String column() {
    return code + "_seconds";
  }

  String json() {
    return code + "Seconds";
  }
}
