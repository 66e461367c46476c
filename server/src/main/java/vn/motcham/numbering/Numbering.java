package vn.motcham.numbering;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * How far the numbers of a device have arrived.
 *
 * @param device which of those that stood at the kiosk's place, from 1
 * @param arrived the numbers that have arrived, in as few spans as there can be
 */
public record Numbering(int kiosk, int device, List<Span> arrived) {
  public Numbering {
    arrived = Span.merged(arrived);
  }

  /** Of a device of which nothing has arrived. */
  public static Numbering none(int kiosk, int device) {
    return new Numbering(kiosk, device, List.of());
  }

  /**
   * Those of which some are missing for certain, between the lowest and the highest that arrived; a
   * tablet that is paired again counts on from where it was. None as long as all of them may still
   * wait.
   *
   * @param waiting how many the device says that it has yet to send
   */
  public List<Span> missing(int waiting) {
    List<Span> gaps = Span.between(arrived);
    return gaps.stream().mapToLong(Span::size).sum() > waiting ? gaps : List.of();
  }

  /**
   * Those that it gave, that have not arrived and that it does not have either. Whatever arrives
   * later only makes them fewer, so it matters not how old its word is. What it has given since is
   * none of them: that may be under way.
   */
  public List<Span> missing(Counted said) {
    int unknown = arrived.isEmpty() ? said.next() : arrived.getFirst().first();
    int first = Objects.requireNonNullElse(said.first(), unknown);
    Collection<Span> somewhere = new ArrayList<>(arrived);
    somewhere.addAll(said.held());
    return Span.without(first, said.next() - 1, Span.merged(somewhere));
  }
}
