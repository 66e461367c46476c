package vn.motcham.remark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import vn.motcham.http.Form;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;

/**
 * What the page sent.
 *
 * @param id made with the page, so that the same words sent twice are one remark
 * @param day on which the page was opened, whose key remembers it
 * @param text as it was typed
 */
record RemarkForm(String id, LocalDate day, String text) {
  static final String ID = "id";
  static final String DAY = "day";
  static final String TEXT = "text";
  private static final Pattern ID_SHAPE = Pattern.compile("[0-9a-f]{32}");

  static RemarkForm empty(String id, LocalDate day) {
    return new RemarkForm(id, day, "");
  }

  /**
   * @throws Refused {@code malformed-request}
   */
  static RemarkForm read(Form form) {
    String id = form.one(ID);
    if (!ID_SHAPE.matcher(id).matches()) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    }
    try {
      return new RemarkForm(id, LocalDate.parse(form.one(DAY)), form.one(TEXT));
    } catch (DateTimeParseException e) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    }
  }

  /** The same words on a page that was opened anew. */
  RemarkForm reopened(String newId, LocalDate today) {
    return new RemarkForm(newId, today, text);
  }
}
