package vn.motcham.dossier;

import java.util.Comparator;
import vn.motcham.survey.Stage;

/**
 * A line of a report.
 *
 * @param procedure its number; 0: all that have no line of their own
 */
record Slot(int procedure, Stage stage) implements Comparable<Slot> {
  private static final Comparator<Slot> ORDER =
      Comparator.comparingInt(Slot::procedure).thenComparing(Slot::stage);

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
