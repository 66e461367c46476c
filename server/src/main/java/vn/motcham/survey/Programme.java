package vn.motcham.survey;

import java.util.List;

/**
 * A plan, decision or programme that set targets.
 *
 * @param document its number and date
 * @param issuer who issued it
 * @param standing whether it binds anyone here, or is only quoted
 */
public record Programme(
    String id,
    String title,
    String document,
    String issuer,
    Text standing,
    Source source,
    List<Target> targets) {
  public Programme {
    targets = List.copyOf(targets);
  }
}
