package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which anybody checks that a response was counted, and that none was altered. */
class SealPagesIT {
  private static Site site;
  private static TestBrowser browser;

  @BeforeAll
  static void open() {
    site = Site.open(Map.of());
    browser = TestBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1280,en"})
  void theCodeOfARatingIsShownAndLookedUp(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      screen.open(site.address("/r/" + site.invite() + "?lang=" + language));
      screen.page().locator("input[name=overall][value=satisfied]").check();
      send(screen);
      String code = screen.page().locator(".code strong").innerText();
      assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
      assertThat(screen.page().url()).endsWith("/r/thanks?lang=" + language);
      screen.check("thanks-code-" + language);

      assertThat(screen.open(site.address("/codes?lang=" + language))).isEqualTo(200);
      screen.check("codes-" + language);
      screen.page().locator("#code").fill("7K3M");
      send(screen);
      screen.check("codes-unreadable-" + language);
      screen.page().locator("#code").fill(code);
      send(screen);
      assertThat(screen.page().locator(".answer h2").innerText()).isNotBlank();
      screen.check("codes-unknown-" + language);
    }
  }

  private static void send(Screen screen) {
    screen.page().waitForNavigation(() -> screen.page().locator("main form button").click());
  }
}
