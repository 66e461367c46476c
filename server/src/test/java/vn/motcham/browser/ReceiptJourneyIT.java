package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.motcham.house.QrPicture;

/** A citizen at home, a phone in one hand and the receipt in the other. */
class ReceiptJourneyIT {
  private static final int PHONE = 360;
  private static final String THANKS = "Đã ghi nhận ý kiến. Cảm ơn Ông/Bà!";
  private static final String ALREADY_RATED = "Mã này đã được dùng";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @Test
  void aReceiptIsRatedOnceByKeyboardWithoutAnyScript() {
    String printed = QrPicture.said(site.download("/r/" + site.invite() + "/qr.png"));
    try (Screen screen = browser.screenWithoutScripts(PHONE)) {
      Page page = screen.page();
      assertThat(screen.open(printed)).isEqualTo(200);
      assertThat(page.locator("h1").innerText()).contains("Bãi Ngọc");
      screen.picture("journey-1-opened");

      rateWithTheKeyboard(page);
      assertThat(page.locator("h1").innerText()).isEqualTo(THANKS);
      screen.picture("journey-2-thanked");

      assertThat(screen.open(printed)).isEqualTo(200);
      rateWithTheKeyboard(page);
      assertThat(page.locator("h1").innerText()).isEqualTo(ALREADY_RATED);
      screen.picture("journey-3-refused");
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void aRatingMovesTheFigureOfItsUnit() {
    String unit = "SL.X02.TTHCC";
    site.rateWell(unit, 29);
    String unitPage = site.address("/staff/units/" + site.unit(unit));
    try (Screen staff = browser.screen(1440);
        Screen phone = browser.screenWithoutScripts(PHONE)) {
      String account = "giam-sat-hanh-trinh";
      staff.signIn(site, account, site.supervisor(account));
      staff.open(unitPage);
      assertThat(UnitFigure.on(staff)).isEqualTo(new UnitFigure("89,66\u00a0%", "29"));

      phone.open(QrPicture.said(site.download("/r/" + site.inviteFor(unit) + "/qr.png")));
      rateWithTheKeyboard(phone.page(), 0);
      assertThat(phone.page().locator("h1").innerText()).isEqualTo(THANKS);

      // 26 of 29 were satisfied, and the thirtieth was very dissatisfied: 26 of 30.
      new UnitFigure("86,67\u00a0%", "30").isAwaitedOn(staff, unitPage);
    }
  }

  private static void rateWithTheKeyboard(Page page) {
    rateWithTheKeyboard(page, 3);
  }

  /** Chooses the face that lies so many below the unhappiest, and sends. */
  private static void rateWithTheKeyboard(Page page, int below) {
    tabTo(page, "input[name=overall]");
    page.keyboard().press("Space");
    for (int i = 0; i < below; i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator("input[name=overall]").nth(below).isChecked()).isTrue();
    tabTo(page, "main button");
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  private static void tabTo(Page page, String selector) {
    Locator wanted = page.locator(selector + ":focus");
    for (int i = 0; i < 60 && wanted.count() == 0; i++) {
      page.keyboard().press("Tab");
    }
    assertThat(wanted.count()).as("reached by Tab: " + selector).isEqualTo(1);
  }
}
