package vn.motcham.issuance;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Stage;

/**
 * The invitations that ran out in a period.
 *
 * @param whole all of them
 * @param stages those of each paper that there are any of
 * @param procedures those of each procedure, by its number; 0: none was named. Empty: they are not
 *     told apart
 * @param isMissing whether some half-months are left out of every rate, since more invitations were
 *     used than are known to have been issued
 */
public record Issuance(
    Part whole, Map<Stage, Part> stages, SortedMap<Integer, Part> procedures, boolean isMissing) {
  public Issuance {
    stages = Map.copyOf(stages);
    procedures = Collections.unmodifiableSortedMap(new TreeMap<>(procedures));
  }

  /**
   * Some of them.
   *
   * @param printed of those issued, how many were printed in stock
   * @param usable valid from the start, or activated
   * @param rate of the half-months of units that it may be told of; null: of none
   */
  public record Part(long issued, long printed, long usable, @Nullable ResponseRate rate) {
    public Optional<ResponseRate> findRate() {
      return Optional.ofNullable(rate);
    }
  }
}
