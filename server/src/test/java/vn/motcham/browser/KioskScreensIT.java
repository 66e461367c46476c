package vn.motcham.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen of the kiosk can be used by everybody, on a tall, a wide and a small device. */
class KioskScreensIT {
  private static Site site;
  private static TestBrowser browser;

  @BeforeAll
  static void open() {
    site = Site.open(Map.of("motcham.kiosk.thanks-seconds", 600));
    browser = TestBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1080,1920,vi,plain",
    "1280,800,vi,plain",
    "1280,800,en,contrast",
    "360,740,vi,plain",
    "320,640,en,plain"
  })
  void everyScreenCanBeUsedByEverybody(int width, int height, String language, String display) {
    try (Screen kiosk = browser.kiosk(width, height)) {
      Page page = kiosk.page();
      page.clock().install();
      String name = "kiosk-" + language + "-" + display + "-" + height + "-";
      String pairing = opened(page);
      PlaywrightAssertions.assertThat(page.locator("ol.three")).isVisible();
      switchTo(page, language, display);
      kiosk.check(name + "1-pairing");

      site.place(pairing, "SL.P01.TTHCC", "Quầy 3");
      PlaywrightAssertions.assertThat(page.locator("input[value=very-dissatisfied]")).isAttached();
      switchTo(page, language, display);
      kiosk.check(name + "2-attract");
      touch(page, "very-dissatisfied");

      touch(page, "long-wait");
      kiosk.check(name + "3-reasons");
      page.locator("main .next").tap();

      for (String question : List.of("politeness", "guidance", "time-limit")) {
        PlaywrightAssertions.assertThat(page.locator("input[name=" + question + "]").first())
            .isAttached();
        if (question.equals("politeness")) {
          kiosk.check(name + "4-politeness");
        }
        page.locator("main .skip").tap();
      }
      page.locator("textarea").fill("Ghế chờ ít quá.");
      kiosk.check(name + "5-comment");

      page.clock().fastForward(31_000);
      PlaywrightAssertions.assertThat(page.locator("dialog")).isVisible();
      kiosk.check(name + "6-still-there");
      page.locator("dialog .stay").tap();

      page.locator("main .next").tap();
      PlaywrightAssertions.assertThat(page.locator(".thanks h1")).isVisible();
      kiosk.check(name + "7-thanks");
    }
  }

  /** Opens the kiosk's page and returns under which name it waits to be paired. */
  private static String opened(Page page) {
    Response answer =
        page.waitForResponse(
            response -> response.url().endsWith("/api/v1/kiosk/pairings"),
            () -> page.navigate(site.address("/kiosk/")));
    return answer.text().replaceAll("(?s).*\"pairingId\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");
  }

  private static void switchTo(Page page, String language, String display) {
    Locator languages = page.locator(".switch-language");
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      languages.tap();
    }
    Locator contrast = page.locator(".switch-contrast");
    if (display.equals("contrast") && !"true".equals(contrast.getAttribute("aria-pressed"))) {
      contrast.tap();
    }
  }

  private static void touch(Page page, String option) {
    page.locator("label:has(input[value=" + option + "])").tap();
  }
}
