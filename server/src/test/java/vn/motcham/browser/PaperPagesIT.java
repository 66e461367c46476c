package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.SampleRounds;

/** Sheets of paper at a desk: printed, keyed without a mouse, compared, closed. */
class PaperPagesIT {
  private static final String FIRST = "nhap.lieu-mot";
  private static final String SECOND = "nhap.lieu-hai";
  private static final String[] SHEET = {"4", "5", "0", "", "120", "1"};

  @AutoClose private static final Site site = Site.open(Map.of(SampleRounds.ASKED_FOR, "true"));
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static String firstPassword;
  private static String secondPassword;

  @BeforeAll
  static void open() {
    site.publishVillageVisit();
    firstPassword = site.supervisor(FIRST);
    secondPassword = site.supervisor(SECOND);
  }

  private static String order(Page page, String name) {
    page.navigate(site.address("/staff/rounds/batches/new"));
    page.selectOption("#unit", Integer.toString(site.unit("SL.X01.TTHCC")));
    page.locator("#survey")
        .selectOption(
            page.locator("#survey option")
                .filter(new Locator.FilterOptions().setHasText("village-visit/1, vi"))
                .getAttribute("value"));
    page.selectOption("#round", new SelectOption().setLabel(name));
    page.fill("#sheets", "30");
    page.waitForNavigation(() -> page.locator("main button").click());
    String batch = page.url();
    page.fill("#filled-on", site.today().toString());
    page.waitForNavigation(() -> page.locator("form[action$='/day'] button").click());
    assertThat(page.url()).isEqualTo(batch);
    return batch;
  }

  /** One code after the other; a code that is whole goes on by itself. */
  private static void key(Page page, String sheet, String... codes) {
    Screen.until(page, "document.activeElement.id === 'sheet'");
    page.keyboard().type(sheet);
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    for (String code : codes) {
      page.keyboard().type(code);
      if (code.length() != 1) {
        page.keyboard().press("Enter");
      }
    }
    page.keyboard().press("Tab");
    page.waitForNavigation(() -> page.keyboard().press("Enter"));
  }

  @Test
  void sheetsAreKeyedWithoutAMouse() {
    String batch;
    try (Screen screen = browser.screen(1280)) {
      screen.signIn(site, FIRST, firstPassword);
      Page page = screen.page();
      batch = order(page, "Đợt khảo sát mùa thu");
      screen.check("paper-batch-new");
      page.navigate(batch + "/entry");
      key(page, "1", SHEET);
      assertThat(page.url()).endsWith("/entry?kept=1");
      assertThat(page.inputValue("#sheet")).isEqualTo("2");
      screen.check("paper-entry");
      key(page, "2", "5", "5", "5", "", "", "2");
    }
    try (Screen screen = browser.screen(320)) {
      screen.signIn(site, SECOND, secondPassword);
      Page page = screen.page();
      page.navigate(batch + "/entry");
      key(page, "1", "4", "4", "0", "", "95", "1");
      screen.check("paper-entry-narrow");
      assertThat(page.locator("[role=status]").innerText()).contains("hai lượt nhập khác nhau");
      page.waitForNavigation(() -> page.locator("[role=status] a").click());
      screen.check("paper-sheet");
      page.locator("input[value=first]").first().focus();
      page.keyboard().press("Space");
      page.locator("input[value=second]").last().check();
      page.waitForNavigation(() -> page.locator("form.settle button").click());
      page.navigate(batch + "/entry");
      key(page, "2", "5", "5", "5", "", "", "2");
      page.navigate(batch + "?lang=en");
      screen.check("paper-batch-keyed-en");
      page.navigate(batch + "?lang=vi");
      page.locator("#confirmed").check();
      page.waitForNavigation(() -> page.locator("form[action$='/close'] button").click());
      assertThat(page.locator("main").innerText()).contains("Lô đã chốt");
      screen.check("paper-batch-closed");
    }
    assertThat(site.chosen("SL.X01.TTHCC", "manner", "very-satisfied")).isEqualTo(2);
  }

  @Test
  void enterSendsNoHalfKeyedSheetWithoutScripts() {
    String batch;
    try (Screen screen = browser.screen(768)) {
      screen.signIn(site, FIRST, firstPassword);
      batch = order(screen.page(), "Đợt khảo sát mùa thu");
    }
    try (Screen screen = browser.screenWithoutScripts(768)) {
      screen.signIn(site, FIRST, firstPassword);
      Page page = screen.page();
      page.navigate(batch + "/entry");
      page.fill("#sheet", "7");
      page.fill("#a-overall", "4");
      page.locator("#a-overall").press("Enter");
      assertThat(page.url()).isEqualTo(batch + "/entry");
      page.waitForNavigation(() -> page.locator("#keep").press("Enter"));
      assertThat(page.url()).endsWith("/entry?kept=7");
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1280,en", "768,vi"})
  void theRoundsAndOneOfThem(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      screen.signIn(site, FIRST, firstPassword);
      assertThat(screen.open(site.address("/staff/rounds?lang=" + language))).isEqualTo(200);
      screen.check("rounds-" + language);
      String round = "/staff/rounds/" + SampleRounds.ROUND + "?lang=" + language;
      assertThat(screen.open(site.address(round))).isEqualTo(200);
      screen.check("round-" + language);
      assertThat(screen.open(site.address("/staff/rounds/batches/new?lang=" + language)))
          .isEqualTo(200);
      screen.check("paper-order-" + language);
      assertThat(screen.open(site.address("/staff/rounds/slips?lang=" + language))).isEqualTo(200);
      screen.check("slips-" + language);
      assertThat(screen.open(site.address("/staff/rounds/dossiers?lang=" + language)))
          .isEqualTo(200);
      screen.check("dossiers-" + language);
    }
  }
}
