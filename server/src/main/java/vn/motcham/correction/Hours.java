package vn.motcham.correction;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.motcham.response.Bucket;

/**
 * Hours of the clock on the wall, one after the other.
 *
 * @param last counted in
 */
record Hours(Bucket.Hour first, Bucket.Hour last) {

  static Bucket.Hour of(Instant at) {
    LocalDateTime local = LocalDateTime.ofInstant(at, Bucket.ZONE);
    return new Bucket.Hour(local.toLocalDate(), local.getHour());
  }

  boolean isInOrder() {
    return first.code() <= last.code();
  }

  boolean isOver(Instant now) {
    return !end().isAfter(now);
  }

  private Instant begin() {
    return instant(first);
  }

  private Instant end() {
    return instant(last).plus(1, ChronoUnit.HOURS);
  }

  private static Instant instant(Bucket.Hour hour) {
    return hour.firstDay().atTime(hour.hour(), 0).atZone(Bucket.ZONE).toInstant();
  }

  /**
   * Whether anything of this time lies in one of the hours.
   *
   * @param until null: it goes on
   */
  boolean touch(Instant from, @Nullable Instant until) {
    return from.isBefore(end()) && (until == null || until.isAfter(begin()));
  }
}
