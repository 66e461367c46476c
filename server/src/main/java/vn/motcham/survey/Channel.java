package vn.motcham.survey;

/** The way a response came. Figures are never merged across channels without saying so. */
public enum Channel {
  KIOSK("kiosk"),
  RECEIPT("receipt"),
  POSTER("poster"),
  PAPER("paper");

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
