package vn.motcham.xlsform;

import java.util.Map;
import vn.motcham.survey.Text;

/**
 * A language as forms name it, such as {@code English (en)}.
 *
 * @param code as surveys and the IANA registry have it
 * @param name what the people who choose it in a list of languages call it
 */
record FormLanguage(String code, String name) {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("vi", "Tiếng Việt"),
          Map.entry("en", "English"),
          Map.entry("bdq", "Tiếng Ba-na"),
          Map.entry("blt", "Tiếng Thái Đen"),
          Map.entry("cjm", "Tiếng Chăm"),
          Map.entry("hmn", "Tiếng Mông"),
          Map.entry("jra", "Tiếng Gia-rai"),
          Map.entry("km", "Tiếng Khmer"),
          Map.entry("kpm", "Tiếng Cơ Ho"),
          Map.entry("mtq", "Tiếng Mường"),
          Map.entry("nut", "Tiếng Nùng"),
          Map.entry("rad", "Tiếng Ê-đê"),
          Map.entry("tyz", "Tiếng Tày"));

  static final FormLanguage FIRST = of(Text.FIRST_LANGUAGE);

  static FormLanguage of(String code) {
    return new FormLanguage(code, NAMES.getOrDefault(code, code));
  }

  String title() {
    return name + " (" + code + ")";
  }

  /** The column in which a thing stands in this language. */
  String column(String thing) {
    return thing + "::" + title();
  }
}
