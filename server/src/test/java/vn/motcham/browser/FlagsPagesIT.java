package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.kiosk.example.KioskClient;

/** The pages on which somebody looks at what was flagged, and decides. */
class FlagsPagesIT {
  private static final String SUPERVISOR = "giam-sat.phieu";
  private static final int PRESSES = 30;

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static String password;

  @BeforeAll
  static void open() {
    KioskClient kiosk = site.kiosk("SL.P01.TTHCC", "Quầy 9");
    KioskClient.Asked asked = KioskClient.Asked.of(kiosk.get("/api/v1/kiosk/assignment").body());
    Instant from = site.bean(InstantSource.class).instant().minusSeconds(PRESSES * 5L);
    List<String> presses = new ArrayList<>();
    for (int n = 1; n <= PRESSES; n++) {
      presses.add(
          asked
              .rating(KioskClient.newId(), from.plusSeconds(n * 5L), "\"overall\": \"satisfied\"")
              .replace("\"seq\": 1,", "\"seq\": " + n + ",")
              .replace("\"gapMs\": null", "\"gapMs\": 5000"));
    }
    assertThat(kiosk.send(presses).statusCode()).isEqualTo(200);
    password = site.supervisor(SUPERVISOR);
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "768,en", "1440,vi"})
  void theListAndOneGroup(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      screen.signIn(site, SUPERVISOR, password);
      assertThat(screen.open(site.address("/staff/flags?lang=" + language))).isEqualTo(200);
      screen.check("flags-" + language);
      Page page = screen.page();
      page.waitForNavigation(() -> page.locator("tbody a").first().click());
      screen.check("flag-group-" + language);
      page.locator("input[value=overturned]").check();
      page.locator("#reason").fill("Hội nghị tiếp công dân, quầy mở thêm giờ");
      page.waitForNavigation(() -> page.locator(".stacked .action").click());
      assertThat(page.locator("main").innerText()).contains("Hội nghị tiếp công dân");
      screen.check("flag-decided-" + language);
    }
  }
}
