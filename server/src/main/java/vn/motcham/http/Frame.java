package vn.motcham.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around its content.
 *
 * @param language {@code vi} or {@code en}
 * @param otherLanguageUrl this page in the other language
 * @param demo whether every figure is simulated
 * @param csrf the token for the forms of a signed-in person; empty when nobody is
 * @param staffName who is signed in, if anybody
 * @param sections the parts of the house that are open to them
 */
public record Frame(
    String language,
    String otherLanguageUrl,
    boolean demo,
    String csrf,
    @Nullable String staffName,
    List<Section> sections) {
  public Frame {
    sections = List.copyOf(sections);
  }

  /** Around a page from which nobody goes elsewhere. */
  public Frame(
      String language,
      String otherLanguageUrl,
      boolean demo,
      String csrf,
      @Nullable String staffName) {
    this(language, otherLanguageUrl, demo, csrf, staffName, List.of());
  }

  /**
   * A part of the house.
   *
   * @param code its name is the text {@code layout.section.<code>}
   * @param current {@code page} when it is the page one is on, {@code true} when one is further
   *     inside; null: one is elsewhere
   */
  public record Section(String code, String url, @Nullable String current) {
    static Section of(String code, String path) {
      String url = "/staff/" + code;
      String within = path.startsWith(url + "/") ? "true" : null;
      return new Section(code, url, path.equals(url) ? "page" : within);
    }
  }
}
