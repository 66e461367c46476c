package vn.motcham.numbering;

import java.util.Collection;
import java.util.List;

/**
 * How far the numbers of a device have arrived.
 *
 * @param device which of those that stood at the kiosk's place, from 1
 * @param gaps the numbers that have not arrived, between the lowest and the highest that have: a
 *     tablet that is paired again counts on from where it was
 */
public record Numbering(int kiosk, int device, List<Span> gaps) {
  public Numbering {
    gaps = List.copyOf(gaps);
  }

  static Numbering of(int kiosk, int device, Collection<Span> arrived) {
    return new Numbering(kiosk, device, Span.between(Span.merged(arrived)));
  }

  /** How many numbers have not arrived. */
  public long countGaps() {
    return gaps.stream().mapToLong(Span::size).sum();
  }

  /**
   * Those of which some are missing for certain; none as long as all of them may still wait.
   *
   * @param waiting how many the device says that it has yet to send
   */
  public List<Span> missing(int waiting) {
    return countGaps() > waiting ? gaps : List.of();
  }
}
