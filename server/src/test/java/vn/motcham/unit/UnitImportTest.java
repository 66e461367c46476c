package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcham.unit.EdgeType.ADMINISTRATIVE;
import static vn.motcham.unit.EdgeType.PROFESSIONAL;
import static vn.motcham.unit.Templates.HEADER;
import static vn.motcham.unit.Templates.after;
import static vn.motcham.unit.Templates.changes;
import static vn.motcham.unit.Templates.faults;
import static vn.motcham.unit.Templates.sample;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcham.problem.Fault;
import vn.motcham.problem.ProblemType;

class UnitImportTest {
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

  /** A province, two departments under it, a commune. */
  private static final String PROVINCE =
      """
      ,demo,SL,Tỉnh Sông Lành,province,,,1997-01-01,,
      ,demo,SYT,Sở Y tế,department,SL,,1997-01-01,,
      ,demo,SXD,Sở Xây dựng,department,SL,,1997-01-01,,
      ,demo,X1,Xã Bãi Ngọc,Xã,SL,,1/7/2025,,
      """;

  private final UnitTree tree = after(UnitTree.EMPTY, HEADER + PROVINCE);

  @Test
  void unitsWithoutANumberGetTheNextFreeOne() {
    assertThat(tree.list()).extracting(Unit::code).containsExactly("SL", "SYT", "SXD", "X1");
    assertThat(tree.list()).extracting(Unit::number).containsExactly(1, 2, 3, 4);
    UnitTree more =
        after(
            tree,
            HEADER
                + """
                70,demo,X2,Xã Đồi Mây,commune,SL,2025-07-01,2025-07-01,,
                ,demo,X3,Xã Bến Lành,commune,SL,2025-07-01,2025-07-01,,
                """);
    assertThat(number(more, "X2")).isEqualTo(70);
    assertThat(number(more, "X3")).isEqualTo(71);
  }

  @Test
  void theSameFileAgainChangesNothing() {
    var again = changes(tree, HEADER + PROVINCE);
    assertThat(again.units()).isEmpty();
    assertThat(again.edges()).isEmpty();
    assertThat(again.counts()).isEqualTo(new ImportOutcome.Imported(0, 0, 4));
  }

  @Test
  void theSampleCatalogueIsWellFormedAndStaysTheSame() {
    String csv = sample("units/song-lanh.csv");
    UnitTree sample = after(UnitTree.EMPTY, csv);
    assertThat(sample.predecessorsOf(number(sample, "SL.X01")))
        .extracting(s -> sample.get(s.abolished()).name())
        .containsExactlyInAnyOrder("Huyện Bãi Ngọc", "Xã Bãi Trên", "Xã Bãi Dưới");
    assertThat(sample.path(number(sample, "SL.X01.TYT"), PROFESSIONAL, REFORM))
        .extracting(Unit::code)
        .containsExactly("SL.X01.TYT", "SL.SYT");
    assertThat(changes(sample, csv).counts()).isEqualTo(new ImportOutcome.Imported(0, 0, 75));
  }

  @Test
  void aChangeOfParentEndsTheOldEdgeAndKeepsThePast() {
    String move = ",demo,X1,Xã Bãi Ngọc,Xã,SYT,2026-01-01,2025-07-01,,\n";
    UnitTree moved = after(tree, HEADER + move);
    int commune = number(moved, "X1");
    LocalDate day = LocalDate.of(2026, 1, 1);
    assertThat(moved.findParent(commune, ADMINISTRATIVE, day.minusDays(1)))
        .hasValue(moved.get(number(moved, "SL")));
    assertThat(moved.findParent(commune, ADMINISTRATIVE, day))
        .hasValue(moved.get(number(moved, "SYT")));
    assertThat(changes(moved, HEADER + move).counts().unchanged()).isEqualTo(1);
    assertThat(changes(moved, HEADER + PROVINCE).counts().unchanged()).isEqualTo(4);
  }

  @Test
  void aWrongParentIsPutRightByTheSameDay() {
    UnitTree moved = after(tree, HEADER + ",demo,X1,Xã,Xã,SYT,2026-01-01,2025-07-01,,\n");
    UnitTree right = after(moved, HEADER + ",demo,X1,Xã,Xã,SXD,2026-01-01,2025-07-01,,\n");
    assertThat(right.edgesUp(number(right, "X1"), ADMINISTRATIVE))
        .extracting(Edge::parent)
        .containsExactly(1, 3);
  }

  @Test
  void aUnitIsNotMovedWithoutADay() {
    assertFault(
        ",demo,X1,Xã,Xã,SYT,,2025-07-01,,\n", "line 2, parent_since", ProblemType.MISSING_FIELD);
  }

  @Test
  void aMoveBeforeTheLastOneIsRefused() {
    UnitTree moved = after(tree, HEADER + ",demo,X1,Xã,Xã,SYT,2026-01-01,2025-07-01,,\n");
    assertThat(faults(moved, ",demo,X1,Xã,Xã,SXD,2025-12-01,2025-07-01,,\n"))
        .containsExactly(Fault.at("line 2, parent_since", ProblemType.DATES_OUT_OF_ORDER));
  }

  @Test
  void anUnknownKindIsRefused() {
    assertFault(
        ",demo,A,Tên,văn phòng,,,2025-07-01,,\n", "line 2, kind", ProblemType.UNKNOWN_UNIT_KIND);
  }

  @Test
  void anUnknownParentIsRefused() {
    assertFault(
        ",demo,A,Tên,Xã,KHONG-CO,,2025-07-01,,\n", "line 2, parent_code", ProblemType.UNKNOWN_UNIT);
  }

  @Test
  void aCodeThatStandsTwiceIsRefusedWithBothLines() {
    List<Fault> faults =
        faults(tree, ",demo,A,Tên,Xã,,,2025-07-01,,\n,demo,A,Tên,Xã,,,2025-07-01,,\n");
    assertThat(faults)
        .containsExactly(Fault.at("line 3, code", ProblemType.DUPLICATE_CODE, "line", "2"));
  }

  @Test
  void aNumberIsNeitherSharedNorChanged() {
    assertFault("2,demo,A,Tên,Xã,,,2025-07-01,,\n", "line 2, number", ProblemType.DUPLICATE_NUMBER);
    assertFault(
        "9,demo,A,Tên,Xã,,,2025-07-01,,\n9,demo,B,Tên,Xã,,,2025-07-01,,\n",
        "line 3, number",
        ProblemType.DUPLICATE_NUMBER);
    assertFault("9,demo,X1,Tên,Xã,,,2025-07-01,,\n", "line 2, number", ProblemType.NUMBER_CHANGED);
  }

  @Test
  void aLoopWithinTheFileIsRefused() {
    String rows = ",demo,A,Tên,Xã,B,,2025-07-01,,\n,demo,B,Tên,Xã,A,,2025-07-01,,\n";
    assertThat(faults(tree, rows))
        .extracting(Fault::place, Fault::type)
        .contains(
            org.assertj.core.groups.Tuple.tuple("line 3, parent_code", ProblemType.UNIT_TREE_LOOP));
  }

  @Test
  void aLoopWithWhatIsStoredIsRefused() {
    assertFault(
        ",demo,SL,Tỉnh Sông Lành,province,X1,2026-01-01,1997-01-01,,\n",
        "line 2, parent_code",
        ProblemType.UNIT_TREE_LOOP);
  }

  @Test
  void datesInTheWrongOrderAreRefused() {
    assertFault(
        ",demo,A,Tên,Xã,,,2025-07-01,2025-07-01,\n",
        "line 2, closed_on",
        ProblemType.DATES_OUT_OF_ORDER);
    assertFault(
        ",demo,A,Tên,Xã,X1,,2020-01-01,,\n",
        "line 2, parent_since",
        ProblemType.DATES_OUT_OF_ORDER);
    assertFault(
        ",demo,A,Tên,Xã,,,2020-01-01,2024-01-01,X1\n",
        "line 2, successor_codes",
        ProblemType.DATES_OUT_OF_ORDER);
    assertFault(",demo,A,Tên,Xã,,,2025-02-30,,\n", "line 2, opened_on", ProblemType.BAD_FORMAT);
  }

  @Test
  void aSuccessorNeedsTheDayOnWhichTheUnitEnds() {
    assertFault(
        ",demo,A,Tên,Xã,,,2020-01-01,,X1\n", "line 2, closed_on", ProblemType.MISSING_FIELD);
  }

  @Test
  void badTextIsRefused() {
    assertFault(",demo,A,<script>,Xã,,,2025-07-01,,\n", "line 2, name", ProblemType.BAD_TEXT);
    assertFault(",demo,A,a\u0007b,Xã,,,2025-07-01,,\n", "line 2, name", ProblemType.BAD_TEXT);
    assertFault(",demo,A,a\u202Eb,Xã,,,2025-07-01,,\n", "line 2, name", ProblemType.BAD_TEXT);
    assertFault(",demo,A,=1+1,Xã,,,2025-07-01,,\n", "line 2, name", ProblemType.FORMULA_CELL);
    assertFault(
        ",demo,A," + "a".repeat(201) + ",Xã,,,2025-07-01,,\n",
        "line 2, name",
        ProblemType.TOO_LONG);
    assertFault(",demo,A,,Xã,,,2025-07-01,,\n", "line 2, name", ProblemType.MISSING_FIELD);
    assertFault(",demo,a b,Tên,Xã,,,2025-07-01,,\n", "line 2, code", ProblemType.BAD_FORMAT);
  }

  @Test
  void aNameIsStoredComposed() {
    UnitTree more = after(tree, HEADER + ",demo,A,Xa\u0303 Đo\u0302\u0300i,Xã,,,2025-07-01,,\n");
    assertThat(more.get(number(more, "A")).name()).isEqualTo("Xã Đồi");
  }

  @Test
  void aWrongHeaderNamesTheColumnsOfTheTemplate() {
    UnitPlan plan = Templates.plan(tree, "code,name,colour\nA,B,C\n");
    assertThat(plan).isInstanceOf(UnitPlan.Faulty.class);
    Fault fault = ((UnitPlan.Faulty) plan).faults().getFirst();
    assertThat(fault.place()).isEqualTo("line 1");
    assertThat(fault.type()).isEqualTo(ProblemType.WRONG_HEADER);
    assertThat(fault.details().get("columns")).contains("code_system", "opened_on");
  }

  private void assertFault(String rows, String place, ProblemType type) {
    assertThat(faults(tree, rows))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place()).isEqualTo(place);
              assertThat(fault.type()).isEqualTo(type);
            });
  }

  private static int number(UnitTree tree, String code) {
    return tree.find(new Unit.Key("demo", code)).orElseThrow().number();
  }
}
