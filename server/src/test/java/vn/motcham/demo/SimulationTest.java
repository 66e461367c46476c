package vn.motcham.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SimulationTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  @Test
  void aLoadIsCompleteWhenYesterdayIsThere() {
    Simulation begun = Simulation.beginning(TODAY, 731);
    assertThat(begun.firstDay()).isEqualTo(LocalDate.of(2024, 11, 20));
    assertThat(begun.hasBegun()).isFalse();
    assertThat(begun.isComplete(TODAY)).isFalse();

    Simulation loaded = begun.loadedUpTo(TODAY);
    assertThat(loaded.isComplete(TODAY)).isTrue();
    assertThat(loaded.isComplete(TODAY.plusDays(1))).as("tomorrow adds today").isFalse();
  }

  @Test
  void aLoadThatGoesOnKeepsItsKeyWhileTheKeyLives() {
    Simulation begun = Simulation.beginning(TODAY, 731).loadedUpTo(TODAY.minusDays(400));
    assertThat(begun.withLivingKey(TODAY.plusDays(1))).isEqualTo(begun);

    LocalDate late = TODAY.plusDays(81);
    Simulation renewed = begun.withLivingKey(late);
    assertThat(renewed.keyDay()).isEqualTo(late);
    assertThat(renewed.nextDay()).isEqualTo(begun.nextDay());
    assertThat(renewed.end()).as("the stories stay as they were").isEqualTo(TODAY);
  }
}
