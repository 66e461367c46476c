package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.kiosk.Kiosks;

/** What whoever looks after a kiosk sees and does on the device itself. */
class KioskMaintenanceIT {
  private static final String UNIT = "SL.X05.TTHCC";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @ParameterizedTest
  @CsvSource({
    "1080,1920,vi,plain",
    "1280,800,en,contrast",
    "1280,800,vi,plain",
    "320,640,vi,plain"
  })
  void saysHowTheDeviceIs(int width, int height, String language, String display) {
    try (Screen kiosk = placed(width, height)) {
      Page page = kiosk.page();
      if (language.equals("en")) {
        page.locator(".switch-language").tap();
      }
      if (display.equals("contrast")) {
        page.locator(".switch-contrast").tap();
      }
      open(page);
      assertThat(page.locator("dialog.maintenance dd").allInnerTexts())
          .first()
          .asString()
          .contains("Quầy 1");
      kiosk.check("kiosk-maintenance-" + language + "-" + display + "-" + height);
      page.keyboard().press("Escape");
      PlaywrightAssertions.assertThat(page.locator("dialog.maintenance")).hasCount(0);
    }
  }

  @Test
  void aTestAnswerTakesTheWayOfAllAnswersAndIsInNoFigure() {
    long all = site.responses(UNIT);
    long counted = site.counted(UNIT);
    try (Screen kiosk = placed(1280, 800)) {
      open(kiosk.page());
      kiosk.page().locator(".send-test").tap();
      Screen.sees(kiosk.page().locator("dialog .done"), "Đã lưu phiếu thử");
      Screen.sees(kiosk.page().locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT)).isEqualTo(all + 1);
    assertThat(site.counted(UNIT)).isEqualTo(counted);
  }

  @Test
  void whatWasSentCanBeSentAgainAndIsCountedOnce() {
    long all = site.responses(UNIT);
    try (Screen kiosk = placed(1280, 800)) {
      Page page = kiosk.page();
      rate(page);
      rate(page);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      open(page);
      page.locator(".send-again").tap();
      Screen.sees(page.locator("dialog .done"), "Đã xếp lại 2 phiếu");
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      PlaywrightAssertions.assertThat(page.locator(".send-again")).isEnabled();
    }
    assertThat(site.responses(UNIT)).isEqualTo(all + 2);
  }

  /** A restored server has lost what it had taken; the kiosk keeps it for a week. */
  @Test
  void whatTheServerLostComesBackOnceItsStaffAskForIt() {
    String password = site.supervisor("yeu-cau-gui-lai");
    long all = site.responses(UNIT);
    try (Screen kiosk = placed(1280, 800);
        Screen desk = browser.screen(1280)) {
      Page page = kiosk.page();
      rate(page);
      rate(page);
      rate(page);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      assertThat(site.responses(UNIT)).isEqualTo(all + 3);
      assertThat(site.counted(UNIT)).isPositive();
      site.lose(UNIT);
      assertThat(site.responses(UNIT)).isZero();
      assertThat(site.counted(UNIT)).isZero();

      desk.signIn(site, "yeu-cau-gui-lai", password);
      desk.open(site.address("/staff/kiosks/resend"));
      desk.page().locator("#confirmed").check();
      desk.check("kiosks-resend");
      desk.page().waitForNavigation(() -> desk.page().locator("main form button").click());
      int number = site.bean(Kiosks.class).list().getLast().number();
      Locator row = desk.page().locator("#asked tr:has(a[href$='/" + number + "'])");
      Screen.sees(row, "chưa báo");

      askAgain(page, 3);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      assertThat(site.responses(UNIT)).isEqualTo(3);
      // It says so the next time, and sends nothing a third time, not even when it starts anew.
      page.reload();
      askAgain(page, 0);
      desk.page().reload();
      PlaywrightAssertions.assertThat(row).not().containsText("chưa báo");
      desk.check("kiosks-resent");
      assertThat(site.responses(UNIT)).isEqualTo(3);
    }
  }

  /** The kiosk asks at once when its network is back, and sends so many answers then. */
  private static void askAgain(Page kiosk, int answers) {
    List<String> sent = new ArrayList<>();
    kiosk.onRequest(
        request -> {
          if (request.url().endsWith("/api/v1/kiosk/responses")) {
            sent.add(request.postData());
          }
        });
    kiosk.waitForResponse(
        response -> response.url().endsWith("/api/v1/kiosk/heartbeats"),
        () -> kiosk.evaluate("() => void dispatchEvent(new Event('online'))"));
    kiosk.waitForTimeout(1_000);
    for (int i = 0; i < 50 && count(sent) < answers; i++) {
      kiosk.waitForTimeout(200);
    }
    assertThat(count(sent)).isEqualTo(answers);
  }

  private static int count(List<String> batches) {
    return batches.stream().mapToInt(batch -> batch.split("\"seq\"", -1).length - 1).sum();
  }

  @Test
  void aRehearsalIsStripedAndReachesNoFigure() {
    long all = site.responses(UNIT);
    long counted = site.counted(UNIT);
    try (Screen kiosk = placed(1280, 800)) {
      Page page = kiosk.page();
      open(page);
      page.locator(".rehearse").tap();
      PlaywrightAssertions.assertThat(page.locator(".rehearsing")).isVisible();
      kiosk.check("kiosk-rehearsal");
      page.locator("label:has-text('Rất hài lòng')").tap();
      page.locator("main button.finish").tap();
      PlaywrightAssertions.assertThat(page.locator(".thanks .code")).isHidden();
      kiosk.check("kiosk-rehearsal-thanks");
      page.locator("main button.leave").tap();
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");

      open(page);
      page.locator(".rehearse").tap();
      PlaywrightAssertions.assertThat(page.locator(".rehearsing")).isHidden();
      rate(page);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT)).isEqualTo(all + 2);
    assertThat(site.counted(UNIT)).isEqualTo(counted + 1);
  }

  private static Screen placed(int width, int height) {
    Screen kiosk = browser.kiosk(width, height);
    kiosk.standAt(site, UNIT, "Quầy 1");
    return kiosk;
  }

  private static void open(Page kiosk) {
    Locator state = kiosk.locator(".holding");
    PlaywrightAssertions.assertThat(state).isVisible();
    state.tap();
    PlaywrightAssertions.assertThat(kiosk.locator("dialog.maintenance dd").first()).isVisible();
  }

  private static void rate(Page kiosk) {
    kiosk.locator("label:has-text('Rất hài lòng')").tap();
    kiosk.locator("main button.finish").tap();
    kiosk.locator("main button.leave").tap();
  }
}
