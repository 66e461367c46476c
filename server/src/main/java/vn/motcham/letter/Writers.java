package vn.motcham.letter;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import vn.motcham.calendar.Days;
import vn.motcham.code.Codes;
import vn.motcham.code.LookupCode;
import vn.motcham.code.Status;
import vn.motcham.letter.LetterPages.Wrong;
import vn.motcham.unit.Units;

/** Who may leave a letter: those who have rated, as the code tells without saying what. */
@Singleton
final class Writers {
  private static final int LONGEST_CODE = 100;

  private final Letters letters;
  private final Codes codes;
  private final Units units;
  private final InstantSource clock;

  Writers(Letters letters, Codes codes, Units units, InstantSource clock) {
    this.letters = letters;
    this.codes = codes;
    this.units = units;
    this.clock = clock;
  }

  /** How somebody comes to have a code. */
  enum Standing {
    /** This code stands for nothing that may be known by now. */
    UNKNOWN,
    /** It stands for a rating of an earlier day; of which unit, only they know. */
    KNOWN,
    /** This server thanked them for rating this unit. */
    THANKED
  }

  Optional<LookupCode> findCode(LetterForm form) {
    return form.code().length() > LONGEST_CODE ? Optional.empty() : LookupCode.find(form.code());
  }

  /** Asks no more than the page of codes does, which knows nothing of today. */
  Standing standing(LookupCode code, LetterForm form) {
    if (form.unit() > 0
        && letters.isTicket(code, form.unit(), form.ticket())
        && units.find(form.unit()).isPresent()) {
      return Standing.THANKED;
    }
    return codes.find(code).filter(entry -> mayWrite(entry.status())).isPresent()
        ? Standing.KNOWN
        : Standing.UNKNOWN;
  }

  static boolean mayWrite(Status status) {
    return switch (status) {
      case COUNTED, MARKED -> true;
      case TEST, TOO_OLD, CLOCK_AHEAD, KIOSK_REVOKED -> false;
    };
  }

  /** What is wrong with a new letter, the first thing of several. */
  Optional<Wrong> findFault(LetterForm form) {
    boolean there =
        units.find(form.unit()).filter(unit -> unit.isOpenOn(Days.today(clock))).isPresent();
    if (!there) {
      return Optional.of(new Wrong("unit", "unit"));
    }
    if (form.kind() == null) {
      return Optional.of(new Wrong("kind", "kind-complaint"));
    }
    return form.wordsFault().map(key -> new Wrong(key, "words"));
  }
}
