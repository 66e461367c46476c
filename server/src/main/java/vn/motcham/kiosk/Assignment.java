package vn.motcham.kiosk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The span of time in which a kiosk stands at one place and asks one survey.
 *
 * @param survey number of the survey version that was in use there when it began
 * @param until when it ended; null: it stands there now
 */
public record Assignment(int id, Place place, int survey, Instant from, @Nullable Instant until) {}
