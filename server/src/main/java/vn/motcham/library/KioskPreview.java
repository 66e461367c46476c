package vn.motcham.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One screen of a kiosk, to be looked at.
 *
 * @param back the page of the instrument
 * @param language the code of the language in which it is read
 * @param place which of the screens it is, from 1
 * @param only when it is asked, in a sentence; empty: always
 * @param question what it asks; null: nothing is asked on kiosks
 */
public record KioskPreview(
    Phrase title,
    String back,
    String language,
    int place,
    int count,
    List<SurveyPage.Link> languages,
    String only,
    @Nullable Asked question) {
  public KioskPreview {
    languages = List.copyOf(languages);
  }

  public boolean hasPrevious() {
    return place > 1;
  }

  public boolean hasNext() {
    return place < count;
  }

  /**
   * @param kind {@code single}, {@code multiple}, {@code number} or {@code text}
   * @param hint empty: there is none
   * @param beside options that stand beside the scale
   */
  public record Asked(
      String id,
      String kind,
      Phrase text,
      String hint,
      List<Choice> options,
      List<Choice> beside,
      @Nullable Phrase suffix,
      boolean required) {
    public Asked {
      options = List.copyOf(options);
      beside = List.copyOf(beside);
    }

    public boolean isChoice() {
      return kind.equals("single") || kind.equals("multiple");
    }

    public boolean isSeveral() {
      return kind.equals("multiple");
    }

    public String inputType() {
      return isSeveral() ? "checkbox" : "radio";
    }
  }

  /**
   * @param face 1 (worst) to 5 (best) where it is shown with a face; 0: none
   */
  public record Choice(String id, Phrase text, int face) {}
}
