package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.QrPicture;

/** Somebody has rated, and would like to say more than a counter's hall should hear. */
class RemarkJourneyIT {
  private static final String UNIT = "SL.P01.TTHCC";

  @AutoClose
  private static final Site site = Site.open(Map.of("motcham.kiosk.thanks-seconds", 600));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @ParameterizedTest
  @CsvSource({"1080,1920,vi", "1280,800,vi", "1024,600,en", "800,480,vi", "600,1024,vi"})
  void theCodeOnTheThanksOpensAPageOfWordsOnAPhone(int width, int height, String language) {
    String said = "Ghế chờ ít quá, nhìn từ " + width + ".";
    long responses = site.responses(UNIT);
    try (Screen kiosk = browser.kiosk(width, height);
        Screen phone = browser.screenWithoutScripts(360)) {
      Page page = kiosk.page();
      site.place(kiosk.openKiosk(site), UNIT, "Quầy 3");
      rate(page, language);
      PlaywrightAssertions.assertThat(page.locator(".remark .qr")).isVisible();
      kiosk.check("remark-" + language + "-" + height);
      stands(page);

      String scanned = decoded(page);
      assertThat(phone.open(scanned)).isEqualTo(200);
      phone.page().locator("textarea").fill(said);
      phone.page().waitForNavigation(() -> phone.page().locator("main button").click());
      assertThat(phone.page().url()).endsWith("/w/thanks?lang=vi");
      phone.page().goBack();
      phone.page().waitForNavigation(() -> phone.page().locator("main button").click());
      assertThat(kept(said)).isEqualTo(1);
      assertThat(site.responses(UNIT)).isLessThanOrEqualTo(responses + 1);
    }
  }

  @Test
  void whoWasHelpedSaysSoOnTheThanksAndItIsKeptWithTheAnswer() {
    long before = helped();
    try (Screen kiosk = browser.kiosk(1280, 800)) {
      Page page = kiosk.page();
      site.place(kiosk.openKiosk(site), UNIT, "Quầy 6");
      rate(page, "vi");
      PlaywrightAssertions.assertThat(page.locator(".helped")).isVisible();
      page.locator(".helped").tap();
      PlaywrightAssertions.assertThat(page.locator(".helped")).hasAttribute("aria-pressed", "true");
      kiosk.check("helped");
      page.locator("main .leave").tap();
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      rate(page, "vi");
      PlaywrightAssertions.assertThat(page.locator(".helped"))
          .hasAttribute("aria-pressed", "false");
      page.locator("main .leave").tap();
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(helped()).isEqualTo(before + 1);
  }

  private static long helped() {
    return site.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM response WHERE unit = :unit AND helped")
                    .bind("unit", site.unit(UNIT))
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void aRehearsalShowsNoCode() {
    try (Screen kiosk = browser.kiosk(1280, 800)) {
      Page page = kiosk.page();
      site.place(kiosk.openKiosk(site), UNIT, "Quầy 4");
      page.locator(".holding").tap();
      PlaywrightAssertions.assertThat(page.locator("dialog.maintenance dd").first()).isVisible();
      page.locator("dialog.maintenance .rehearse").tap();
      PlaywrightAssertions.assertThat(page.locator(".rehearsing")).isVisible();
      rate(page, "vi");
      PlaywrightAssertions.assertThat(page.locator(".remark")).isHidden();
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "320,en", "1440,vi"})
  void everybodyCanUseThePage(int width, String language) {
    try (Screen kiosk = browser.kiosk(1280, 800);
        Screen screen = browser.screen(width)) {
      site.place(kiosk.openKiosk(site), UNIT, "Quầy 5");
      rate(kiosk.page(), "vi");
      PlaywrightAssertions.assertThat(kiosk.page().locator(".remark .qr")).isVisible();
      String address = decoded(kiosk.page()) + "?lang=" + language;
      assertThat(screen.open(address)).isEqualTo(200);
      screen.check("remark-entry-" + language);
      Page page = screen.page();
      page.waitForNavigation(() -> page.locator("main button").click());
      screen.check("remark-fault-" + language);
      page.locator("textarea").fill("Tốt");
      page.waitForNavigation(() -> page.locator("main button").click());
      screen.check("remark-thanks-" + language);
      assertThat(screen.open(site.address("/w/KHONG-CO?lang=" + language))).isEqualTo(404);
      screen.check("remark-unknown-" + language);
    }
  }

  private static void rate(Page page, String language) {
    PlaywrightAssertions.assertThat(page.locator("input[value=satisfied]")).isAttached();
    if (!language.equals(page.locator("html").getAttribute("lang"))) {
      page.locator(".switch-language").tap();
    }
    page.locator("label:has(input[value=satisfied])").tap();
    page.locator("main .finish").tap();
    PlaywrightAssertions.assertThat(page.locator(".thanks h1")).isVisible();
  }

  /** Nobody has to scroll for what the thanks say. */
  private static void stands(Page page) {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollHeight - document.documentElement.clientHeight");
    assertThat(excess).as("pixels beyond the lower edge").isEqualTo(0);
  }

  private static long kept(String text) {
    return site.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM remark WHERE unit = :unit AND text = :text")
                    .bind("unit", site.unit(UNIT))
                    .bind("text", text)
                    .mapTo(Long.class)
                    .one());
  }

  private static String decoded(Page page) {
    return QrPicture.said(
        page.locator(".remark .qr")
            .screenshot(
                new Locator.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)));
  }
}
