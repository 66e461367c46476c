package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the other tests here trust a screen with. */
class ScreenIT {
  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

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

  /** As a kiosk does for a new version, while the test is asking it. */
  @Test
  void whatComesTrueOnTheNextPageIsWaitedForWhileThePageTurns() {
    try (Screen screen = browser.screen(1280)) {
      screen.open(site.address("/"));
      screen.page().evaluate("() => void setTimeout(() => (location.search = '?turned'), 700)");
      Screen.until(screen.page(), "location.search === '?turned' || new Promise(() => {})");
    }
  }

  @Test
  void whatNotEverybodyCanUseIsFound() {
    try (Screen screen = browser.screen(1280)) {
      screen.open(site.address("/"));
      screen.page().evaluate("() => document.documentElement.removeAttribute('lang')");
      assertThatThrownBy(() -> Axe.check(screen.page()))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("html-has-lang");
    }
  }
}
