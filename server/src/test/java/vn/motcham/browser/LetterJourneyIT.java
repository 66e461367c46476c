package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.letter.Holidays;

/** From a receipt's thanks to an answer, a second rating and what everybody may read of it. */
class LetterJourneyIT {
  private static final String SUPERVISOR = "tra-loi.y-kien";

  @AutoClose
  private static final Site site = Site.open(Map.of("motcham.holidays-file", Holidays.file()));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static final String password = site.supervisor(SUPERVISOR);

  @ParameterizedTest
  @CsvSource({"320,vi", "320,en", "1280,vi"})
  void everybodyCanWalkIt(int width, String language) {
    String tag = language + "-" + width;
    String lang = "?lang=" + language;
    try (Screen phone = browser.screen(width);
        Screen desk = browser.screen(width)) {
      Page page = phone.page();
      assertThat(phone.open(site.address("/r/" + site.invite() + lang))).isEqualTo(200);
      page.locator("label:has(input[value=dissatisfied])").first().click();
      press(page, "main form button");
      String code = page.locator(".code strong").textContent();
      phone.check("letter-thanks-of-rating-" + tag);
      press(page, "main form button");
      phone.check("letter-entry-" + tag);
      press(page, "main form button");
      phone.check("letter-fault-" + tag);
      page.locator("label:has(#kind-complaint)").click();
      page.locator("#words").fill("Chờ hai buổi, " + tag + ".");
      press(page, "main form button");
      phone.check("letter-thanks-" + tag);

      desk.signIn(site, SUPERVISOR, password);
      assertThat(desk.open(site.address("/staff/letters" + lang))).isEqualTo(200);
      desk.check("letters-staff-" + tag);
      Page staff = desk.page();
      staff.waitForNavigation(() -> staff.locator("tbody a").first().click());
      desk.check("letter-staff-" + tag);
      act(staff, "answer", "Đã thêm người trực, " + tag + ".");
      act(staff, "fix", "Đã mở thêm một quầy.");
      act(staff, "publish", "Đã thêm người trực.");
      desk.check("letter-staff-done-" + tag);

      phone.open(site.address("/codes" + lang));
      page.locator("#code").fill(code);
      press(page, "form.stacked button");
      assertThat(page.locator("main").textContent()).contains("Đã mở thêm một quầy.");
      phone.check("codes-letter-" + tag);
      press(page, "section.answer form button");
      phone.check("letter-again-" + tag);
      page.locator("label:has(#level-4)").click();
      press(page, "main form button");
      phone.check("letter-rated-" + tag);
      assertThat(phone.open(site.address("/letters" + lang))).isEqualTo(200);
      phone.check("letters-published-" + tag);
    }
  }

  private static void press(Page page, String button) {
    page.waitForNavigation(() -> page.locator(button).click());
  }

  private static void act(Page page, String act, String text) {
    page.locator("details:has(#text-" + act + ") summary").click();
    page.locator("#text-" + act).fill(text);
    press(page, "details:has(#text-" + act + ") button");
  }
}
