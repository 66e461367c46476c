package vn.motcham.target;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcham.survey.Source;
import vn.motcham.survey.Text;

/**
 * A plan, decision or programme that set targets.
 *
 * @param document its number and date
 * @param issuer who issued it
 * @param standing whether it binds anyone here, or is only quoted
 * @param endedOn the last day of an issuer that is no more: its targets are history, and no duty of
 *     its successors
 */
public record Programme(
    String id,
    String title,
    String document,
    String issuer,
    Text standing,
    Source source,
    @Nullable LocalDate endedOn,
    List<Target> targets) {
  public Programme {
    targets = List.copyOf(targets);
  }

  /** From a tree that has passed all checks. */
  public static Programme read(JsonNode tree) {
    return ProgrammeReader.read(tree);
  }

  public Optional<LocalDate> findEnd() {
    return Optional.ofNullable(endedOn);
  }
}
