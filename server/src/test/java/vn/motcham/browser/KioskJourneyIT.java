package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A tablet at a counter, from the box to the figure that its citizens move. */
class KioskJourneyIT {
  private static final String UNIT = "SL.X03.TTHCC";
  private static final String SUPERVISOR = "giam-sat-may";
  private static final String THANKS = "Cảm ơn Ông/Bà!";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @Test
  void whatPeopleTouchReachesTheSupervisingLevelAlsoFromWithoutANetwork() {
    site.rateWell(UNIT, 29);
    String unitPage = site.address("/staff/units/" + site.unit(UNIT));
    try (Screen staff = browser.screen(1440);
        Screen kiosk = browser.kiosk(1280, 800)) {
      staff.signIn(site, SUPERVISOR, site.supervisor(SUPERVISOR));
      kiosk.open(site.address("/kiosk/"));
      pair(staff, threeWords(kiosk.page()));

      Page screen = kiosk.page();
      Screen.sees(screen.locator("header .unit"), "Suối Nguyệt");
      kiosk.check("kiosk-journey-1-attract");
      rateByTouch(screen);
      rateByKeyboard(screen);
      new UnitFigure("90,32\u00a0%", "31").isAwaitedOn(staff, unitPage);

      screen.context().setOffline(true);
      Screen.sees(screen.locator(".holding .words"), "Không có mạng");
      rateUnhappily(screen);
      Screen.sees(screen.locator(".holding .words"), "Máy đang giữ: 1");
      kiosk.picture("kiosk-journey-2-kept");

      screen.context().setOffline(false);
      Screen.sees(screen.locator(".holding .words"), "Đã gửi hết");
      // 28 of 31 were satisfied, and the one from without a network was very dissatisfied.
      new UnitFigure("87,50\u00a0%", "32").isAwaitedOn(staff, unitPage);
    }
  }

  private static String threeWords(Page kiosk) {
    Locator words = kiosk.locator("ol.three li");
    PlaywrightAssertions.assertThat(words.first()).isVisible();
    List<String> three = words.allInnerTexts();
    assertThat(three).hasSize(3).doesNotContain("");
    return String.join(" ", three);
  }

  private static void pair(Screen staff, String words) {
    staff.open(site.address("/staff/kiosks/pair"));
    Page page = staff.page();
    page.locator("#words").fill(words);
    page.locator("#unit").selectOption(Integer.toString(site.unit(UNIT)));
    page.locator("#counter").fill("Quầy 2");
    staff.check("kiosk-journey-0-pairing");
    page.waitForNavigation(() -> page.locator("main form button").click());
    assertThat(page.locator("main").innerText()).contains("Quầy 2");
  }

  private static void rateByTouch(Page kiosk) {
    kiosk.locator("label:has-text('Rất hài lòng')").tap();
    Screen.sees(kiosk.locator("h1"), "Công chức có thái độ giao tiếp lịch sự.");
    kiosk.locator("main button.finish").tap();
    isThankedAndLeaves(kiosk);
  }

  /** The arrows only move; what counts is what Enter confirms. */
  private static void rateByKeyboard(Page kiosk) {
    kiosk.keyboard().press("Tab");
    kiosk.keyboard().press("ArrowRight");
    kiosk.keyboard().press("ArrowRight");
    kiosk.keyboard().press("ArrowRight");
    kiosk.keyboard().press("ArrowRight");
    kiosk.keyboard().press("ArrowLeft");
    assertThat(kiosk.locator("input[value=satisfied]").isChecked()).isTrue();
    kiosk.keyboard().press("Enter");
    Screen.sees(kiosk.locator("h1"), "Công chức có thái độ giao tiếp lịch sự.");
    tabTo(kiosk, "main button.finish");
    kiosk.keyboard().press("Enter");
    isThankedAndLeaves(kiosk);
  }

  private static void rateUnhappily(Page kiosk) {
    kiosk.locator("label:has-text('Rất không hài lòng')").tap();
    Screen.sees(kiosk.locator("h1"), "Điều gì làm Ông/Bà chưa hài lòng?");
    kiosk.locator("label:has-text('Thái độ phục vụ')").tap();
    kiosk.locator("button.next").tap();
    Screen.sees(kiosk.locator("h1"), "Công chức có thái độ giao tiếp lịch sự.");
    kiosk.locator("main button.finish").tap();
    isThankedAndLeaves(kiosk);
  }

  private static void isThankedAndLeaves(Page kiosk) {
    Screen.sees(kiosk.locator("h1"), THANKS);
    kiosk.locator("button.leave").click();
    Screen.sees(kiosk.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
  }

  private static void tabTo(Page page, String selector) {
    Locator wanted = page.locator(selector + ":focus");
    for (int i = 0; i < 20 && wanted.count() == 0; i++) {
      page.keyboard().press("Tab");
    }
    assertThat(wanted.count()).as("reached by Tab: " + selector).isEqualTo(1);
  }
}
