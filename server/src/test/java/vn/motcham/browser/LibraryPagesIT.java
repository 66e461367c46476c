package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages on which staff see what is asked. */
class LibraryPagesIT {
  private static final String READER = "doc.mau-phieu";

  @AutoClose
  private static final Site site =
      Site.open(Map.of("motcham.definitions-dir", Drafts.write().toString()));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static final String password = site.supervisor(READER);

  @ParameterizedTest
  @CsvSource({"320,vi", "768,en", "1440,vi"})
  void everyPageCanBeUsedByEverybody(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      screen.signIn(site, READER, password);
      look(screen, "?lang=" + language, "surveys-" + language);
      look(screen, "/counter-rating/1", "survey-" + language);
      look(screen, "/counter-rating/2?in=km", "survey-partial-" + language);
      look(screen, "/sipas-2022/1", "survey-long-" + language);
      look(screen, "/counter-rating/compare?from=1&to=2", "compare-" + language);
      look(screen, "/sipas-2022/compare?from=qd-2640/1&to=1", "compare-editions-" + language);
      look(screen, "/counter-rating/1/kiosk", "preview-kiosk-" + language);
      look(screen, "/sipas-2022/1/phone", "preview-phone-" + language);
    }
  }

  private static void look(Screen screen, String rest, String name) {
    assertThat(screen.open(site.address("/staff/surveys" + rest))).as(rest).isEqualTo(200);
    screen.check(name);
  }

  @Test
  void aReaderFindsWhatAChangeMeansForTheFigures() {
    try (Screen screen = browser.screen(1440)) {
      screen.signIn(site, READER, password);
      Page page = screen.page();
      page.locator(".sections a[href='/staff/surveys']").click();
      page.locator("a[href='/staff/surveys/counter-rating/2']").first().click();
      assertThat(page.locator(".stand.draft").innerText()).contains("Bản thảo");
      page.locator("a[href*='compare']").click();
      assertThat(page.locator(".continuity.unbroken").innerText()).contains("liền mạch");
      assertThat(page.locator("ins").allInnerTexts()).contains(", đúng mực");
      assertThat(page.locator(".fate").allInnerTexts())
          .contains("Câu mới", "Câu bị bỏ", "Câu có thay đổi");
    }
  }

  @Test
  void everyScreenOfAKioskIsReachedByItsButtons() {
    try (Screen screen = browser.kiosk(1080, 1920)) {
      screen.signIn(site, READER, password);
      screen.open(site.address("/staff/surveys/counter-rating/1/kiosk"));
      Page page = screen.page();
      int screens = 1;
      while (page.locator("button.next").count() > 0) {
        page.waitForNavigation(() -> page.locator("button.next").click());
        screen.check("preview-kiosk-screen-" + ++screens);
      }
      assertThat(screens).isGreaterThan(4);
    }
  }

  @Test
  void nothingCanBeSentFromAPreviewOnThePhone() {
    try (Screen screen = browser.screen(320)) {
      screen.signIn(site, READER, password);
      screen.open(site.address("/staff/surveys/counter-rating/1/phone"));
      assertThat(screen.page().locator("main form button").isDisabled()).isTrue();
      assertThat(screen.page().locator("header form").count()).isZero();
      screen.check("preview-phone-short");
    }
  }

  @ParameterizedTest
  @CsvSource({
    ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "/paper,application/pdf"
  })
  void whatIsShownCanBeTakenAway(String rest, String type) {
    try (Screen screen = browser.screen(768)) {
      screen.signIn(site, READER, password);
      String path = "/staff/surveys/counter-rating/2" + rest;
      screen.open(site.address("/staff/surveys/counter-rating/2"));
      assertThat(screen.page().locator("main a[href='" + path + "']").count()).isEqualTo(1);

      APIResponse answer = screen.page().request().get(site.address(path));

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers().get("content-type")).startsWith(type);
    }
  }

  @Test
  void whatIsNotThereIsNotThere() {
    try (Screen screen = browser.screen(320)) {
      screen.signIn(site, READER, password);
      for (String rest :
          new String[] {"/counter-rating/9", "/none/1", "/counter-rating/compare?from=0&to=x"}) {
        assertThat(screen.open(site.address("/staff/surveys" + rest))).as(rest).isEqualTo(404);
      }
    }
  }
}
