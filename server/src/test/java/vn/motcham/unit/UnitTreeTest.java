package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcham.unit.EdgeType.ADMINISTRATIVE;
import static vn.motcham.unit.EdgeType.PROFESSIONAL;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnitTreeTest {
  private static final LocalDate OPENED = LocalDate.of(1997, 1, 1);
  private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate BEFORE = REFORM.minusDays(1);

  private static final Unit PROVINCE = unit(1, UnitKind.PROVINCE, OPENED, null);
  private static final Unit DISTRICT = unit(2, UnitKind.DISTRICT, OPENED, REFORM);
  private static final Unit UPPER_COMMUNE = unit(3, UnitKind.COMMUNE, OPENED, REFORM);
  private static final Unit LOWER_COMMUNE = unit(4, UnitKind.COMMUNE, OPENED, REFORM);
  private static final Unit MERGED_COMMUNE = unit(5, UnitKind.COMMUNE, REFORM, null);
  private static final Unit HEALTH_DEPARTMENT = unit(6, UnitKind.DEPARTMENT, OPENED, null);
  private static final Unit HEALTH_STATION = unit(7, UnitKind.HEALTH_STATION, OPENED, null);

  private final UnitTree tree =
      new UnitTree(
          List.of(
              PROVINCE,
              DISTRICT,
              UPPER_COMMUNE,
              LOWER_COMMUNE,
              MERGED_COMMUNE,
              HEALTH_DEPARTMENT,
              HEALTH_STATION),
          List.of(
              new Edge(2, 1, ADMINISTRATIVE, OPENED, null),
              new Edge(3, 2, ADMINISTRATIVE, OPENED, null),
              new Edge(4, 2, ADMINISTRATIVE, OPENED, null),
              new Edge(5, 1, ADMINISTRATIVE, REFORM, null),
              new Edge(6, 1, ADMINISTRATIVE, OPENED, null),
              new Edge(7, 3, ADMINISTRATIVE, OPENED, REFORM),
              new Edge(7, 5, ADMINISTRATIVE, REFORM, null),
              new Edge(7, 6, PROFESSIONAL, OPENED, null)),
          List.of(succession(3, 5), succession(4, 5), succession(2, 1), succession(2, 5)));

  @Test
  void aPathLeadsFromTheUnitUpToTheRoot() {
    assertThat(tree.path(3, ADMINISTRATIVE, BEFORE))
        .containsExactly(UPPER_COMMUNE, DISTRICT, PROVINCE);
  }

  @Test
  void aParentIsTheOneOfTheDayAskedFor() {
    assertThat(tree.path(7, ADMINISTRATIVE, BEFORE))
        .containsExactly(HEALTH_STATION, UPPER_COMMUNE, DISTRICT, PROVINCE);
    assertThat(tree.path(7, ADMINISTRATIVE, REFORM))
        .containsExactly(HEALTH_STATION, MERGED_COMMUNE, PROVINCE);
  }

  @Test
  void theTwoTypesOfEdgeAreSeparateTrees() {
    assertThat(tree.path(7, PROFESSIONAL, REFORM))
        .containsExactly(HEALTH_STATION, HEALTH_DEPARTMENT);
    assertThat(tree.subtree(6, PROFESSIONAL, REFORM)).containsExactlyInAnyOrder(6, 7);
    assertThat(tree.subtree(6, ADMINISTRATIVE, REFORM)).containsExactly(6);
  }

  @Test
  void aClosedUnitLeavesTheTreeThoughItsEdgeHasNoEndOfItsOwn() {
    assertThat(tree.children(1, ADMINISTRATIVE, BEFORE)).contains(DISTRICT);
    assertThat(tree.children(1, ADMINISTRATIVE, REFORM)).doesNotContain(DISTRICT);
    assertThat(tree.path(3, ADMINISTRATIVE, REFORM)).containsExactly(UPPER_COMMUNE);
  }

  @Test
  void theSubtreeHoldsTheUnitAndEverythingBelowIt() {
    assertThat(tree.subtree(1, ADMINISTRATIVE, BEFORE)).containsExactlyInAnyOrder(1, 2, 3, 4, 6, 7);
    assertThat(tree.subtree(1, ADMINISTRATIVE, REFORM)).containsExactlyInAnyOrder(1, 5, 6, 7);
  }

  @Test
  void aMergerHasManyPredecessorsAndASplitManySuccessors() {
    assertThat(tree.predecessorsOf(5)).extracting(Succession::abolished).contains(3, 4);
    assertThat(tree.successorsOf(3)).extracting(Succession::successor).containsExactly(5);
    assertThat(tree.successorsOf(2)).extracting(Succession::successor).containsExactly(1, 5);
    assertThat(tree.successorsOf(1)).isEmpty();
  }

  @Test
  void anUnknownNumberIsNoUnit() {
    assertThat(tree.find(99)).isEmpty();
    assertThatThrownBy(() -> tree.path(99, ADMINISTRATIVE, REFORM))
        .isInstanceOf(NoSuchElementException.class);
  }

  private static Unit unit(
      int number, UnitKind kind, LocalDate opened, @Nullable LocalDate closed) {
    return new Unit(number, "demo", "U" + number, "Unit " + number, kind, opened, closed);
  }

  private static Succession succession(int abolished, int successor) {
    return new Succession(abolished, successor, REFORM, "", false);
  }
}
