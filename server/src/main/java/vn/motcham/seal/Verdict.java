package vn.motcham.seal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a verification proved.
 *
 * @param findings what is not as it was sealed, the first ones; none: all is
 * @param responses how many of them are sealed
 * @param waiting how many rows wait for the next night that seals them
 * @param batches how many there are
 * @param since the day of the first batch; null: there is none yet
 */
public record Verdict(
    List<Finding> findings, long responses, long waiting, int batches, @Nullable LocalDate since) {
  public Verdict {
    findings = List.copyOf(findings);
  }
}
