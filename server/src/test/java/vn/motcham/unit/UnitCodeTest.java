package vn.motcham.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnitCodeTest {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final List<Integer> UNITS =
      IntStream.concat(
              IntStream.of(1, 2, 31, 1020, 1021, 65_536, Integer.MAX_VALUE),
              new Random(7).ints(200, 1, Integer.MAX_VALUE))
          .boxed()
          .toList();

  @Test
  void aCodeLeadsBackToItsUnit() {
    for (int unit : UNITS) {
      assertThat(UnitCode.of(unit)).matches("[" + DIGITS + "]{9}");
      assertThat(UnitCode.find(UnitCode.of(unit))).hasValue(unit);
      assertThat(UnitCode.find(UnitCode.shown(unit).toLowerCase(Locale.ROOT))).hasValue(unit);
    }
  }

  @Test
  void aWrongDigitIsAlwaysFound() {
    for (int unit : UNITS) {
      String code = UnitCode.of(unit);
      for (int place = 0; place < code.length(); place++) {
        for (char digit : DIGITS.toCharArray()) {
          String wrong = code.substring(0, place) + digit + code.substring(place + 1);
          assertThat(UnitCode.find(wrong).isPresent()).isEqualTo(wrong.equals(code));
        }
      }
    }
  }

  @Test
  void twoDigitsThatChangedPlacesAreFound() {
    for (int unit : UNITS) {
      String code = UnitCode.of(unit);
      for (int place = 1; place < 7; place++) {
        StringBuilder swapped = new StringBuilder(code);
        swapped.setCharAt(place - 1, code.charAt(place));
        swapped.setCharAt(place, code.charAt(place - 1));
        assertThat(UnitCode.find(swapped.toString()).isPresent())
            .isEqualTo(swapped.toString().equals(code));
      }
    }
  }

  @Test
  void whatIsNoCodeLeadsNowhere() {
    for (String typed :
        List.of("", "A", "U".repeat(9), "Z".repeat(9), "0".repeat(3000), "１２３４５６７８９")) {
      assertThat(UnitCode.find(typed)).as(typed).isEmpty();
    }
  }
}
