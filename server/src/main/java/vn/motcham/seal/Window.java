package vn.motcham.seal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.response.Bucket;
import vn.motcham.response.Responses;

/**
 * What a night seals. An hour is sealed the night after its day, and again whenever something of it
 * came late: that tells the day on which a kiosk had a network again. What is kept by the
 * half-month is sealed by the first night of the next half-month and not again before the one after
 * it: finer would tell when a phone sent it, and which of a response's rows came together.
 *
 * @param day whose first hour it is
 * @param last the night before that sealed something, whenever it was
 */
record Window(LocalDate day, @Nullable LocalDate last) {
  /** A response comes at most so many days late, and a day's turn may pass meanwhile. */
  private static final int REACH = Responses.DAYS_KEPT + 1;

  boolean seals(int code) {
    return bucket(code).filter(this::isClosed).isPresent() && !isOutOfReach(code);
  }

  /** None where no time was written down that a bucket can have. */
  private static Optional<Bucket> bucket(int code) {
    try {
      return Optional.of(Bucket.ofCode(code));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isClosed(Bucket bucket) {
    return switch (bucket) {
      case Bucket.Hour(LocalDate hourDay, _) -> hourDay.isBefore(day);
      case Bucket.HalfMonth(LocalDate from) ->
          from.isBefore(halfMonth(day))
              && (last == null || halfMonth(last).isBefore(halfMonth(day)));
    };
  }

  /**
   * Whether nothing can have come for a bucket since the last night; what is found there all the
   * same was put there by somebody else.
   */
  boolean isOutOfReach(int code) {
    return bucket(code).map(bucket -> last != null && isBehind(bucket, last)).orElse(true);
  }

  private static boolean isBehind(Bucket bucket, LocalDate last) {
    return switch (bucket) {
      case Bucket.Hour(LocalDate hourDay, _) -> hourDay.isBefore(last.minusDays(REACH));
      case Bucket.HalfMonth(LocalDate from) ->
          from.isBefore(halfMonth(halfMonth(last).minusDays(REACH)));
    };
  }

  /** Codes of buckets from here on may be sealed. */
  int firstBucket() {
    return last == null ? 0 : code(halfMonth(halfMonth(last).minusDays(REACH)));
  }

  int lastBucket() {
    return code(day);
  }

  private static int code(LocalDate day) {
    return new Bucket.Hour(day, 0).code();
  }

  private static LocalDate halfMonth(LocalDate day) {
    return Bucket.halfMonthOf(day).firstDay();
  }
}
