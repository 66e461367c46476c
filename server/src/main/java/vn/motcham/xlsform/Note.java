package vn.motcham.xlsform;

import vn.motcham.survey.Text;

/**
 * Something that a form can't say.
 *
 * @param about the name of a question, an indicator by its id, or {@link #SURVEY}
 */
public record Note(String about, Text text) {
  /** The survey as a whole. */
  static final String SURVEY = "survey";

  static Note of(String about, Sentence sentence) {
    return new Note(about, sentence.text());
  }
}
