package vn.motcham.indicator;

/**
 * From what to what a respondent's value can lie.
 *
 * @param high at least {@code low}
 */
record Span(int low, int high) {
  /** Of shares. */
  static final Span SHARE = new Span(0, 1);

  Span {
    if (low < 0 || low > high) {
      throw new IllegalArgumentException(low + " to " + high);
    }
  }

  double clipped(double value) {
    return Math.clamp(value, (double) low, (double) high);
  }

  /** How far up a value lies, 0 to 1. */
  double place(Fraction value) {
    return clipped(value.toDouble()) == high ? 1 : (value.toDouble() - low) / (high - low);
  }

  double at(double place) {
    return low + place * (high - low);
  }
}
