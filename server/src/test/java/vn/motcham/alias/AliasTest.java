package vn.motcham.alias;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AliasTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TRIES = 200;

  @Test
  void itIsReadAsItIsShown() {
    for (int i = 0; i < TRIES; i++) {
      Alias alias = Alias.draw(RANDOM);
      assertThat(alias.shown()).matches("[0-9A-Y]{4}(-[0-9A-Y]{4}){3}");
      assertThat(Alias.find(alias.shown())).contains(alias);
    }
  }

  @Test
  void anySingleWrongCharacterIsFound() {
    for (int i = 0; i < TRIES; i++) {
      String right = Alias.draw(RANDOM).text();
      for (int place = 0; place < right.length(); place++) {
        for (char other : Alias.ALPHABET.toCharArray()) {
          if (other != right.charAt(place)) {
            StringBuilder wrong = new StringBuilder(right);
            wrong.setCharAt(place, other);
            assertThat(Alias.find(wrong.toString())).as(right + " as " + wrong).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void anyTwoCharactersThatChangedPlacesAreFound() {
    for (int i = 0; i < TRIES; i++) {
      String right = Alias.draw(RANDOM).text();
      for (int one = 0; one < right.length(); one++) {
        for (int other = one + 1; other < right.length(); other++) {
          if (right.charAt(one) != right.charAt(other)) {
            StringBuilder wrong = new StringBuilder(right);
            wrong.setCharAt(one, right.charAt(other));
            wrong.setCharAt(other, right.charAt(one));
            assertThat(Alias.find(wrong.toString())).as(right + " as " + wrong).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void theAlphabetHasNoLookAlikes() {
    assertThat(Alias.ALPHABET).hasSize(29).doesNotContainPattern("[OILSZBU]");
  }

  /** What is printed 0158 may be read O1SB, and whoever types it so means the same. */
  @RepeatedTest(20)
  void whatLooksAlikeIsTheSame() {
    Alias alias = Alias.draw(RANDOM);
    String asRead =
        alias
            .text()
            .replace('0', 'O')
            .replace('1', 'l')
            .replace('5', 's')
            .replace('2', 'z')
            .replace('8', 'B')
            .replace('V', 'u');
    assertThat(Alias.find(asRead)).contains(alias);
    assertThat(Alias.find(alias.text().replace('1', 'i'))).contains(alias);
    String spread =
        String.join(" – ", alias.shown().toLowerCase(Locale.ROOT).split("-")) + "\u00a0";
    assertThat(Alias.find(spread)).contains(alias);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0", "000000000000000", "00000000000000000", "đđđđđđđđđđđđđđđđ", "0000_0000"})
  void whatIsOfAnotherLengthOrOtherLettersIsNone(String typed) {
    assertThat(Alias.find(typed)).isEmpty();
  }

  @Test
  void noTwoAreAlike() {
    Set<Alias> drawn = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      drawn.add(Alias.draw(RANDOM));
    }
    assertThat(drawn).hasSize(10_000);
  }
}
