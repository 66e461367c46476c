package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupTest {
  private static final int EIGHT = 2026100108;
  private static final int NINE = 2026100109;

  @Test
  void timesAtWhichTheSameUnitsChangedGoTogetherWhereThatMakesFewerGroups() {
    assertThat(
            Group.of(
                List.of(
                    new Place(1, 7, EIGHT),
                    new Place(2, 7, EIGHT),
                    new Place(2, 7, NINE),
                    new Place(3, 7, NINE),
                    new Place(4, 7, EIGHT),
                    new Place(4, 7, NINE))))
        .containsExactlyInAnyOrder(
            new Group(7, Set.of(1, 2, 4), Set.of(EIGHT)),
            new Group(7, Set.of(2, 3, 4), Set.of(NINE)));
  }

  @Test
  void unitsThatChangedAtTheSameTimesGoTogether() {
    assertThat(
            Group.of(
                List.of(
                    new Place(1, 7, NINE),
                    new Place(2, 7, NINE),
                    new Place(2, 7, EIGHT),
                    new Place(3, 7, NINE),
                    new Place(3, 8, NINE))))
        .containsExactlyInAnyOrder(
            new Group(7, Set.of(1, 3), Set.of(NINE)),
            new Group(7, Set.of(2), Set.of(EIGHT, NINE)),
            new Group(8, Set.of(3), Set.of(NINE)));
  }

  @Test
  void whatIsTooMuchForOneTransactionIsCutAndNothingIsLost() {
    List<Place> places = new ArrayList<>();
    for (int unit = 1; unit <= 90; unit++) {
      for (int bucket = 1; bucket <= 250; bucket++) {
        places.add(new Place(unit, 7, bucket));
      }
    }
    List<Group> groups = Group.of(places);
    assertThat(groups).allMatch(group -> group.units().size() * group.buckets().size() <= 200);
    assertThat(
            groups.stream()
                .flatMap(
                    group ->
                        group.units().stream()
                            .flatMap(
                                unit ->
                                    group.buckets().stream()
                                        .map(bucket -> new Place(unit, 7, bucket)))))
        .containsExactlyInAnyOrderElementsOf(places);
  }

  @Test
  void apartEachUnitIsAlone() {
    assertThat(new Group(7, Set.of(1, 3), Set.of(NINE)).apart())
        .containsExactlyInAnyOrder(
            new Group(7, Set.of(1), Set.of(NINE)), new Group(7, Set.of(3), Set.of(NINE)));
    assertThat(new Group(7, Set.of(1), Set.of(EIGHT, NINE)).apart())
        .containsExactlyInAnyOrder(
            new Group(7, Set.of(1), Set.of(EIGHT)), new Group(7, Set.of(1), Set.of(NINE)));
  }
}
