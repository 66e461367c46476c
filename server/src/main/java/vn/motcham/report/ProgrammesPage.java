package vn.motcham.report;

import java.util.List;

/**
 * The plans whose targets are quoted here.
 *
 * @param programmes the one that figures are held against first
 */
public record ProgrammesPage(List<Entry> programmes) {
  public ProgrammesPage {
    programmes = List.copyOf(programmes);
  }

  /**
   * @param title as it stands in the plan
   * @param issuer whose plan it is, with its number and date
   * @param standing whether it binds anyone here, in the page's language
   * @param ended whose targets ended and when, in a sentence; empty: the issuer still exists
   * @param judges whether figures are held against it
   */
  public record Entry(
      String title,
      String issuer,
      String standing,
      String ended,
      boolean judges,
      List<Line> targets) {
    public Entry {
      targets = List.copyOf(targets);
    }
  }

  /**
   * @param construct what the target is about, by its code; empty: an index
   * @param index the index it is about; empty: a construct
   * @param fields in the page's language; empty: all
   * @param deciding which of several fields' figures decides, {@code pooled} or {@code each};
   *     empty: there are not several
   * @param measured whether a survey can tell whether it is reached
   */
  public record Line(
      String construct,
      String index,
      String fields,
      String deciding,
      boolean measured,
      Held.Quoted quoted) {}
}
