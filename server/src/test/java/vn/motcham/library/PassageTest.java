package vn.motcham.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hồ sơ đúng hạn | Hồ sơ đúng hẹn | Hồ sơ đúng [hạn] | Hồ sơ đúng [hẹn]",
        "Rất tốt | Tốt | [Rất tốt] | [Tốt]",
        "Tốt. | Tốt, nhanh. | Tốt. | Tốt[, nhanh].",
        "một hai ba | bốn năm sáu | [một hai ba] | [bốn năm sáu]",
        "như nhau | như nhau | như nhau | như nhau"
      })
  void wordsThatOnlyOneHasAreMarked(String earlier, String later, String before, String after) {
    Passage.Both both = Passage.compare(earlier, later);

    assertThat(marked(both.earlier())).isEqualTo(before);
    assertThat(marked(both.later())).isEqualTo(after);
  }

  @Test
  void whatIsNewHasNothingBesideIt() {
    Passage.Both both = Passage.compare("", "Câu mới");

    assertThat(both.earlier().isEmpty()).isTrue();
    assertThat(marked(both.later())).isEqualTo("[Câu mới]");
  }

  private static String marked(Passage passage) {
    return passage.pieces().stream()
        .map(piece -> piece.own() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }
}
