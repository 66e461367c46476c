package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcham.house.SampleForm;
import vn.motcham.survey.Channel;

/** The rating page where scripts run: the same page, and a little more patience. */
class RatingScriptIT {
  private static final int PHONE = 320;
  private static final int ONE_ROUND_TRIP = 14 * 1024;
  private static final String UNIT = "SL.X01.TTHCC";
  private static final String LONG = "SL.X05.TYT";
  private static final String THANKS = "Đã ghi nhận ý kiến. Cảm ơn Ông/Bà!";
  private static final String WORDS = "Chờ hơi lâu & nóng.";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @BeforeAll
  static void open() {
    site.ask(SampleForm.longForm(), LONG, Channel.RECEIPT);
  }

  private static String invite() {
    return site.address("/r/" + site.invite());
  }

  private static void answer(Page page) {
    page.locator("[name=overall][value=neutral]").check();
    page.locator("[name=comment]").fill(WORDS);
  }

  private static void send(Page page) {
    page.locator("main form button").click();
  }

  private static void seesTitle(Page page, String title) {
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText(title);
  }

  /** The script clears away when the next page stands, a moment after its title is there. */
  private static void keepsNothing(Page page) {
    Screen.until(page, "sessionStorage.length + localStorage.length === 0");
  }

  @Test
  void whatWasAnsweredIsStillThereAfterAReloadAndInAnotherLanguageAndGoneOnceItIsSent() {
    try (Screen screen = browser.screen(PHONE)) {
      Page page = screen.page();
      String address = invite();
      screen.open(address);
      keepsNothing(page);
      answer(page);
      String id = page.locator("[name=id]").inputValue();
      for (String again : List.of(address, address + "?lang=en", address)) {
        screen.open(again);
        assertThat(page.locator("[name=overall][value=neutral]").isChecked()).isTrue();
        assertThat(page.locator("[name=comment]").inputValue()).isEqualTo(WORDS);
        assertThat(page.locator("[name=id]").inputValue()).isEqualTo(id);
      }
      screen.open(invite());
      assertThat(page.locator(":checked").count()).as("another paper").isZero();
      screen.open(address);
      answer(page);
      send(page);
      seesTitle(page, THANKS);
      keepsNothing(page);
      assertThat(screen.complaints()).isEmpty();
    }
  }

  @Test
  void aCodeThatTakesNoRatingLeavesNothingBehind() {
    try (Screen screen = browser.screen(PHONE);
        Screen other = browser.screenWithoutScripts(PHONE)) {
      Page page = screen.page();
      String address = invite();
      screen.open(address);
      answer(page);
      other.open(address);
      answer(other.page());
      send(other.page());
      seesTitle(other.page(), THANKS);
      send(page);
      seesTitle(page, "Mã này đã được dùng");
      keepsNothing(page);
    }
  }

  @Test
  void itTellsHowManyOfTheQuestionsInSightAreAnswered() {
    try (Screen screen = browser.screen(PHONE)) {
      Page page = screen.page();
      screen.open(invite());
      Locator progress = page.locator(".progress strong");
      int asked = Integer.parseInt(progress.innerText().substring("0/".length()));
      page.locator("[name=overall][value=satisfied]").check();
      assertThat(progress.innerText()).isEqualTo("1/" + asked);
      page.locator("[name=overall][value=dissatisfied]").check();
      assertThat(progress.innerText())
          .as("now the reasons are asked")
          .isEqualTo("1/" + (asked + 1));
      page.locator("[name=comment]").fill("  ");
      assertThat(progress.innerText()).isEqualTo("1/" + (asked + 1));
      page.locator("[name=comment]").fill(WORDS);
      assertThat(progress.innerText()).isEqualTo("2/" + (asked + 1));
      screen.check("rating-progress");
    }
  }

  @Test
  void whereTheNetworkIsGoneItWaitsAndSendsByItself() {
    try (Screen screen = browser.screen(PHONE)) {
      Page page = screen.page();
      long before = site.responses(UNIT);
      screen.open(invite());
      answer(page);
      page.context().setOffline(true);
      send(page);
      Screen.sees(page.locator(".waiting"), "Hiện chưa có mạng.");
      screen.picture("rating-waiting");
      Axe.check(page);
      assertThat(page.locator("[name=comment]").inputValue()).isEqualTo(WORDS);
      page.context().setOffline(false);
      seesTitle(page, THANKS);
      keepsNothing(page);
      assertThat(site.responses(UNIT)).isEqualTo(before + 1);
    }
  }

  @Test
  void whatIsSentIsWhatIsSentWithoutIt() {
    assertThat(sentBy(browser.screen(PHONE)))
        .isEqualTo(sentBy(browser.screenWithoutScripts(PHONE)));
  }

  /** The one form that was sent, without its id, and how it was sent. */
  private static String sentBy(Screen screen) {
    List<String> sent = new ArrayList<>();
    try (screen) {
      Page page = screen.page();
      page.onRequest(
          request -> {
            if (request.method().equals("POST")) {
              sent.add(request.headers().get("content-type") + " " + request.postData());
            }
          });
      screen.open(invite());
      answer(page);
      page.locator("[name=reasons]").first().check();
      send(page);
      seesTitle(page, THANKS);
    }
    assertThat(sent).hasSize(1);
    return sent.getFirst().replaceFirst("id=[0-9a-f]{32}", "id=");
  }

  /** What the browser's own log says, with headers; the rest may come whenever it likes. */
  @Test
  void theFirstViewIsOneAnswerOfLessThanFourteenKilobytes() {
    for (String address : List.of(invite(), site.address("/r/" + site.inviteFor(LONG)))) {
      try (Screen screen = browser.screen(PHONE)) {
        Page page = screen.page();
        List<Request> requests = new ArrayList<>();
        page.onRequest(requests::add);
        page.route(
            "**/*",
            route -> {
              if (route.request().isNavigationRequest()) {
                route.resume();
              } else {
                route.abort();
              }
            });
        screen.open(address);
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.evaluate("getComputedStyle(document.querySelector('button')).borderRadius"))
            .as("it has its style")
            .isNotEqualTo("0px");
        assertThat(requests)
            .extracting(Request::url)
            .allMatch(url -> url.equals(address) || url.contains("/assets/"));
        var sizes = requests.getFirst().sizes();
        System.out.printf(
            "First view: %d bytes of body, %d of headers%n",
            sizes.responseBodySize, sizes.responseHeadersSize);
        assertThat(sizes.responseBodySize).isPositive();
        assertThat(sizes.responseBodySize + sizes.responseHeadersSize).isLessThan(ONE_ROUND_TRIP);
        page.locator("input[type=radio]").first().check();
      }
    }
  }

  /** A phone of 2015 that can't read the script would go on without it, and need not. */
  @Test
  void theScriptIsWrittenForOldPhones() throws IOException {
    try (var stream = RatingScriptIT.class.getResourceAsStream("/assets/rating.js")) {
      String script =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(script.replaceAll("(?m)^\\s*(//|/\\*\\*).*$", ""))
          .doesNotContain("=>", "...", "?.", "??", "async", "await", "`", "fetch(")
          .doesNotContainPattern("(?m)^\\s*(import|export)\\b");
    }
  }
}
