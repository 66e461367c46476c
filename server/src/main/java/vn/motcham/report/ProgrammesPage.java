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
   * @param judges whether figures are held against it
   */
  public record Entry(
      String title, String issuer, String standing, boolean judges, List<Line> targets) {
    public Entry {
      targets = List.copyOf(targets);
    }
  }

  /**
   * @param construct what the target is about, by its code
   * @param fields in the page's language; empty: all
   */
  public record Line(String construct, String fields, Held.Quoted quoted) {}
}
