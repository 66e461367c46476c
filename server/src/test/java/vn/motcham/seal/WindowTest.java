package vn.motcham.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which buckets a night seals. */
class WindowTest {
  private static final LocalDate TENTH = LocalDate.of(2027, 3, 10);

  @ParameterizedTest
  @CsvSource({
    "2027030923, true",
    "2027031000, false",
    "2026120800, true", // 91 days before the last night
    "2026120723, false",
    "2027030199, false", // the half-month goes on
    "2027021599, false", // it had its night on the 1st
    "2027139900, false"
  })
  void anOrdinaryNightSealsHoursThatAreOver(int bucket, boolean sealedNow) {
    assertThat(new Window(TENTH, TENTH.minusDays(1)).seals(bucket)).isEqualTo(sealedNow);
  }

  @ParameterizedTest
  @CsvSource({"2027-03-15", "2027-03-17", "2027-04-02"})
  void theFirstNightOfAHalfMonthSealsThoseBeforeIt(LocalDate night) {
    Window window = new Window(night, TENTH);
    assertThat(window.seals(2027030199)).isTrue();
    assertThat(window.seals(2027021599)).isTrue();
    assertThat(new Window(night.plusDays(1), night).seals(2027030199)).isFalse();
  }

  @Test
  void theVeryFirstNightSealsWhateverIsOver() {
    Window window = new Window(TENTH, null);
    assertThat(window.seals(2019010100)).isTrue();
    assertThat(window.seals(2027021599)).isTrue();
    assertThat(window.seals(2027030199)).isFalse();
  }

  @Test
  void whatIsTooOldForARowToComeIsOutOfReach() {
    Window window = new Window(TENTH, TENTH.minusDays(1));
    assertThat(window.isOutOfReach(2026120723)).isTrue();
    assertThat(window.isOutOfReach(2026120800)).isFalse();
    assertThat(window.isOutOfReach(2026110199)).isTrue();
    assertThat(window.isOutOfReach(2026111599)).isFalse();
    assertThat(window.isOutOfReach(17)).isTrue();
  }

  @Test
  void allThatANightSealsLiesBetweenItsFirstAndLastBucket() {
    Window window = new Window(LocalDate.of(2027, 3, 15), TENTH);
    assertThat(window.firstBucket()).isLessThanOrEqualTo(2026111599);
    assertThat(window.lastBucket()).isEqualTo(2027031500);
  }
}
