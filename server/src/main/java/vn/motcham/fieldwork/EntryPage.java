package vn.motcham.fieldwork;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where sheets are keyed, one at a time.
 *
 * @param sheet the number of the sheet, as typed or as proposed
 * @param flaws why a sheet may not count; the first choice is that it does
 * @param fields of the questions that are compared
 * @param words of what people wrote; the first reading alone needs it
 * @param kept what became of the sheet before; null: there was none
 */
public record EntryPage(
    int batch,
    String unit,
    int sheets,
    boolean alone,
    String sheet,
    @Nullable String sheetFault,
    List<Choice> flaws,
    List<Field> fields,
    List<Field> words,
    @Nullable Kept kept) {
  public EntryPage {
    flaws = List.copyOf(flaws);
    fields = List.copyOf(fields);
    words = List.copyOf(words);
  }

  public boolean hasFaults() {
    return sheetFault != null || fields.stream().anyMatch(f -> f.fault() != null);
  }

  /**
   * One input.
   *
   * @param codes the codes that may be typed with what they mean; empty: any number or words
   * @param accepted the codes alone, parted by spaces, where one of them is the whole answer
   * @param several whether several codes may be typed
   * @param length of the longest answer
   */
  public record Field(
      String id,
      String number,
      String text,
      List<Meaning> codes,
      @Nullable String accepted,
      boolean several,
      int length,
      @Nullable String suffix,
      String value,
      @Nullable String fault) {
    public Field {
      codes = List.copyOf(codes);
    }
  }

  /** What a code means. */
  public record Meaning(int code, String text) {}

  /**
   * The sheet before.
   *
   * @param state once, different, settled
   * @param url where its two readings stand side by side
   */
  public record Kept(int sheet, String state, String url) {}
}
