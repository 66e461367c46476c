package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A tablet shows its question before it can keep an answer; nobody is thanked before it can. */
class KioskStartIT {
  private static final String UNIT = "SL.X05.TTHCC";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @Test
  void whoAnswersBeforeAnythingCanBeKeptIsThankedWhenItIsKept() {
    long before = site.responses(UNIT);
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      Route rest = startWithoutTheRest(page);
      rate(page);
      Screen.sees(page.locator(".announcement"), "Đang lưu");
      rest.resume();
      Screen.sees(page.locator("h1"), "Cảm ơn Ông/Bà!");
      page.locator("main button.leave").tap();
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(1);
  }

  @Test
  void whoAnswersWhereNothingCanBeWrittenIsToldThatItIsNotKept() {
    long before = site.responses(UNIT);
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      page.addInitScript(
          """
          const begin = IDBDatabase.prototype.transaction;
          IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
            if (mode === 'readwrite' && !globalThis.isWritable) throw new DOMException('full');
            return begin.call(this, stores, mode, ...more);
          };""");
      Route rest = startWithoutTheRest(page);
      rate(page);
      Screen.sees(page.locator(".announcement"), "Đang lưu");
      rest.resume();
      Screen.sees(page.locator("h1"), "Máy tạm thời không nhận được đánh giá");

      page.evaluate("() => void (globalThis.isWritable = true)");
      Screen.sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
      rate(page);
      Screen.sees(page.locator("h1"), "Cảm ơn Ông/Bà!");
      page.locator("main button.leave").tap();
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    // The first one was told that it was not kept, and may have been given on another tablet.
    assertThat(site.responses(UNIT) - before).isEqualTo(1);
  }

  private static Screen placed() {
    Screen kiosk = browser.kiosk(1280, 800);
    kiosk.standAt(site, UNIT, "Quầy 1");
    return kiosk;
  }

  /** Starts the tablet anew; what keeps and sends answers is on its way until it is let through. */
  private static Route startWithoutTheRest(Page page) {
    page.evaluate(
        """
        async () => {
          for (const worker of await navigator.serviceWorker.getRegistrations()) {
            await worker.unregister();
          }
        }""");
    List<Route> rest = new ArrayList<>();
    page.route("**/scripts/run.js", rest::add);
    page.reload();
    Screen.sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
    for (int i = 0; i < 100 && rest.isEmpty(); i++) {
      page.waitForTimeout(100);
    }
    return rest.getFirst();
  }

  private static void rate(Page page) {
    page.locator("label:has-text('Rất hài lòng')").tap();
    page.locator("main button.finish").tap();
  }
}
