package vn.motcham.table;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.problem.ProblemType.BODY_TOO_LARGE;
import static vn.motcham.problem.ProblemType.EXTRA_CELLS;
import static vn.motcham.problem.ProblemType.NOT_A_TABLE;
import static vn.motcham.problem.ProblemType.TOO_MANY_ROWS;
import static vn.motcham.problem.ProblemType.UNBALANCED_QUOTES;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.motcham.problem.Fault;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

class TableTest {

  @Test
  void commaSemicolonAndTabAllSeparate() throws IOException {
    for (String separator : new String[] {",", ";", "\t"}) {
      Table table = table("a.csv", "code" + separator + "name\nX1" + separator + "Xã\n");
      assertThat(table.columns()).containsExactly("code", "name");
      assertThat(table.rows().getFirst().text("name")).isEqualTo("Xã");
    }
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheHeader() throws IOException {
    assertThat(table("a.csv", "\uFEFFcode\nX1\n").columns()).containsExactly("code");
  }

  @Test
  void blankLinesAreSkippedAndCounted() throws IOException {
    Table table = table("a.csv", "code,name\r\n\r\n,,\r\n\"X1\",\"two\nlines\"\r\nX2,b\r\n");
    assertThat(table.rows()).extracting(Row::line).containsExactly(4, 6);
  }

  @Test
  void unbalancedQuotesAreRefusedWithTheirLine() throws IOException {
    assertRefused(read("a.csv", "code\nX1\n\"X2\nX3\n"), "line 3", UNBALANCED_QUOTES);
    assertRefused(read("a.csv", "code\nX1\n\"X2\"x\n"), "line 3", UNBALANCED_QUOTES);
  }

  @Test
  void cellsBesideTheHeaderAreRefused() throws IOException {
    assertRefused(read("a.csv", "code,name\nX1,a,b\n"), "line 2", EXTRA_CELLS);
    assertThat(table("a.csv", "code,name\nX1,a,\n").rows()).hasSize(1);
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    byte[] latin1 = "code\nX1\nB\u00E0i\n".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(read("a.csv", latin1), "line 3", NOT_A_TABLE);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    assertRefused(read("a.csv", png), "line 1", NOT_A_TABLE);
    assertRefused(read("a.csv", workbook(_ -> {})), "line", NOT_A_TABLE);
    assertThat(problem(read("a.xlsx", png))).isEqualTo(NOT_A_TABLE.problem());
    assertThat(problem(read("a.xlsx", zip("a.txt", 10)))).isEqualTo(NOT_A_TABLE.problem());
    assertThat(problem(read("a.pdf", "code\n"))).isEqualTo(NOT_A_TABLE.problem());
  }

  @Test
  void aTableHasItsLimits() throws IOException {
    String rows = "X\n".repeat(Table.MAX_ROWS);
    assertThat(table("a.csv", "code\n" + rows).rows()).hasSize(Table.MAX_ROWS);
    assertRefused(read("a.csv", "code\n" + rows + "X\n"), "line 100002", TOO_MANY_ROWS);
    assertThat(problem(read("a.csv", new byte[Table.MAX_BYTES + 1])))
        .isEqualTo(BODY_TOO_LARGE.problem());
  }

  @Test
  void aWorkbookIsReadLikeCsv() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, "Code");
              sheet.value(0, 1, "name");
              sheet.value(0, 2, "opened_on");
              sheet.value(2, 0, 12);
              sheet.value(2, 1, "Xã Bãi Ngọc");
              sheet.value(2, 2, LocalDate.of(2025, 7, 1));
              sheet.style(2, 2).format("dd/mm/yyyy").set();
            });
    Table table = (Table) read("a.xlsx", workbook);
    Row row = table.rows().getFirst();
    assertThat(table.columns()).containsExactly("code", "name", "opened_on");
    assertThat(row.line()).isEqualTo(3);
    assertThat(row.text("code")).isEqualTo("12");
    assertThat(row.text("name")).isEqualTo("Xã Bãi Ngọc");
    assertThat(row.text("opened_on")).isEqualTo("2025-07-01");
  }

  @Test
  void aFormulaInAWorkbookShowsAsOne() throws IOException {
    byte[] workbook =
        workbook(
            sheet -> {
              sheet.value(0, 0, "code");
              sheet.formula(1, 0, "1+1");
            });
    Table table = (Table) read("a.xlsx", workbook);
    assertThat(table.rows().getFirst().text("code")).startsWith("=");
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", 200_000_000);
    assertThat(bomb.length).isLessThan(Table.MAX_BYTES);
    assertThat(problem(read("a.xlsx", bomb))).isEqualTo(BODY_TOO_LARGE.problem());
  }

  @Test
  void aCellBeyondTheLastColumnIsRefused() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      zip.write("<row><c r=\"ZZZZZZ1\"/></row>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(problem(read("a.xlsx", bytes.toByteArray()))).isEqualTo(NOT_A_TABLE.problem());
  }

  private static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
      fill.accept(workbook.newWorksheet("Sheet 1"));
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String part, int size) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(part));
      byte[] chunk = new byte[Math.min(size, 1_000_000)];
      for (int written = 0; written < size; written += chunk.length) {
        zip.write(chunk);
      }
    }
    return bytes.toByteArray();
  }

  private static Table table(String name, String text) throws IOException {
    return (Table) read(name, text);
  }

  private static Reading read(String name, String text) throws IOException {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Reading read(String name, byte[] bytes) throws IOException {
    return Table.read(name, new ByteArrayInputStream(bytes));
  }

  private static Problem problem(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
    return ((Reading.Unreadable) reading).problem();
  }

  private static void assertRefused(Reading reading, String place, ProblemType type) {
    Fault fault = problem(reading).faults().getFirst();
    assertThat(fault.place()).startsWith(place);
    assertThat(fault.type()).isEqualTo(type);
  }
}
