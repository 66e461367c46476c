package vn.motcham.invitation;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import vn.motcham.calendar.Days;
import vn.motcham.http.PublicAddress;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Unit;
import vn.motcham.unit.UnitCode;
import vn.motcham.unit.Units;

/**
 * The codes that hang on walls: one for each unit, good for everybody at any time. So they prove
 * nothing, and what comes by them is a series of its own.
 */
@Singleton
public final class Posters {
  /**
   * A poster can't know at which stage whoever scans it is. It asks about the visit as it went,
   * which is what is asked where results are handed out; it decides no target at any stage.
   */
  static final Stage STAGE = Stage.RESULT;

  private final Units units;
  private final Surveys surveys;
  private final Scopes scopes;
  private final PublicAddress address;
  private final InstantSource clock;

  Posters(Units units, Surveys surveys, Scopes scopes, PublicAddress address, InstantSource clock) {
    this.units = units;
    this.surveys = surveys;
    this.scopes = scopes;
    this.address = address;
    this.clock = clock;
  }

  /**
   * The code of one unit.
   *
   * @param address what its QR code holds
   * @param shown the same address as somebody types it
   */
  public record PosterCode(String address, String shown) {}

  /** What is printed for a unit; it stays the same for as long as there is the unit. */
  public PosterCode of(int unit) {
    return new PosterCode(
        address.inCapitals("/q/" + UnitCode.of(unit)),
        address.of("/q/" + UnitCode.shown(unit)).replaceFirst("^https?://", ""));
  }

  /** Whether whoever scans the code of this unit is asked anything today. */
  public boolean isAsked(Unit unit) {
    return find(unit).isPresent();
  }

  /** What the poster of a unit asks about today; needs no database. */
  Optional<Rated> find(Unit unit) {
    LocalDate today = Days.today(clock);
    if (!unit.isOpenOn(today)) {
      return Optional.empty();
    }
    var occasion =
        new Deployment.Occasion(
            scopes.line(unit.number(), today), null, null, Channel.POSTER, STAGE, today);
    return surveys
        .findDeployed(occasion)
        .map(survey -> Rated.byPoster(unit.number(), survey.number()));
  }
}
