package vn.motcham.numbering;

import java.util.Comparator;

/**
 * A number that has arrived.
 *
 * @param device which of those that stood at the kiosk's place counted it, from 1
 * @param seq counts the responses of one device, from 1
 */
public record Numbered(int kiosk, int device, int seq) implements Comparable<Numbered> {
  private static final Comparator<Numbered> ORDER =
      Comparator.comparingInt(Numbered::kiosk)
          .thenComparingInt(Numbered::device)
          .thenComparingInt(Numbered::seq);

  /** Comes before every number. */
  static final Numbered BEFORE_ALL = new Numbered(0, 0, 0);

  @Override
  public int compareTo(Numbered other) {
    return ORDER.compare(this, other);
  }
}
