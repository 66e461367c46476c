package vn.motcham.slip;

import java.util.Optional;

/** The paper of a counter's printer, which prints 203 dots to the inch: eight to the millimetre. */
enum Roll {
  NARROW("58", 384, 200, 24),
  WIDE("80", 576, 240, 26);

  /** Narrower than 15 mm, a code is hard to read for a cheap phone. */
  static final int LEAST_CODE_DOTS = 120;

  private final String millimetres;
  private final int dots;

  /** How wide a code is there, without its quiet zone, if whole dots allow. */
  private final int codeDots;

  private final int textDots;

  Roll(String millimetres, int dots, int codeDots, int textDots) {
    this.millimetres = millimetres;
    this.dots = dots;
    this.codeDots = codeDots;
    this.textDots = textDots;
  }

  static Optional<Roll> find(String millimetres) {
    for (Roll roll : values()) {
      if (roll.millimetres.equals(millimetres)) {
        return Optional.of(roll);
      }
    }
    return Optional.empty();
  }

  /** How many its print is wide. */
  int dots() {
    return dots;
  }

  /** How large its text is set. */
  int textDots() {
    return textDots;
  }

  /** As many dots as each module of a code can have: whole ones, or its edges would be torn. */
  int dotsPerModule(int modules) {
    return Math.max(codeDots / modules, Math.ceilDiv(LEAST_CODE_DOTS, modules));
  }
}
