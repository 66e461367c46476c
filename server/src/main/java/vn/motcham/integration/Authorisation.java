package vn.motcham.integration;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.stream.Stream;
import vn.motcham.calendar.Days;
import vn.motcham.http.Refused;
import vn.motcham.limit.Limits;
import vn.motcham.problem.ProblemType;
import vn.motcham.unit.EdgeType;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Says what a request of another system may be about, by the key that it carries. */
@Singleton
public final class Authorisation {
  private static final String BEARER = "Bearer ";

  private final IntegrationKeys keys;
  private final Units units;
  private final Limits limits;
  private final InstantSource clock;

  Authorisation(IntegrationKeys keys, Units units, Limits limits, InstantSource clock) {
    this.keys = keys;
    this.units = units;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * The key that the request carries.
   *
   * @throws Refused {@code key-needed}, {@code too-many-requests} for whoever guesses
   */
  public IntegrationKey require(HttpRequest<?> request) {
    String authorization = request.getHeaders().get(HttpHeaders.AUTHORIZATION, String.class, "");
    if (!authorization.startsWith(BEARER)) {
      throw new Refused(ProblemType.KEY_NEEDED);
    }
    return keys.find(authorization.substring(BEARER.length()))
        .orElseThrow(
            () ->
                new Refused(
                    limits.mayGuessOn(request)
                        ? ProblemType.KEY_NEEDED
                        : ProblemType.TOO_MANY_REQUESTS));
  }

  /** Whether the key is for this unit, or for one above it today. */
  public boolean covers(IntegrationKey key, int unit) {
    LocalDate today = Days.today(clock);
    return units.find(unit).isPresent()
        && Stream.of(EdgeType.values())
            .flatMap(type -> units.path(unit, type, today).stream())
            .map(Unit::number)
            .anyMatch(key.units()::contains);
  }
}
