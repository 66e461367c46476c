package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.unit.EdgeType.ADMINISTRATIVE;
import static vn.motcham.unit.EdgeType.PROFESSIONAL;
import static vn.motcham.unit.Templates.sample;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.problem.ProblemType;
import vn.motcham.unit.ImportOutcome.Imported;
import vn.motcham.unit.ImportOutcome.Refused;

@MicronautTest(transactional = false)
class UnitsIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
  private static final LocalDate BEFORE_THE_REFORM = LocalDate.of(2025, 6, 30);
  private static final String OTHER_HEADER = "code_system,code,name,kind,opened_on,parent_code\n";

  @Inject Units units;
  @Inject Procedures procedures;
  @Inject Jdbi jdbi;

  @BeforeEach
  void importTheSamples() throws IOException {
    assertThat(importUnits(sample("units/song-lanh.csv"))).isInstanceOf(Imported.class);
    assertThat(importProcedures(sample("procedures/fields.csv"))).isInstanceOf(Imported.class);
    assertThat(importProcedures(sample("procedures/procedures.csv"))).isInstanceOf(Imported.class);
  }

  @Test
  void theSameFilesAgainChangeNothing() throws IOException {
    List<List<?>> before = contents();
    assertThat(importUnits(sample("units/song-lanh.csv"))).isEqualTo(new Imported(0, 0, 75));
    assertThat(importProcedures(sample("procedures/fields.csv"))).isEqualTo(new Imported(0, 0, 15));
    assertThat(importProcedures(sample("procedures/procedures.csv")))
        .isEqualTo(new Imported(0, 0, 32));
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void theTreeIsTheOneOfTheDayAskedFor() {
    int oldCommune = number("SL.H01.X01");
    assertThat(units.path(oldCommune, ADMINISTRATIVE, BEFORE_THE_REFORM))
        .extracting(Unit::name)
        .containsExactly("Xã Bãi Trên", "Huyện Bãi Ngọc", "Tỉnh Sông Lành");
    int province = number("SL");
    assertThat(units.subtree(province, ADMINISTRATIVE, TODAY)).doesNotContain(oldCommune);
    assertThat(units.subtree(number("SL.SYT"), PROFESSIONAL, TODAY))
        .extracting(number -> units.get(number).code())
        .containsExactlyInAnyOrder(
            "SL.SYT", "SL.BVDK", "SL.BVSN", "SL.P01.TYT", "SL.X01.TYT", "SL.X05.TYT");
  }

  @Test
  void anAbolishedUnitPointsToItsSuccessors() {
    assertThat(units.successorsOf(number("SL.H01")))
        .extracting(s -> units.get(s.successor()).code())
        .containsExactlyInAnyOrder("SL.X01", "SL.X02");
  }

  @Test
  void aRefusedFileLeavesNothingBehind() throws IOException {
    List<List<?>> before = contents();
    ImportOutcome outcome =
        importUnits(
            OTHER_HEADER
                + """
                demo,NEW,Xã Mới,commune,2025-07-01,SL
                demo,BAD,Xã Lạc,commune,2025-07-01,NOWHERE
                """);
    assertThat(outcome).isInstanceOf(Refused.class);
    var problem = ((Refused) outcome).problem();
    assertThat(problem.type()).isEqualTo(ProblemType.UNKNOWN_UNIT);
    assertThat(problem.faults().getFirst().place()).isEqualTo("line 3, parent_code");
    assertThat(contents()).isEqualTo(before);
    assertThat(units.findByCode("demo", "NEW")).isEmpty();
  }

  @Test
  void anImportIsSeenAtOnceAndByOtherServersWithinTenSeconds() throws IOException {
    var later = new MovableClock();
    var otherServer = new Units(jdbi, later);
    assertThat(otherServer.findByCode("other", "A")).isEmpty();
    importUnits(OTHER_HEADER + "other,A,Xã Đồi Mây 2,commune,2025-07-01,demo:SL\n");
    assertThat(units.findByCode("other", "A")).isPresent();
    later.advanceSeconds(10);
    assertThat(otherServer.findByCode("other", "A"))
        .hasValueSatisfying(unit -> assertThat(unit.name()).isEqualTo("Xã Đồi Mây 2"));
  }

  @Test
  void aProcedureKnowsItsField() {
    Procedure procedure = procedures.find("9.000001").orElseThrow();
    assertThat(procedures.get(procedure.number())).isEqualTo(procedure);
    assertThat(procedures.findField(procedure.field()))
        .hasValueSatisfying(field -> assertThat(field.englishName()).isEqualTo("Land"));
    assertThat(procedures.listFields()).hasSizeGreaterThan(10);
  }

  @Test
  void aProcedureOfAnUnknownFieldIsRefused() throws IOException {
    ImportOutcome outcome = importProcedures("code,name,field_code\n9.000099,Tên,khong-co\n");
    assertThat(((Refused) outcome).problem().type()).isEqualTo(ProblemType.UNKNOWN_PROCEDURE_FIELD);
    assertThat(procedures.find("9.000099")).isEmpty();
  }

  private List<List<?>> contents() {
    var fresh = new Units(jdbi, InstantSource.system());
    List<Unit> all = fresh.list();
    return List.of(
        all,
        all.stream().map(u -> fresh.path(u.number(), ADMINISTRATIVE, TODAY)).toList(),
        all.stream().map(u -> fresh.successorsOf(u.number())).toList(),
        new Procedures(jdbi, InstantSource.system()).list());
  }

  private int number(String code) {
    return units.findByCode("demo", code).orElseThrow().number();
  }

  private ImportOutcome importUnits(String csv) throws IOException {
    return units.importFile("units.csv", stream(csv));
  }

  private ImportOutcome importProcedures(String csv) throws IOException {
    return procedures.importFile("procedures.csv", stream(csv));
  }

  private static ByteArrayInputStream stream(String csv) {
    return new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
  }
}
