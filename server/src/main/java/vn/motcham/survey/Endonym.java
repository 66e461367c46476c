package vn.motcham.survey;

import java.util.Map;

/** A language's name as those who speak it write it, by which they find it. */
public final class Endonym {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("vi", "Tiếng Việt"),
          Map.entry("en", "English"),
          Map.entry("bdq", "Bahnar"),
          Map.entry("blt", "Thái Đen"),
          Map.entry("cjm", "Chăm"),
          Map.entry("hmn", "H’Mông"),
          Map.entry("jra", "Jrai"),
          Map.entry("km", "ភាសាខ្មែរ"),
          Map.entry("kpm", "K’Ho"),
          Map.entry("mtq", "Mường"),
          Map.entry("nut", "Nùng"),
          Map.entry("rad", "Êđê"),
          Map.entry("tyz", "Tày"));

  private Endonym() {}

  /** The code itself where no name is known. */
  public static String of(String language) {
    return NAMES.getOrDefault(language, language);
  }
}
