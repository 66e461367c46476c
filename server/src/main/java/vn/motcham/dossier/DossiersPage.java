package vn.motcham.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which counts of dossiers are imported.
 *
 * @param done what came of the last file; empty: there was none
 * @param fault why the file was not taken over; null: it was
 * @param faults what is wrong in it, line by line
 * @param columns the header of a template
 * @param stages the words that stand for a paper, with what they mean
 * @param reports what was reported last
 */
public record DossiersPage(
    String done,
    @Nullable String fault,
    List<String> faults,
    String columns,
    List<StageWord> stages,
    List<Row> reports) {
  public DossiersPage {
    faults = List.copyOf(faults);
    stages = List.copyOf(stages);
    reports = List.copyOf(reports);
  }

  public record StageWord(String code, String name) {}

  /**
   * What one unit reported of one month; ready to show.
   *
   * @param inHand carried over and received
   * @param again how often it was corrected; empty: never
   */
  public record Row(
      String unit, String month, String inHand, String returned, String importedOn, String again) {}
}
