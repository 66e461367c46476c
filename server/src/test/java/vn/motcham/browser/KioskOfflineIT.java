package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A tablet in a commune without a network, whose browser is killed meanwhile. */
class KioskOfflineIT {
  private static final String UNIT = "SL.X02.TTHCC";
  private static final int EACH_TIME = 50;

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static Path profile;

  @BeforeAll
  static void open() throws IOException {
    profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "tablet");
  }

  @Test
  void nothingIsLostAndNothingCountedTwiceWhenTheBrowserIsKilledWithoutANetwork() throws Exception {
    long others = site.responses(UNIT);
    Screen before = browser.tablet(profile);
    before.standAt(site, UNIT, "Quầy 1");
    takeBack(before.page());
    Screen.sees(before.page().locator(".holding .words"), "Đã gửi hết");
    assertThat(site.responses(UNIT)).isEqualTo(others);

    before.page().context().setOffline(true);
    for (int i = 0; i < EACH_TIME; i++) {
      rate(before.page());
    }
    kill(before);

    try (Screen after = browser.tablet(profile)) {
      Page page = after.page();
      page.context().setOffline(true);
      after.open(site.address("/kiosk/"));
      Screen.sees(page.locator(".holding .words"), "Máy đang giữ: " + EACH_TIME);
      for (int i = 0; i < EACH_TIME; i++) {
        rate(page);
      }
      Screen.sees(page.locator(".holding .words"), "Máy đang giữ: " + 2 * EACH_TIME);
      after.picture("kiosk-offline-started-again");

      page.context().setOffline(false);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      assertThat(site.responses(UNIT) - others).isEqualTo(2 * EACH_TIME);
    }
  }

  private static void rate(Page kiosk) {
    kiosk.locator("label:has-text('Rất hài lòng')").tap();
    kiosk.locator("main button.finish").tap();
    kiosk.locator("main button.leave").tap();
  }

  /** Somebody touched the wrong face. */
  private static void takeBack(Page kiosk) {
    kiosk.locator("label:has-text('Rất không hài lòng')").tap();
    kiosk.locator("main button.finish").tap();
    kiosk.locator("main button.take-back").tap();
    Screen.sees(kiosk.locator("main .hint"), "Đã rút lại");
  }

  /** As when the tablet's battery is empty: nobody gets to tidy up. */
  private static void kill(Screen tablet) {
    ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      tablet.close();
    } catch (PlaywrightException e) {
      assertThat(e).hasMessageContaining("closed");
    }
  }
}
