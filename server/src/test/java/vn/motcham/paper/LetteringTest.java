package vn.motcham.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LetteringTest {
  private static final double SIZE = 24;
  private static final String UNIT = "Trung tâm Phục vụ hành chính công xã Thác Sương";

  @Test
  void everyMarkOfALetterIsDrawn() {
    assertThat(top("e")).isLessThan(top("ê"));
    assertThat(top("ê")).isLessThan(top("ể"));
    assertThat(bottom("a")).isLessThan(bottom("ạ"));
  }

  @Test
  void aLetterIsTheSameHoweverItsMarksAreWritten() {
    String apart = Normalizer.normalize(UNIT, Normalizer.Form.NFD);
    assertThat(Lettering.REGULAR.outline(apart, SIZE, 0, 0).getBounds2D())
        .isEqualTo(Lettering.REGULAR.outline(UNIT, SIZE, 0, 0).getBounds2D());
  }

  @Test
  void linesBreakBetweenWordsAndKeepToTheirWidth() {
    List<String> lines = Lettering.BOLD.lines(UNIT, SIZE, 200);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(String.join(" ", lines)).isEqualTo(UNIT);
    assertThat(lines).allMatch(line -> Lettering.BOLD.width(line, SIZE) <= 200);
  }

  @Test
  void aWordThatIsTooLongIsBrokenWhereThereIsRoom() {
    String host = "mot-cham.danh-gia-su-hai-long.example.gov.vn";
    List<String> lines = Lettering.REGULAR.lines(host, SIZE, 150);
    assertThat(String.join("", lines)).isEqualTo(host);
    assertThat(lines).allMatch(line -> Lettering.REGULAR.width(line, SIZE) <= 150);
  }

  private static double top(String letter) {
    return -Lettering.REGULAR.outline(letter, SIZE, 0, 0).getBounds2D().getMinY();
  }

  private static double bottom(String letter) {
    return Lettering.REGULAR.outline(letter, SIZE, 0, 0).getBounds2D().getMaxY();
  }
}
