package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page can be used by everybody, on a small phone and on a large screen, in both languages.
 */
class PagesForEverybodyIT {
  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final Site later = Site.openLater(45);
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @ParameterizedTest
  @CsvSource({"320,vi", "320,en", "768,vi", "1440,en"})
  void theRatingPageAndItsThanks(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(rating(site.invite(), language))).isEqualTo(200);
      screen.check("rating-" + language);
      choose(screen.page(), "overall", "dissatisfied");
      screen.check("rating-unhappy-" + language);
      send(screen.page());
      assertThat(screen.page().url()).contains("/r/thanks");
      assertThat(screen.page().locator(".code strong").innerText())
          .matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
      screen.check("thanks-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1440,vi", "320,en"})
  void aFormWithFaultsKeepsItsAnswers(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      screen.open(rating(site.invite(), language));
      choose(screen.page(), "politeness", "neutral");
      send(screen.page());
      assertThat(chosen(screen.page(), "politeness", "neutral")).isTrue();
      screen.check("rating-faults-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1440,en"})
  void aCodeThatCannotBeUsed(int width, String language) {
    String token = site.invite();
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(rating("KHONG-CO", language))).isEqualTo(400);
      screen.check("closed-unknown-" + language);
      assertThat(screen.open(rating(tomorrow(), language))).isEqualTo(409);
      screen.check("closed-not-yet-" + language);
      assertThat(screen.open(later.address("/r/" + token + "?lang=" + language))).isEqualTo(410);
      screen.check("closed-expired-" + language);
      rate(screen, token, language);
      rate(screen, token, language);
      assertThat(screen.page().url()).contains(token);
      screen.check("closed-already-rated-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "320,en", "1440,vi"})
  void aCodeThatIsTypedIn(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(site.address("/m?lang=" + language))).isEqualTo(200);
      screen.check("alias-" + language);
      screen.page().locator("#alias").fill("7k3m 9qxt 2h4d w617");
      send(screen.page());
      assertThat(screen.page().locator("#alias").inputValue()).isEqualTo("7k3m 9qxt 2h4d w617");
      screen.check("alias-mistyped-" + language);
      screen.page().locator("#alias").fill("7k3m 9qxt 2h4d w671");
      send(screen.page());
      screen.check("alias-unknown-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "768,en", "1440,vi"})
  void signingIn(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(site.address("/staff/sign-in?lang=" + language))).isEqualTo(200);
      screen.check("sign-in-" + language);
      screen.page().locator("#account").fill("nobody");
      screen.page().locator("#password").fill("wrong");
      send(screen.page());
      screen.check("sign-in-wrong-" + language);
    }
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1440,en"})
  void aProblem(int width, String language) {
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(site.address("/nothing-here?lang=" + language))).isEqualTo(404);
      screen.check("problem-" + language);
    }
  }

  private static String rating(String token, String language) {
    return site.address("/r/" + token + "?lang=" + language);
  }

  private static String tomorrow() {
    return site.invite(
        """
        {"unit": %d, "stage": "result", "notBefore": "%s"}"""
            .formatted(site.unit("SL.X01.TTHCC"), site.today().plusDays(1)));
  }

  private static void rate(Screen screen, String token, String language) {
    screen.open(rating(token, language));
    choose(screen.page(), "overall", "satisfied");
    send(screen.page());
  }

  private static void choose(Page page, String question, String option) {
    page.locator(selector(question, option)).check();
  }

  private static boolean chosen(Page page, String question, String option) {
    return page.locator(selector(question, option)).isChecked();
  }

  private static String selector(String question, String option) {
    return "input[name=%s][value=%s]".formatted(question, option);
  }

  private static void send(Page page) {
    page.waitForNavigation(() -> page.locator("main form button").click());
  }
}
