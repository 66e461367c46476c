package vn.motcham.xlsform;

import vn.motcham.survey.Text;

/**
 * Something that a form can't say.
 *
 * @param about the name of a question, the id of an indicator, or the word for all of it
 */
public record Note(String about, Text text) {
  static final String SURVEY = "survey";

  static Note of(String about, Sentence sentence) {
    return new Note(about, sentence.text());
  }
}
