package vn.motcham.survey;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which survey is asked where, from when to when. Of several that fit, the most specific decides:
 * the lower unit, then the procedure, then the field, then the one that began last.
 *
 * @param unit number of the unit whose whole subtree it covers; none: the installation
 * @param procedure code of the only procedure it covers; none: all
 * @param field code of the only field (lĩnh vực) it covers; none: all
 * @param survey number of the published version
 * @param validFrom the first day
 * @param validTo the first day on which it no longer holds; none: open
 */
public record Deployment(
    @Nullable Integer unit,
    @Nullable String procedure,
    @Nullable String field,
    Channel channel,
    Stage stage,
    int survey,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  public Deployment {
    if (validTo != null && !validFrom.isBefore(validTo)) {
      throw new IllegalArgumentException(validFrom + " is not before " + validTo);
    }
  }

  /** A survey for the whole installation, open-ended. */
  public static Deployment everywhere(int survey, Channel channel, Stage stage, LocalDate from) {
    return new Deployment(null, null, null, channel, stage, survey, from, null);
  }

  /**
   * What is to be rated.
   *
   * @param units numbers of the unit and of those above it, the unit itself first
   * @param procedure code, if it is known
   * @param field code, if it is known
   * @param day in Asia/Ho_Chi_Minh
   */
  public record Occasion(
      List<Integer> units,
      @Nullable String procedure,
      @Nullable String field,
      Channel channel,
      Stage stage,
      LocalDate day) {
    public Occasion {
      units = List.copyOf(units);
    }
  }

  /** The one that decides; of two alike, the one that stands later in the list. */
  static Optional<Deployment> findFor(Occasion occasion, List<Deployment> deployments) {
    return deployments.reversed().stream()
        .filter(deployment -> deployment.fits(occasion))
        .min(
            Comparator.<Deployment>comparingInt(deployment -> deployment.distance(occasion))
                .thenComparing(deployment -> deployment.procedure == null)
                .thenComparing(deployment -> deployment.field == null)
                .thenComparing(Deployment::validFrom, Comparator.reverseOrder()));
  }

  /** All that fit, whether they decide or not. */
  static List<Deployment> allFor(Occasion occasion, List<Deployment> deployments) {
    return deployments.stream().filter(deployment -> deployment.fits(occasion)).toList();
  }

  private boolean fits(Occasion occasion) {
    return isFor(occasion.channel, occasion.stage)
        && (unit == null || occasion.units.contains(unit))
        && (procedure == null || procedure.equals(occasion.procedure))
        && (field == null || field.equals(occasion.field))
        && holdsOn(occasion.day);
  }

  private boolean isFor(Channel otherChannel, Stage otherStage) {
    return channel == otherChannel && stage == otherStage;
  }

  private boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
  }

  /** What a deployment covers; of several that cover the same, one is in force. */
  private record Cover(
      @Nullable Integer unit, @Nullable String procedure, @Nullable String field) {}

  /** Those that decide anything on this day. */
  static Collection<Deployment> inForce(
      List<Deployment> deployments, Channel channel, Stage stage, LocalDate day) {
    Map<Cover, Deployment> inForce = new LinkedHashMap<>();
    deployments.stream()
        .filter(deployment -> deployment.isFor(channel, stage) && deployment.holdsOn(day))
        .forEach(
            deployment ->
                inForce.merge(
                    new Cover(deployment.unit, deployment.procedure, deployment.field),
                    deployment,
                    (one, later) -> later.validFrom.isBefore(one.validFrom) ? one : later));
    return inForce.values();
  }

  private int distance(Occasion occasion) {
    return unit == null ? occasion.units.size() : occasion.units.indexOf(unit);
  }
}
