package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.House;
import vn.motcham.unit.UnitCode;

/** Somebody in the hall scans the code on the wall. */
class PosterJourneyIT {
  private static final String UNIT = "SL.P01.TTHCC";
  private static final String THANKS = "Đã ghi nhận ý kiến. Cảm ơn Ông/Bà!";

  @AutoClose
  private static final Site site = Site.open(Map.of("motcham.limits.poster-ratings", 12));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static String path;

  @BeforeAll
  static void open() {
    site.bean(House.class).hangPoster(site.unit(UNIT));
    path = "/Q/" + UnitCode.of(site.unit(UNIT));
  }

  @Test
  void withoutScriptsItIsRatedAtEachVisitAndNeverTwiceByReloading() {
    long before = site.responses(UNIT);
    try (Screen phone = browser.screenWithoutScripts(360)) {
      for (int visit = 1; visit <= 2; visit++) {
        assertThat(phone.open(site.address(path))).isEqualTo(200);
        rate(phone.page(), "satisfied");
        assertThat(phone.page().locator("h1").innerText()).isEqualTo(THANKS);
        phone.page().reload();
        assertThat(phone.page().locator("h1").innerText()).isEqualTo(THANKS);
        assertThat(site.responses(UNIT)).isEqualTo(before + visit);
      }
      assertThat(phone.complaints()).isEmpty();
    }
  }

  @Test
  void withoutItsStylesheetItCanBeUsedAsWell() {
    long before = site.responses(UNIT);
    try (Screen phone = browser.screenWithoutScripts(320)) {
      phone.page().route("**/Q/**", PosterJourneyIT::withoutStyle);
      assertThat(phone.open(site.address(path))).isEqualTo(200);
      phone.picture("poster-without-css");
      rate(phone.page(), "neutral");
      assertThat(phone.page().locator("h1").innerText()).isEqualTo(THANKS);
    }
    assertThat(site.responses(UNIT)).isEqualTo(before + 1);
  }

  private static void withoutStyle(Route route) {
    if (!route.request().method().equals("GET")) {
      route.resume();
      return;
    }
    APIResponse page = route.fetch();
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(page)
            .setBody(page.text().replaceAll("(?s)<style>.*?</style>", "")));
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "320,en", "1440,vi"})
  void everybodyCanUseThePages(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      Page page = screen.page();
      String address = site.address(path + "?lang=" + language);
      assertThat(screen.open(address)).isEqualTo(200);
      screen.check("poster-" + language);
      page.waitForNavigation(() -> page.locator("main button").click());
      screen.check("poster-faults-" + language);
      assertThat(screen.open(site.address("/q/KHONG-CO?lang=" + language))).isEqualTo(400);
      int unasked = site.unit("SL.X02.TTHCC");
      String there = "/q/" + UnitCode.of(unasked) + "?lang=" + language;
      assertThat(screen.open(site.address(there))).isEqualTo(404);
      screen.check("poster-not-asked-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1440,en"})
  void whoIsAskedToWaitFindsTheirAnswersThere(int width, String language) {
    String unit = width == 320 ? "SL.X03.TTHCC" : "SL.X04.TTHCC";
    site.bean(House.class).hangPoster(site.unit(unit));
    long before = site.responses(unit);
    String address = site.address("/q/" + UnitCode.of(site.unit(unit)) + "?lang=" + language);
    try (Screen screen = browser.screen(width)) {
      for (int n = 0; n < 12; n++) {
        screen.open(address);
        rate(screen.page(), "satisfied");
      }
      screen.open(address);
      rate(screen.page(), "dissatisfied");
      assertThat(screen.page().locator("input[value=dissatisfied][name=overall]").isChecked())
          .isTrue();
      screen.check("poster-later-" + language);
    }
    assertThat(site.responses(unit)).isEqualTo(before + 12);
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1440,en"})
  void staffHaveItPrinted(int width, String language) {
    String account = "in-ap-phich-" + width;
    try (Screen screen = browser.screen(width)) {
      screen.signIn(site, account, site.supervisor(account));
      screen.open(site.address("/staff/rounds/posters?lang=" + language));
      screen.check("placards-" + language);
      screen.open(site.address("/staff/rounds/posters/print?lang=" + language));
      screen.check("placards-faults-" + language);
    }
  }

  private static void rate(Page page, String option) {
    page.locator("input[name=overall][value=" + option + "]").check();
    page.waitForNavigation(() -> page.locator("main button").click());
  }
}
