package vn.motcham.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one sheet before it is stored. Until it was keyed twice nothing of it is shown,
 * so that the second reading stays blind.
 *
 * @param state once, different, settled
 * @param differences where the readings differ; empty: nowhere, or it is not to be shown yet
 * @param whole whether they differ on whether the sheet counts at all
 */
public record SheetPage(
    int batch,
    int sheet,
    String state,
    String first,
    @Nullable String second,
    @Nullable String settled,
    boolean same,
    boolean whole,
    List<Difference> differences,
    @Nullable String fault) {
  public SheetPage {
    differences = List.copyOf(differences);
  }

  /**
   * A question on which the readings differ, or the sheet as a whole.
   *
   * @param field where something else may be typed; null: one of both it is
   * @param first what the first reading says, in words
   * @param chosen what was chosen so far: first, second, other or nothing
   */
  public record Difference(
      String id,
      String number,
      String text,
      EntryPage.@Nullable Field field,
      String first,
      String second,
      String chosen) {}
}
