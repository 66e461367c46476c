package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.SpokenRating;
import vn.motcham.kiosk.Place;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;

/** A question is heard as somebody has spoken it, on a device that can't speak itself. */
class KioskAudioIT {
  private static final String UNIT = "SPOKEN-2";

  /** Notes what has been played to its end, and whether something is being played. */
  private static final String LISTENER =
      """
      globalThis.heard = [];
      globalThis.players = new Set();
      globalThis.pace = 1;
      const play = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = function () {
        if (!players.has(this)) {
          players.add(this);
          // Before the kiosk goes on to the next one.
          this.addEventListener('ended', () => heard.push(this.src.split('/').at(-1)), true);
        }
        this.playbackRate = pace;
        return play.call(this);
      };
      speechSynthesis.getVoices = () => [];""";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static int unit;

  @BeforeAll
  static void open() throws IOException {
    House house = site.bean(House.class);
    unit = house.ownUnit(UNIT);
    house.deploy(SpokenRating.definition(), unit, Channel.KIOSK);
  }

  @Test
  void aQuestionAndItsOptionAreHeardAsTheyWereSpokenAlsoWithoutANetwork() {
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      page.locator(".listen").tap();
      hears(page, "overall.ogg", "very-satisfied.ogg");

      Screen.hasItsFiles(page);
      page.context().setOffline(true);
      page.reload();
      Screen.sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
      page.locator(".listen").tap();
      hears(page, "overall.ogg", "very-satisfied.ogg");
      page.context().setOffline(false);
    }
  }

  @Test
  void itStopsWhenTheQuestionIsLeftAndIsNotOfferedWhereNobodySpokeIt() {
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      // Slowly, so that it is not over before it is left.
      page.evaluate("() => void (globalThis.pace = 0.25)");
      page.locator(".listen").tap();
      Screen.until(page, "[...players].some((player) => player.currentTime > 0)");
      page.locator("label:has-text('Rất hài lòng')").tap();
      Screen.sees(page.locator("h1"), "Ý kiến khác");
      PlaywrightAssertions.assertThat(page.locator(".listen")).isHidden();
      assertThat(page.evaluate("[...players].every((player) => player.paused)")).isEqualTo(true);
      assertThat(page.evaluate("heard")).isEqualTo(List.of());
    }
  }

  @Test
  void inALanguageThatNobodySpokeItIsNotOffered() {
    try (Screen kiosk = placed()) {
      Locator listen = kiosk.page().locator(".listen");
      kiosk.page().locator(".switch-language").tap();
      PlaywrightAssertions.assertThat(listen).isHidden();
      kiosk.page().locator(".switch-language").tap();
      PlaywrightAssertions.assertThat(listen).isVisible();
    }
  }

  private static Screen placed() {
    Screen kiosk = browser.kiosk(1280, 800);
    kiosk.page().addInitScript(LISTENER);
    String pairing = kiosk.openKiosk(site);
    site.bean(House.class).place(pairing, new Place(unit, "Quầy 1", Stage.RESULT));
    Screen.sees(kiosk.page().locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
    PlaywrightAssertions.assertThat(kiosk.page().locator(".listen")).isVisible();
    return kiosk;
  }

  private static void hears(Page page, String... files) {
    Screen.until(page, "heard.length >= " + files.length);
    List<String> hashes = List.of(files).stream().map(SpokenRating::hash).toList();
    assertThat(page.evaluate("heard")).isEqualTo(hashes);
  }
}
