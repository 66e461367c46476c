package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.SampleForm;
import vn.motcham.survey.Channel;

/** A patient at home with a form of 31 statements, a number and a few questions on the person. */
class LongFormIT {
  private static final String UNIT = "SL.X05.TYT";
  private static final int STATEMENTS = 31;

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static final int survey = site.ask(SampleForm.longForm(), UNIT, Channel.RECEIPT);

  @ParameterizedTest
  @CsvSource({"320,vi", "320,km", "700,en", "1280,vi", "1280,en"})
  void theFormCanBeUsedByEverybodyAndKeepsItsAnswers(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      Page page = screen.page();
      String token = site.inviteFor(UNIT);
      assertThat(screen.open(site.address("/r/" + token + "?lang=" + language))).isEqualTo(200);
      screen.check("long-form-" + language);
      assertThat(page.locator("fieldset.row").count()).isEqualTo(STATEMENTS);
      assertThat(page.locator("[name=handled]").first().isVisible()).isFalse();

      page.locator("[name=a2][value=satisfied]").check();
      page.locator("[name=complained][value=yes]").check();
      assertThat(page.locator("[name=handled]").first().isVisible()).isTrue();
      page.locator("[name=expectation]").fill("95 %");
      send(page);
      screen.check("long-form-faults-" + language);
      assertThat(page.locator("[name=a2][value=satisfied]").isChecked()).isTrue();
      assertThat(page.locator("[name=expectation]").inputValue()).isEqualTo("95 %");
      page.locator(".faults a").click();
      PlaywrightAssertions.assertThat(page.locator("[name=expectation]")).isFocused();
    }
  }

  @ParameterizedTest
  @CsvSource({"320", "1280"})
  void everyChoiceIsLargeEnoughForAFinger(int width) {
    try (Screen screen = browser.screen(width)) {
      screen.open(site.address("/r/" + site.inviteFor(UNIT)));
      Locator choices = screen.page().locator("label.option");
      for (int i = 0; i < choices.count(); i += 17) {
        var box = choices.nth(i).boundingBox();
        if (box != null) {
          assertThat(Math.min(box.width, box.height)).isGreaterThanOrEqualTo(44);
        }
      }
    }
  }

  @Test
  void theFormIsAnsweredByKeyboardWithoutAnyScriptAndCounted() {
    long before = site.tallied(UNIT, survey, "a1", "satisfied");
    try (Screen screen = browser.screenWithoutScripts(1280)) {
      Page page = screen.page();
      screen.open(site.address("/r/" + site.inviteFor(UNIT)));
      page.locator("[name=a1]").first().focus();
      for (int statement = 0; statement < STATEMENTS; statement++) {
        choose(page, 3);
        page.keyboard().press("Tab");
      }
      page.keyboard().type("120");
      page.keyboard().press("Tab");
      choose(page, 0);
      page.keyboard().press("Tab");
      choose(page, 5);
      assertThat(page.locator("[name=handled][value=not-used]").isChecked()).isTrue();
      page.keyboard().press("Tab");
      page.keyboard().type("Chờ hơi lâu.");
      page.keyboard().press("Tab");
      choose(page, 1);
      page.keyboard().press("Tab");
      page.keyboard().type("44");
      page.keyboard().press("Tab");
      page.waitForNavigation(() -> page.keyboard().press("Enter"));
      assertThat(page.locator("h1").innerText()).startsWith("Đã ghi nhận ý kiến.");
      assertThat(screen.complaints()).isEmpty();
    }
    assertThat(site.numbers(UNIT, "expectation")).contains(120);
    assertThat(site.chosen(UNIT, "e4", "satisfied")).isPositive();
    assertThat(site.tallied(UNIT, survey, "a1", "satisfied")).isEqualTo(before + 1);
    assertThat(site.tallied(UNIT, survey, "handled", "not-used")).isPositive();
  }

  /** With the focus on the first option of a question that nobody has answered. */
  private static void choose(Page page, int below) {
    page.keyboard().press("Space");
    for (int i = 0; i < below; i++) {
      page.keyboard().press("ArrowDown");
    }
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button").click());
  }
}
