package vn.motcham.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

/** CSV in UTF-8, with or without a byte order mark; comma, semicolon or tab between the cells. */
final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  static Reading read(byte[] bytes) {
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(input, text, true);
    if (result.isError()) {
      return notText(bytes, input.position());
    }
    String decoded = text.flip().toString();
    int nul = decoded.indexOf('\0');
    return nul >= 0 ? notText(bytes, indexOfNul(bytes)) : parse(withoutMark(decoded));
  }

  private static Reading parse(String text) {
    List<Line> lines = new ArrayList<>();
    int next = 1;
    try (CsvReader<CsvRecord> reader = reader(text)) {
      for (CsvRecord csv : reader) {
        Line line = new Line(Math.toIntExact(csv.getStartingLineNumber()), csv.getFields());
        next = line.number() + 1 + breaksWithin(line);
        if (lines.size() > Table.MAX_ROWS) {
          return Table.tooManyRows(line.number());
        }
        if (!line.isBlank()) {
          lines.add(line);
        }
      }
    } catch (CsvParseException _) {
      return Table.refused(Fault.at("line " + next, ProblemType.UNBALANCED_QUOTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Table.of(lines);
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .fieldSeparator(separator(text))
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .ofCsvRecord(text);
  }

  /** Excel writes the list separator of the computer's region, in Vietnam often the semicolon. */
  private static char separator(String text) {
    String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    char separator = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (count(header, candidate) > count(header, separator)) {
        separator = candidate;
      }
    }
    return separator;
  }

  private static long count(String text, char sought) {
    return text.chars().filter(c -> c == sought).count();
  }

  private static int breaksWithin(Line line) {
    return Math.toIntExact(line.cells().stream().mapToLong(cell -> count(cell, '\n')).sum());
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static int indexOfNul(byte[] bytes) {
    int i = 0;
    while (bytes[i] != 0) {
      i++;
    }
    return i;
  }

  private static Reading notText(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return Table.refused(Fault.at("line " + line, ProblemType.NOT_A_TABLE));
  }
}
