package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.SampleForm;
import vn.motcham.survey.Channel;

/** Every screen of the kiosk can be used by everybody, on a tall, a wide and a small device. */
class KioskScreensIT {
  private static final String SCHOOL = "SL.P02.THCS01";

  @AutoClose
  private static final Site site = Site.open(Map.of("motcham.kiosk.thanks-seconds", 600));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

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
      String pairing = kiosk.openKiosk(site);
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

  @ParameterizedTest
  @CsvSource({"1080,1920,vi,plain", "1280,800,vi,contrast", "360,740,vi,plain", "320,640,en,plain"})
  void aNumberAndAnOptionBesideTheScale(int width, int height, String language, String display) {
    site.ask(SampleForm.waitingTime(), SCHOOL, Channel.KIOSK);
    long before = site.chosen(SCHOOL, "lift", "not-used");
    try (Screen kiosk = browser.kiosk(width, height)) {
      Page page = kiosk.page();
      String name = "kiosk-number-" + language + "-" + display + "-" + height + "-";
      site.place(kiosk.openKiosk(site), SCHOOL, "Văn phòng");
      PlaywrightAssertions.assertThat(page.locator("input[value=satisfied]")).isAttached();
      switchTo(page, language, display);
      touch(page, "satisfied");

      PlaywrightAssertions.assertThat(page.locator(".beside input")).isAttached();
      kiosk.check(name + "1-beside");
      touch(page, "not-used");
      touch(page, "yes");

      PlaywrightAssertions.assertThat(page.locator(".pad")).isVisible();
      for (String digit : List.of("7", "0", "5")) {
        page.locator(".pad [value='" + digit + "']").tap();
      }
      PlaywrightAssertions.assertThat(page.locator(".fault")).not().isEmpty();
      kiosk.check(name + "2-too-great");
      page.locator(".steps .next").tap();
      PlaywrightAssertions.assertThat(page.locator(".pad")).isVisible();
      page.locator(".pad .erase").tap();
      PlaywrightAssertions.assertThat(page.locator(".fault")).isEmpty();
      kiosk.check(name + "3-number");
      page.locator(".amount input").press("Enter");
      PlaywrightAssertions.assertThat(page.locator(".thanks h1")).isVisible();
      page.locator("main .leave").tap();
      // A page that is closed sends nothing any more.
      for (int i = 0; i < 100 && site.chosen(SCHOOL, "lift", "not-used") == before; i++) {
        await();
      }
    }
    assertThat(site.chosen(SCHOOL, "lift", "not-used")).isEqualTo(before + 1);
    assertThat(site.numbers(SCHOOL, "minutes")).contains(70);
  }

  @Test
  void aLanguageThatIsPartialIsSpokenAsFarAsItGoes() {
    site.ask(SampleForm.waitingTime(), SCHOOL, Channel.KIOSK);
    try (Screen kiosk = browser.kiosk(1280, 800)) {
      Page page = kiosk.page();
      site.place(kiosk.openKiosk(site), SCHOOL, "Văn phòng");
      PlaywrightAssertions.assertThat(page.locator("input[value=satisfied]")).isAttached();
      Locator languages = page.locator(".switch-language");
      languages.tap();
      PlaywrightAssertions.assertThat(languages).hasText("ភាសាខ្មែរ");
      languages.tap();
      PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", "vi");
      PlaywrightAssertions.assertThat(page.locator("label:has([value=neutral]) .word"))
          .hasAttribute("lang", "km");
      PlaywrightAssertions.assertThat(page.locator("label:has([value=satisfied]) .word"))
          .hasText("Hài lòng");
      kiosk.check("kiosk-partial");
    }
  }

  private static void await() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
