package vn.motcham.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form as it is printed, ready to show.
 *
 * @param style the stylesheet that it carries in itself
 * @param language ISO 639 code
 * @param unit whom it asks about; null on a form that was not issued
 * @param round the round that it belongs to, if any
 * @param survey id and version
 */
public record PaperForm(
    String style,
    String language,
    String title,
    String standing,
    @Nullable String unit,
    @Nullable String round,
    @Nullable String introduction,
    @Nullable String respondents,
    List<Part> parts,
    String survey) {
  public PaperForm {
    parts = List.copyOf(parts);
  }

  /** A section. */
  public record Part(@Nullable String title, @Nullable String introduction, List<Block> blocks) {
    public Part {
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * Questions that stand in one table, or a single one.
   *
   * @param heads what the columns of the table mean; empty: no table
   */
  public record Block(List<Box> heads, List<Item> items) {
    public Block {
      heads = List.copyOf(heads);
      items = List.copyOf(items);
    }
  }

  /**
   * A box to tick.
   *
   * @param apart whether it stands apart from the scale
   */
  public record Box(int code, String text, boolean apart) {}

  /**
   * A question.
   *
   * @param condition when it is to be answered; null: always
   * @param hint how to answer; null: as all others
   * @param digits how many boxes a number needs; 0: it is no number
   * @param lines how many lines a text needs; 0: it is no text
   */
  public record Item(
      String number,
      String text,
      @Nullable String condition,
      @Nullable String hint,
      List<Box> boxes,
      int digits,
      @Nullable String suffix,
      int lines) {
    public Item {
      boxes = List.copyOf(boxes);
    }
  }
}
