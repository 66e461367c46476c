package vn.motcham.xlsform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.survey.Text;

/** A line of a sheet: texts by their columns. */
final class Row {
  private final Map<String, String> cells = new HashMap<>();

  Row with(String column, String text) {
    cells.put(column, text);
    return this;
  }

  /** A text in every language, where a missing one is the Vietnamese one: a form has no gaps. */
  Row with(String thing, Text text, List<FormLanguage> languages) {
    for (FormLanguage language : languages) {
      cells.put(language.column(thing), text.in(language.code()));
    }
    return this;
  }

  boolean has(String column) {
    return cells.containsKey(column);
  }

  String get(String column) {
    return cells.getOrDefault(column, "");
  }
}
