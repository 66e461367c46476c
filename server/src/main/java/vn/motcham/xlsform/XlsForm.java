package vn.motcham.xlsform;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import vn.motcham.survey.State;
import vn.motcham.survey.Survey;

/**
 * A survey as an XLSForm (https://xlsform.org): sheets {@code survey}, {@code choices} and {@code
 * settings} as the public specification has them, and {@code notes} for what it has no words for.
 * The same survey gives the same bytes.
 *
 * @param workbook the {@code .xlsx} file
 */
public record XlsForm(String fileName, byte[] workbook, List<Note> notes) {
  private static final BigInteger SIX_DIGITS = BigInteger.valueOf(1_000_000);

  public XlsForm {
    notes = List.copyOf(notes);
  }

  /**
   * @param contentHash of the definition, 64 hexadecimal digits
   */
  public static XlsForm of(Survey survey, String contentHash, State state) {
    Interview interview = Interview.of(survey, state);
    ChoiceLists lists = new ChoiceLists(interview);
    List<Note> notes = notes(interview, contentHash);
    List<Sheet> sheets =
        List.of(
            new SurveySheet(interview, lists).sheet(),
            lists.sheet(),
            settings(survey, contentHash),
            sheet(notes));
    String fileName = survey.id() + "-" + survey.version() + ".xlsx";
    return new XlsForm(fileName, Workbooks.write(sheets), notes);
  }

  private static List<Note> notes(Interview interview, String contentHash) {
    List<Note> notes = new ArrayList<>(new SurveyNotes(interview, contentHash).notes());
    interview
        .survey()
        .indicators()
        .forEach(indicator -> notes.add(new IndicatorNotes(indicator).note()));
    interview
        .questions()
        .forEach(question -> notes.addAll(new QuestionNotes(interview.survey(), question).notes()));
    return notes;
  }

  /** Nothing names an answer here: an instance name would tell respondents apart. */
  private static Sheet settings(Survey survey, String contentHash) {
    Row row =
        new Row()
            .with("form_title", survey.title().in(FormLanguage.FIRST.code()))
            .with("form_id", survey.id())
            .with("version", version(survey, contentHash))
            .with("default_language", FormLanguage.FIRST.title())
            .with("style", "pages");
    List<String> columns = List.of("form_title", "form_id", "version", "default_language", "style");
    return new Sheet("settings", columns, List.of(row));
  }

  /**
   * At most ten digits, as the specification has it: a later version is greater, and a changed
   * draft is another one.
   */
  private static String version(Survey survey, String contentHash) {
    BigInteger rest = new BigInteger(contentHash, 16).mod(SIX_DIGITS);
    return "%d%06d".formatted(survey.version(), rest);
  }

  private static Sheet sheet(List<Note> notes) {
    String vietnamese = FormLanguage.FIRST.title();
    String english = FormLanguage.of("en").title();
    List<Row> rows =
        notes.stream()
            .map(
                note ->
                    new Row()
                        .with("about", note.about())
                        .with(vietnamese, note.text().in("vi"))
                        .with(english, note.text().in("en")))
            .toList();
    return new Sheet("notes", List.of("about", vietnamese, english), rows);
  }
}
