package vn.motcham.wake;

import vn.motcham.response.Bucket;

/**
 * How often a kiosk was woken in a half-month while it stood at a unit, and how many of these wakes
 * were followed by a rating.
 */
record WakeCount(int kiosk, int unit, Bucket.HalfMonth halfMonth, long wakes, long answered) {
  /** What is counted together. */
  record Block(int unit, Bucket.HalfMonth halfMonth) {}

  Block block() {
    return new Block(unit, halfMonth);
  }

  WakeCount plus(WakeCount other) {
    return new WakeCount(kiosk, unit, halfMonth, wakes + other.wakes, answered + other.answered);
  }
}
