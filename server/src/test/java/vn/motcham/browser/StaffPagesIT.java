package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages with figures, for the public and for the supervising level. */
class StaffPagesIT {
  private static final String RATED = "SL.DK01.TTHCC";
  private static final String UNRATED = "SL.BVDK";
  private static final String SUPERVISOR = "giam-sat.trang";

  private static Site site;
  private static TestBrowser browser;
  private static String password;

  @BeforeAll
  static void open() {
    site = Site.open();
    site.rateWell(RATED, 40);
    password = site.supervisor(SUPERVISOR);
    browser = TestBrowser.launch();
  }

  @AfterAll
  static void close() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "768,en", "1440,vi"})
  void thePublicPage(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(site.address("/?lang=" + language))).isEqualTo(200);
      screen.check("public-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "768,vi", "1440,vi", "320,en"})
  void theUnitsAndOneOfThem(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      signIn(screen);
      assertThat(screen.open(site.address("/staff/units?lang=" + language))).isEqualTo(200);
      screen.check("units-" + language);
      assertThat(screen.open(unit(RATED, language))).isEqualTo(200);
      assertThat(screen.page().locator("main").innerText()).contains("90");
      screen.check("unit-" + language);
      assertThat(screen.open(unit(UNRATED, language))).isEqualTo(200);
      screen.check("unit-unrated-" + language);
    }
  }

  private static String unit(String code, String language) {
    return site.address("/staff/units/" + site.unit(code) + "?lang=" + language);
  }

  private static void signIn(Screen screen) {
    screen.open(site.address("/staff/sign-in"));
    Page page = screen.page();
    page.locator("#account").fill(SUPERVISOR);
    page.locator("#password").fill(password);
    page.waitForNavigation(() -> page.locator("main form button").click());
    assertThat(page.url()).endsWith("/staff/units");
  }
}
