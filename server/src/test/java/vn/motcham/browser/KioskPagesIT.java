package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.kiosk.example.KioskClient;

/** The pages on which kiosks are looked after. */
class KioskPagesIT {
  private static final String SUPERVISOR = "giam-sat.may";
  private static final String UNIT = "SL.P01.TTHCC";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static String password;
  private static KioskClient kiosk;

  @BeforeAll
  static void open() {
    kiosk = site.kiosk(UNIT, "Quầy 1");
    kiosk.post(
        "/api/v1/kiosk/heartbeats",
        """
        {"appVersion": "1", "waiting": 2, "setAside": 0, "oldestWaitingAt": 1795200000000,
         "lastAnswerAt": 1795240000000, "lastSentAt": null, "clockOffsetMs": 2100}""");
    site.kiosk("SL.X01.TTHCC", "Quầy tiếp nhận và trả kết quả");
    site.heardOf("SL.DK01.TTHCC", "Quầy 2", Duration.ofHours(26));
    password = site.supervisor(SUPERVISOR);
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "768,en", "1440,vi"})
  void everyPageCanBeUsedByEverybody(int width, String language) {
    String all = site.address("/staff/kiosks");
    String lang = "?lang=" + language;
    String unit = "?unit=" + site.unit(UNIT) + "&lang=" + language;
    try (Screen screen = browser.screen(width)) {
      screen.signIn(site, SUPERVISOR, password);
      look(screen, all + lang, "kiosks-" + language);
      look(screen, all + "/pair" + lang, "kiosk-pair-" + language);
      look(screen, url(lang), "kiosk-" + language);
      look(screen, url("/revoke" + lang), "kiosk-revoke-" + language);
      look(screen, all + "/settings" + unit, "kiosk-settings-" + language);
      look(screen, all + "/sheets" + unit, "kiosk-sheets-" + language);
      look(screen, url("/lose" + lang), "kiosk-lose-" + language);
      look(screen, url("/resend" + lang), "kiosk-resend-" + language);
      look(screen, all + "/resend" + lang, "kiosks-resend-" + language);
      look(screen, all + "/quarantine" + lang, "kiosks-quarantine-" + language);
    }
  }

  private static void look(Screen screen, String address, String name) {
    assertThat(screen.open(address)).isEqualTo(200);
    screen.check(name);
  }

  @ParameterizedTest
  @CsvSource({"320,en", "1440,vi"})
  void wrongWordsAreSaidAtTheirPlace(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      screen.signIn(site, SUPERVISOR, password);
      screen.open(site.address("/staff/kiosks/pair?lang=" + language));
      Page page = screen.page();
      fill(page, "ba từ sai");
      assertThat(page.locator("#words-fault").isVisible()).isTrue();
      assertThat(page.locator("#words").inputValue()).isEqualTo("ba từ sai");
      assertThat(page.locator("#counter").inputValue()).isEqualTo("Quầy 7");
      screen.check("kiosk-pair-wrong-" + language);
    }
  }

  @Test
  void aKioskIsPairedAtADesk() {
    KioskClient fresh = new KioskClient(site.address(""));
    KioskClient.Pairing pairing = fresh.askToBePaired();
    try (Screen screen = browser.screen(1440)) {
      screen.signIn(site, SUPERVISOR, password);
      screen.page().locator(".sections a[href='/staff/kiosks']").click();
      screen.page().locator("a.action").click();
      fill(screen.page(), pairing.words());
      assertThat(fresh.isPaired(pairing)).isTrue();
      assertThat(screen.page().url()).endsWith("/staff/kiosks/" + fresh.kioskId());
    }
  }

  private static void fill(Page page, String words) {
    page.locator("#words").fill(words);
    page.locator("#unit").selectOption(Integer.toString(site.unit(UNIT)));
    page.locator("#counter").fill("Quầy 7");
    page.waitForNavigation(() -> page.locator("main form button").click());
  }

  private static String url(String rest) {
    return site.address("/staff/kiosks/" + kiosk.kioskId() + rest);
  }
}
