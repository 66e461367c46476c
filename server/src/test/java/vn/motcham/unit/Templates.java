package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.motcham.problem.Fault;
import vn.motcham.table.Reading;
import vn.motcham.table.Table;

/** Templates as the tests fill them in. */
final class Templates {
  static final String HEADER =
      "number,code_system,code,name,kind,parent_code,parent_since,opened_on,closed_on,"
          + "successor_codes\n";

  private static final Path SAMPLES = Path.of("..", "survey-definitions");

  private Templates() {}

  static String sample(String path) {
    try {
      return Files.readString(SAMPLES.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table table(String csv) {
    try {
      var content = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
      Reading reading = Table.read("template.csv", content);
      assertThat(reading).isInstanceOf(Table.class);
      return (Table) reading;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What an import of these rows would do to the tree. */
  static UnitPlan plan(UnitTree now, String csv) {
    List<Fault> faults = new ArrayList<>();
    List<UnitLine> lines = UnitLine.read(table(csv), faults);
    return faults.isEmpty() ? UnitPlan.of(now, lines) : new UnitPlan.Faulty(faults);
  }

  static List<Fault> faults(UnitTree now, String rows) {
    return switch (plan(now, HEADER + rows)) {
      case UnitPlan.Faulty(List<Fault> faults) -> faults;
      case UnitPlan.Changes _ -> List.of();
    };
  }

  static UnitPlan.Changes changes(UnitTree now, String csv) {
    UnitPlan plan = plan(now, csv);
    assertThat(plan).isInstanceOf(UnitPlan.Changes.class);
    return (UnitPlan.Changes) plan;
  }

  /** The tree after an import. */
  static UnitTree after(UnitTree now, String csv) {
    return new MemoryRows(now).write(changes(now, csv));
  }
}
