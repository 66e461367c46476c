package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.survey.Channel;

/** The pages with figures, for the public and for the supervising level. */
class StaffPagesIT {
  private static final String RATED = "SL.DK01.TTHCC";
  private static final String PRETTIFIED = "SL.P01.TTHCC";
  private static final String UNRATED = "SL.BVDK";
  private static final String SUPERVISOR = "giam-sat.trang";

  @AutoClose
  private static final Site site = Site.open(Map.of("motcham.programme", "song-lanh-2026"));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static String password;

  @BeforeAll
  static void open() {
    site.rateWell(RATED, 40);
    for (int month = 1; month <= 6; month++) {
      LocalDate day = site.today().withDayOfMonth(1).minusMonths(month);
      site.rate(RATED, Channel.RECEIPT, day, month == 3 ? 4 : 40, 8);
      site.rate(PRETTIFIED, Channel.KIOSK, day, 40, 40);
      site.rate(PRETTIFIED, Channel.RECEIPT, day, 40, 4);
    }
    password = site.supervisor(SUPERVISOR);
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

  @Test
  void theTrendBreaksAtAMonthThatMayNotBeShown() {
    try (Screen screen = browser.screen(1440)) {
      signIn(screen);
      screen.open(unit(RATED, "vi"));
      Page page = screen.page();
      assertThat(page.locator(".trend .at").count()).isEqualTo(5);
      assertThat(page.locator(".trend .gap").count()).isEqualTo(1);
      assertThat(page.locator(".trend .stroke").count()).isEqualTo(2);
      page.locator(".trend summary").click();
      assertThat(page.locator(".trend tbody tr").allInnerTexts())
          .hasSize(6)
          .filteredOn(row -> row.contains("dưới 10 phiếu"))
          .hasSize(1);
      screen.check("unit-trend-table");
    }
  }

  @Test
  void channelsThatDisagreeStronglyAreToldCalmly() {
    try (Screen screen = browser.screen(768)) {
      signIn(screen);
      screen.open(unit(PRETTIFIED, "vi") + "&period=" + lastQuarter());
      assertThat(screen.page().locator(".note").allInnerTexts())
          .anyMatch(note -> note.contains("hai kênh chênh nhau 22,50 điểm"));
      screen.check("unit-channels");
    }
  }

  @Test
  void aUnitIsFoundByItsNameWithoutMarks() {
    try (Screen screen = browser.screen(320)) {
      signIn(screen);
      Page page = screen.page();
      page.locator("#q").fill("hon LANH");
      page.waitForNavigation(() -> page.locator("form.search button").click());
      assertThat(page.locator(".units tbody a").allInnerTexts())
          .contains("Đặc khu Hòn Lành")
          .allMatch(name -> name.contains("Hòn Lành"));
      screen.check("units-found");
      screen.open(site.address("/staff/units?q=%3Cb%3E"));
      assertThat(page.locator("main").innerText()).contains("“<b>”");
      screen.check("units-not-found");
    }
  }

  @Test
  void unitsStandInBandsInsteadOfRanks() {
    try (Screen screen = browser.screen(768)) {
      signIn(screen);
      screen.open(site.address("/staff/units?sort=band&period=" + lastQuarter()));
      assertThat(screen.page().locator(".units .band").allInnerTexts()).contains("ngang mức chung");
      screen.check("units-bands");
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "768,en", "1440,vi"})
  void thePlansAreQuotedAndTheOneThatJudgesIsMarked(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      signIn(screen);
      assertThat(screen.open(site.address("/staff/programmes?lang=" + language))).isEqualTo(200);
      Page page = screen.page();
      assertThat(page.locator("main h2").allInnerTexts())
          .hasSize(6)
          .first()
          .asString()
          .contains("Sông Lành");
      assertThat(page.locator("main section").first().locator(".judges").count()).isEqualTo(1);
      assertThat(page.locator(".judges").count()).isEqualTo(1);
      assertThat(page.locator(".ended").count()).isEqualTo(5);
      screen.check("programmes-" + language);
    }
  }

  private static String lastQuarter() {
    LocalDate day = site.today().withDayOfMonth(1).minusMonths(3);
    return day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
  }

  private static String unit(String code, String language) {
    return site.address("/staff/units/" + site.unit(code) + "?lang=" + language);
  }

  private static void signIn(Screen screen) {
    screen.signIn(site, SUPERVISOR, password);
    assertThat(screen.page().url()).endsWith("/staff/units");
  }
}
