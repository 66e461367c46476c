package vn.motcham.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 3_999, 4_000, 20_000, 1_000_000, Integer.MAX_VALUE})
  void everyIdIsInOneSlice(long responses) {
    List<Slice> slices = Slice.cut(responses);
    assertThat(slices.getFirst().first()).isZero();
    assertThat(slices.getLast().last()).isEqualTo(0xffff);
    for (int i = 1; i < slices.size(); i++) {
      assertThat(slices.get(i).first()).isEqualTo(slices.get(i - 1).last() + 1);
    }
    assertThat(responses / slices.size()).isLessThanOrEqualTo(Math.max(4_000, responses >> 16));
  }
}
