package vn.motcham.answer;

import java.util.List;

/** What was given as an answer, before it is held against the survey. */
public sealed interface Given {
  /** One option, a number by its digits, or a text. */
  record One(String value) implements Given {}

  /** Several options. */
  record Many(List<String> values) implements Given {
    public Many {
      values = List.copyOf(values);
    }
  }
}
