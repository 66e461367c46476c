package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingWordsTest {
  @Test
  void thereAreManyWordsAndNoTwoAreAlikeWithoutTheirMarks() {
    List<String> words = PairingWords.all();
    assertThat(words).hasSizeGreaterThan(512);
    assertThat(words.stream().map(PairingWords::fold)).doesNotHaveDuplicates();
  }

  @Test
  void eachIsOneSyllableInSmallLettersAsKeyboardsMakeThem() {
    assertThat(PairingWords.all())
        .allSatisfy(
            word -> {
              assertThat(word).matches("\\p{Ll}{2,7}");
              assertThat(Normalizer.isNormalized(word, Normalizer.Form.NFC)).isTrue();
              assertThat(PairingWords.fold(word)).matches("[a-z]{2,7}");
            });
  }

  @Test
  void threeDifferentOnesAreShown() {
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 1_000; i++) {
      String[] words = PairingWords.choose(random).split(" ", -1);
      assertThat(words).hasSize(3).doesNotHaveDuplicates();
      assertThat(PairingWords.all()).contains(words);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "đường suối ngựa",
        "  Đường   SUỐI ngựa ",
        "duong suoi ngua",
        "DUONG-SUOI-NGUA",
        "duongsuoingua",
        "đường, suối, ngựa.",
        "\u0111u\u031bo\u031b\u0300ng suo\u0302\u0301i ngu\u031b\u0323a",
        "dường\u00a0suôi\u3000ngưa",
        "ＤＵＯＮＧ suoi ngua"
      })
  void howeverTheyAreTypedTheyAreTheSame(String typed) {
    assertThat(PairingWords.fold(typed)).isEqualTo("duongsuoingua");
  }

  @ParameterizedTest
  @ValueSource(strings = {"duong suoi nga", "suoi duong ngua", "duong suoi", "", "đường 1 ngựa"})
  void otherWordsAreNot(String typed) {
    assertThat(PairingWords.fold(typed)).isNotEqualTo("duongsuoingua");
  }
}
