package vn.motcham.slip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.invitation.QrCode;

class RollTest {
  private static final double DOTS_PER_MILLIMETRE = 203 / 25.4;

  /** Versions 1 to 10: the last holds an address of 150 letters in byte mode. */
  @ParameterizedTest
  @EnumSource
  void aCodeIsAtLeast15MillimetresWideAndFitsThePaper(Roll roll) {
    for (int modules = 21; modules <= 57; modules += 4) {
      int dots = roll.dotsPerModule(modules);
      assertThat(modules * dots / DOTS_PER_MILLIMETRE).isGreaterThanOrEqualTo(15);
      assertThat((modules + 2 * QrCode.QUIET_ZONE) * dots).isLessThanOrEqualTo(roll.dots());
    }
  }
}
