package vn.motcham.survey;

import java.util.Optional;
import java.util.Set;

/** The way a response came. Figures are never merged across channels without saying so. */
public enum Channel {
  KIOSK("kiosk"),
  RECEIPT("receipt"),
  POSTER("poster"),
  PAPER("paper"),
  /** Tries of the way itself, as a kiosk would go it; they reach no figure. */
  TEST("test");

  /** Where people are asked. */
  public static final Set<Channel> ASKED = Set.of(KIOSK, RECEIPT, POSTER, PAPER);

  private final String code;

  Channel(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static Optional<Channel> find(String code) {
    for (Channel channel : values()) {
      if (channel.code.equals(code)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }
}
