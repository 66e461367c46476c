package vn.motcham.table;

import java.util.List;

/**
 * One line of a file, before its columns are known.
 *
 * @param number as an editor or a spreadsheet shows it, from 1
 */
record Line(int number, List<String> cells) {
  Line {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
