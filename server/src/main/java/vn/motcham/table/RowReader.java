package vn.motcham.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Fault;
import vn.motcham.problem.LineText;
import vn.motcham.problem.ProblemType;

/** Reads the cells of one row; what is wrong goes to the list of faults, never to an exception. */
public final class RowReader {
  private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern VIETNAMESE_DATE =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

  private final Row row;
  private final List<Fault> faults;

  public RowReader(Row row, List<Fault> faults) {
    this.row = row;
    this.faults = faults;
  }

  public int line() {
    return row.line();
  }

  /** A text that must be there; empty after a fault. */
  public String text(String column, int maxCharacters) {
    String text = optionalText(column, maxCharacters);
    if (row.text(column).isEmpty()) {
      fault(Fault.at(row.place(column), ProblemType.MISSING_FIELD));
    }
    return text;
  }

  /** A text that may be empty. */
  public String optionalText(String column, int maxCharacters) {
    String text = row.text(column);
    if (text.codePointCount(0, text.length()) > maxCharacters) {
      String limit = Integer.toString(maxCharacters);
      return fault(Fault.at(row.place(column), ProblemType.TOO_LONG, "limit", limit));
    }
    if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
      return fault(Fault.at(row.place(column), ProblemType.FORMULA_CELL));
    }
    return isPlain(text) ? text : fault(Fault.at(row.place(column), ProblemType.BAD_TEXT));
  }

  /** A text of one shape, which must be there. */
  public String code(String column, Pattern shape) {
    String code = text(column, 64);
    return code.isEmpty() || shape.matcher(code).matches() ? code : badFormat(column);
  }

  /** A date that must be there; some date after a fault. */
  public LocalDate date(String column) {
    LocalDate date = optionalDate(column);
    if (row.text(column).isEmpty()) {
      fault(Fault.at(row.place(column), ProblemType.MISSING_FIELD));
    }
    return date == null ? LocalDate.EPOCH : date;
  }

  /** {@code 2025-07-01}, or day first as it is written in Vietnam: {@code 1/7/2025}. */
  public @Nullable LocalDate optionalDate(String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    Matcher iso = ISO_DATE.matcher(text);
    Matcher vietnamese = VIETNAMESE_DATE.matcher(text);
    try {
      if (iso.matches()) {
        return date(iso.group(1), iso.group(2), iso.group(3));
      }
      if (vietnamese.matches()) {
        return date(vietnamese.group(3), vietnamese.group(2), vietnamese.group(1));
      }
    } catch (DateTimeException _) {
      // The 30th of February is the same fault as no date at all.
    }
    badFormat(column);
    return null;
  }

  /** A whole number from 1 to the largest. */
  public @Nullable Integer optionalNumber(String column, int largest) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      badFormat(column);
      return null;
    }
    long number = Long.parseLong(text);
    if (number < 1 || number > largest) {
      fault(Fault.at(row.place(column), ProblemType.OUT_OF_RANGE));
      return null;
    }
    return (int) number;
  }

  /** A whole number from 0 to the largest, which must be there; 0 after a fault. */
  public int count(String column, int largest) {
    String text = row.text(column);
    if (text.isEmpty()) {
      fault(Fault.at(row.place(column), ProblemType.MISSING_FIELD));
      return 0;
    }
    if (!NUMBER.matcher(text).matches()) {
      badFormat(column);
      return 0;
    }
    long number = Long.parseLong(text);
    if (number > largest) {
      fault(Fault.at(row.place(column), ProblemType.OUT_OF_RANGE));
      return 0;
    }
    return (int) number;
  }

  /** Adds a fault about a cell of this row. */
  public void refuse(String column, ProblemType type) {
    faults.add(Fault.at(row.place(column), type));
  }

  /** Likewise, with a value for the placeholder of its sentence. */
  public void refuse(String column, ProblemType type, String name, String value) {
    faults.add(Fault.at(row.place(column), type, name, value));
  }

  private String fault(Fault fault) {
    faults.add(fault);
    return "";
  }

  private String badFormat(String column) {
    return fault(Fault.at(row.place(column), ProblemType.BAD_FORMAT));
  }

  private static LocalDate date(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (y < 1900 || y > 2199) {
      throw new DateTimeException("year " + y);
    }
    return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
  }

  /** Without an angle bracket, too: no name has one. */
  private static boolean isPlain(String text) {
    return LineText.isPlain(text) && text.indexOf('<') < 0 && text.indexOf('>') < 0;
  }
}
