package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.calendar.Days;
import vn.motcham.calendar.OpeningHours;
import vn.motcham.survey.Stage;

/** Which kiosks somebody has to look at, as a table. */
class ConcernTest {
  private static final Predicate<LocalDate> NONE = _ -> false;
  private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 24);
  private static final Instant NOW = Instant.parse("2026-10-06T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    // heard of, waiting, the oldest since, set aside, clock off, numbers missing: concern
    "PT1M,       0,   ,         0, PT0S,      false, ",
    "PT24H,      0,   ,         0, PT0S,      false, ",
    "PT24H1S,    0,   ,         0, PT0S,      false, SILENT",
    "PT1M,       3,   PT24H,    0, PT0S,      false, ",
    "PT1M,       3,   PT24H1S,  0, PT0S,      false, UNSENT",
    "PT1M,       0,   PT48H,    0, PT0S,      false, ",
    "PT1M,       300, ,         0, PT0S,      false, ",
    "PT1M,       0,   ,         1, PT0S,      false, SET_ASIDE",
    "PT1M,       0,   ,         0, PT5M,      false, ",
    "PT1M,       0,   ,         0, PT5M0.001S, false, CLOCK",
    "PT1M,       0,   ,         0, -PT6M,     false, CLOCK",
    "PT1M,       0,   ,         0, ,          false, ",
    "PT1M,       0,   ,         0, PT0S,      true,  MISSING",
    // Of several, the one that comes first to whoever goes there.
    "PT25H,      3,   PT30H,    1, PT6M,      true,  SILENT",
    "PT1M,       3,   PT30H,    1, PT6M,      true,  UNSENT",
    "PT1M,       0,   ,         1, PT6M,      true,  MISSING",
    "PT1M,       0,   ,         1, PT6M,      false, SET_ASIDE",
  })
  void onlyWhatCannotRightItselfIsAConcern(
      Duration ago,
      int waiting,
      @Nullable Duration oldest,
      int setAside,
      @Nullable Duration off,
      boolean missing,
      @Nullable Concern concern) {
    Contact contact =
        new Contact(
            NOW.minus(ago),
            "1",
            waiting,
            setAside,
            oldest == null ? null : NOW.minus(oldest),
            null,
            null,
            off == null ? null : off.toMillis(),
            null,
            null);
    for (Kiosk.State state : Kiosk.State.values()) {
      Concern expected = state == Kiosk.State.ACTIVE ? concern : null;
      assertThat(Concern.of(kiosk(state, contact), null, NONE, missing, NOW))
          .isEqualTo(Optional.ofNullable(expected));
    }
  }

  @Test
  void oneThatWasNeverHeardOfIsSilentSinceItWasPaired() {
    Instant paired = NOW.minus(Duration.ofDays(9));
    assertThat(Concern.of(kiosk(Kiosk.State.ACTIVE, null), null, NONE, false, NOW))
        .contains(Concern.SILENT);
    assertThat(
            Concern.of(
                kiosk(Kiosk.State.ACTIVE, null),
                null,
                NONE,
                false,
                paired.plus(Duration.ofHours(23))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // 2026-10-09 is a Friday.
    "switched off with the lights on Friday,  2026-10-09T17:01, 2026-10-12T08:00, ",
    "and not switched on by Monday at eleven, 2026-10-09T17:01, 2026-10-12T11:00, ",
    "and a minute later,                      2026-10-09T17:01, 2026-10-12T11:01, SILENT",
    "lost its network on Friday at noon,      2026-10-09T12:00, 2026-10-10T12:00, ",
    "and a minute later,                      2026-10-09T12:00, 2026-10-10T12:01, ",
    "and on Monday at half past seven,        2026-10-09T12:00, 2026-10-12T07:30, SILENT",
    "dead since Tuesday at nine,              2026-10-06T09:00, 2026-10-07T09:00, ",
    "and a minute later,                      2026-10-06T09:00, 2026-10-07T09:01, SILENT",
    "off on a Tuesday that is a holiday,      2026-11-23T17:01, 2026-11-25T08:00, ",
    "and not on by Wednesday at eleven,       2026-11-23T17:01, 2026-11-25T11:01, SILENT",
    "away for a month,                        2026-09-09T17:01, 2026-10-11T08:00, SILENT",
  })
  void silenceCountsWhereTheCounterWasOpen(
      String name, LocalDateTime heard, LocalDateTime now, @Nullable Concern concern) {
    OpeningHours hours = OpeningHours.read("MON-FRI 07:00-11:30, MON-FRI 13:00-17:00");
    Contact contact = Contact.seen(heard.atZone(Days.ZONE).toInstant());
    assertThat(
            Concern.of(
                kiosk(Kiosk.State.ACTIVE, contact),
                hours,
                CULTURE_DAY::equals,
                false,
                now.atZone(Days.ZONE).toInstant()))
        .as(name)
        .isEqualTo(Optional.ofNullable(concern));
  }

  private static Kiosk kiosk(Kiosk.State state, @Nullable Contact contact) {
    Instant paired = NOW.minus(Duration.ofDays(9));
    Place place = new Place(1, "Quầy 1", Stage.RESULT);
    return new Kiosk(
        7,
        new Assignment(1, place, 1, paired, null),
        paired.minus(Duration.ofDays(90)),
        state,
        paired,
        new Kiosk.Device(2, paired),
        state.isRevoked() ? NOW : null,
        contact);
  }
}
