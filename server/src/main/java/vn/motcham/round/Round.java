package vn.motcham.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Source;
import vn.motcham.survey.Text;

/**
 * A survey campaign with its dates and quotas.
 *
 * @param standing what this round is and is not
 * @param survey id of the survey that is asked
 * @param version the one version of it
 * @param from the first day
 * @param to the last day
 * @param quotas number of a unit to the forms that are to be handed out there, by number
 * @param source the plan or decision that ordered it, if any
 */
public record Round(
    String id,
    Text title,
    Text standing,
    String survey,
    int version,
    LocalDate from,
    LocalDate to,
    Asked asks,
    Set<Channel> channels,
    Map<Integer, Integer> quotas,
    @Nullable Source source) {
  public Round {
    channels = Set.copyOf(channels);
    quotas = Collections.unmodifiableMap(new TreeMap<>(quotas));
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(to + " is before " + from);
    }
  }

  /** From a tree that has passed all checks. */
  public static Round read(JsonNode tree) {
    return RoundReader.read(tree);
  }

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** How many forms this unit is to hand out; empty where it takes no part. */
  public OptionalInt quota(int unit) {
    Integer forms = quotas.get(unit);
    return forms == null ? OptionalInt.empty() : OptionalInt.of(forms);
  }

  public Optional<Source> findSource() {
    return Optional.ofNullable(source);
  }

  /** Who is asked. */
  public enum Asked {
    /** People who used the service. */
    USERS("users"),
    /** People who live there, whether or not they used it. */
    RESIDENTS("residents");

    private final String code;

    Asked(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
