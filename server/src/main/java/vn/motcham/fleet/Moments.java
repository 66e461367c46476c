package vn.motcham.fleet;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.response.Bucket;

/** Points in time as people say them, seen from now. */
record Moments(Instant now, Language language) {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Bucket.ZONE);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("H").withZone(Bucket.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Bucket.ZONE);

  KioskPage.Moment moment(Instant at) {
    return new KioskPage.Moment(ago(at), EXACT.format(at), at.toString());
  }

  /** The hour that begins then. */
  @Nullable String hour(@Nullable Instant at) {
    return at == null
        ? null
        : Texts.get(language, "kiosk.hour", Map.of("hour", HOUR.format(at), "day", DAY.format(at)));
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  private String ago(Instant at) {
    Duration passed = Duration.between(at, now);
    if (passed.toMinutes() < 1) {
      return Texts.get(language, "kiosk.ago.now");
    }
    ChronoUnit unit =
        passed.toHours() < 1
            ? ChronoUnit.MINUTES
            : passed.toDays() < 1 ? ChronoUnit.HOURS : ChronoUnit.DAYS;
    long count = passed.dividedBy(unit.getDuration());
    String key = "kiosk.ago." + unit.name().toLowerCase(Locale.ROOT);
    return Texts.get(
        language, count == 1 ? key + ".one" : key, Map.of("count", Long.toString(count)));
  }
}
