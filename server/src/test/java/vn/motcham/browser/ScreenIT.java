package vn.motcham.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the other tests here trust a screen with. */
class ScreenIT {
  private static Site site;
  private static TestBrowser browser;

  @BeforeAll
  static void open() {
    site = Site.open();
    browser = TestBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
    site.close();
  }

  @Test
  void whatComesTrueLaterIsWaitedForWhereThePageAllowsNoEval() {
    try (Screen screen = browser.screen(1280)) {
      screen.open(site.address("/"));
      screen
          .page()
          .evaluate("() => void setTimeout(() => (document.documentElement.id = 'later'), 700)");
      Screen.until(screen.page(), "document.documentElement.id === 'later'");
    }
  }
}
