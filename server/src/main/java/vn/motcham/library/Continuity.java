package vn.motcham.library;

import java.util.Optional;
import vn.motcham.survey.Predecessor;
import vn.motcham.survey.Predecessor.Succession;
import vn.motcham.survey.Text;

/** What a change of the instrument does to the series of an indicator. */
sealed interface Continuity {
  /** Both are one series. */
  record Unbroken() implements Continuity {}

  /** The trend is cut, and says why. */
  record Broken(Text why) implements Continuity {}

  /** Nothing is said of an earlier indicator: its figures don't count for this one. */
  record Unrelated() implements Continuity {}

  /** An earlier indicator that none goes on with. */
  record Ended() implements Continuity {}

  default String code() {
    return switch (this) {
      case Unbroken _ -> "unbroken";
      case Broken _ -> "broken";
      case Unrelated _ -> "unrelated";
      case Ended _ -> "ended";
    };
  }

  static Continuity of(String indicator, Optional<Predecessor> link) {
    return link.flatMap(found -> found.findSuccession(indicator))
        .map(Continuity::of)
        .orElse(new Unrelated());
  }

  private static Continuity of(Succession succession) {
    return succession.findBreak().<Continuity>map(Broken::new).orElse(new Unbroken());
  }
}
