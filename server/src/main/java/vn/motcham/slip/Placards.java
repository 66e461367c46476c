package vn.motcham.slip;

import jakarta.inject.Singleton;
import java.util.Optional;
import vn.motcham.invitation.Posters;
import vn.motcham.problem.Language;
import vn.motcham.unit.Unit;

/** Prints the code of a unit, with what it is and who reads it. */
@Singleton
final class Placards {
  private static final String PATH = "/q/";

  private final Press press;
  private final Posters posters;

  Placards(Press press, Posters posters) {
    this.press = press;
    this.posters = posters;
  }

  /** One sheet; empty: too many wait already. */
  Optional<byte[]> print(Placard placard, Unit unit, Language language) {
    Posters.PosterCode code = posters.of(unit.number());
    int path = code.shown().lastIndexOf(PATH);
    var page =
        new PlacardPage(
            placard.css(),
            language,
            unit.name(),
            code.address(),
            code.shown().substring(0, path),
            code.shown().substring(path),
            placard.onASheet());
    return press.print(placard.view(), language, page);
  }
}
