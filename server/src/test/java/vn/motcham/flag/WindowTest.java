package vn.motcham.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
  @Test
  void eachKioskHasItsOwn() {
    assertThat(Window.around(List.of(at(2, 100), at(1, 500)), 10))
        .containsExactly(new Window(1, 490, 500), new Window(2, 90, 100));
  }

  @Test
  void thoseThatTouchAreOneAndThoseFarApartAreNot() {
    assertThat(Window.around(List.of(at(1, 100), at(1, 111), at(1, 100), at(1, 123)), 10))
        .containsExactly(new Window(1, 90, 111), new Window(1, 113, 123));
  }

  private static Sitting at(int kiosk, int minute) {
    Instant instant = Instant.ofEpochSecond(60L * minute);
    Session session = new Session(kiosk, 1, 9_000, null, instant, instant);
    return new Sitting(session, 1, 1, new byte[32]);
  }
}
