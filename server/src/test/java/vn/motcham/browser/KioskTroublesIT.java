package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcham.kiosk.Kiosk;
import vn.motcham.kiosk.Kiosks;
import vn.motcham.kiosk.Place;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;

/** What happens to tablets in communes: nothing of it costs an answer or counts one twice. */
class KioskTroublesIT {
  private static final String UNIT = "SL.X04.TTHCC";
  private static final String OTHER_UNIT = "SL.P01.TTHCC";
  private static final String RESPONSES = "**/api/v1/kiosk/responses";

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  /** What may come back instead of an answer. */
  enum Trouble {
    A_PORTALS_PAGE(
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("text/html")
                    .setBody("<title>Đăng nhập Wi-Fi</title>"))),
    A_SERVER_IN_TROUBLE(route -> route.fulfill(new Route.FulfillOptions().setStatus(500))),
    HALF_AN_ANSWER(
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("application/json")
                    .setBody("{\"outcomes\":[{\"id\":\"00"))),
    NO_OUTCOME_FOR_ANY(
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(200)
                    .setContentType("application/json")
                    .setBody("{\"outcomes\":[]}"))),
    A_CUT_LINE(Route::abort);

    private final Consumer<Route> answer;

    Trouble(Consumer<Route> answer) {
      this.answer = answer;
    }
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void whateverIsAnsweredWhatWasSavedWaitsUntilItHasArrived(Trouble trouble) {
    long before = site.responses(UNIT);
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      page.route(RESPONSES, trouble.answer);
      rate(page, "Hài lòng");
      rate(page, "Rất hài lòng");
      Screen.sees(page.locator(".holding .words"), "2");
      askAgain(page);
      page.waitForTimeout(500);
      Screen.sees(page.locator(".holding .words"), "2");
      assertThat(site.responses(UNIT)).isEqualTo(before);

      page.unroute(RESPONSES);
      askAgain(page);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(2);
  }

  @Test
  void whatArrivesOfABatchGoesAndTheRestWaits() {
    long before = site.responses(UNIT);
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      List<Integer> tried = answer(page, Route::abort);
      rate(page, "Hài lòng");
      rate(page, "Rất hài lòng");
      page.waitForCondition(() -> tried.contains(2));
      List<Integer> sent = answer(page, KioskTroublesIT::answerForTheFirstAlone);
      askAgain(page);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      assertThat(sent).containsExactly(2, 1);
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(2);
  }

  /** Answers every batch so from now on, and notes how many responses each has. */
  private static List<Integer> answer(Page page, Consumer<Route> answer) {
    List<Integer> sizes = new ArrayList<>();
    page.route(
        RESPONSES,
        route -> {
          sizes.add(route.request().postData().split("\"seq\"", -1).length - 1);
          answer.accept(route);
        });
    return sizes;
  }

  /** The server takes all of it, but only the first one's outcome comes through. */
  private static void answerForTheFirstAlone(Route route) {
    APIResponse answer = route.fetch();
    String first =
        answer.text().replaceFirst("(?s)^(.*?\"outcomes\"\\s*:\\s*\\[\\s*\\{.*?}).*$", "$1]}");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(first));
  }

  @Test
  void whoeverIsThankedSeesThatTheirAnswerWaits() {
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      page.evaluate(
          """
          () => new MutationObserver((_, observer) => {
            if (document.querySelector('.thanks') === null) return;
            globalThis.beside = document.querySelector('.holding .words').textContent;
            observer.disconnect();
          }).observe(document.querySelector('main'), { childList: true, subtree: true })""");
      rate(page, "Hài lòng");
      assertThat(page.evaluate("beside")).isEqualTo("Đang chờ gửi: 1");
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
  }

  @Test
  void twoTabsSendEachAnswerOnce() {
    long before = site.responses(UNIT);
    try (Screen kiosk = placed()) {
      Page one = kiosk.page();
      Page two = one.context().newPage();
      two.navigate(site.address("/kiosk/"));
      Screen.sees(two.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
      one.context().setOffline(true);
      // A page that is not looked at has slow timers, so these are few.
      for (int i = 0; i < 2; i++) {
        rate(one, "Hài lòng");
        rate(two, "Bình thường");
      }
      one.context().setOffline(false);
      askAgain(one);
      askAgain(two);
      Screen.sees(one.locator(".holding .words"), "Đã gửi hết");
      Screen.sees(two.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(4);
  }

  @Test
  void aFullStorageTakesNoAnswerThatItCannotKeepAndSaysSo() {
    long before = site.responses(UNIT);
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      // As when the disk is full: the browser refuses every further write.
      page.evaluate(
          """
          () => {
            globalThis.put = IDBObjectStore.prototype.add;
            IDBObjectStore.prototype.add = () => {
              throw new DOMException('full', 'QuotaExceededError');
            };
          }""");
      page.locator("label:has-text('Rất hài lòng')").tap();
      page.locator("main button.finish").tap();
      Screen.sees(page.locator("h1"), "Máy tạm thời không nhận được đánh giá");
      kiosk.check("kiosk-unkept");

      page.evaluate("() => void (IDBObjectStore.prototype.add = globalThis.put)");
      Screen.sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
      rate(page, "Hài lòng");
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(1);
  }

  @Test
  void aClockThatIsADayOffCountsOnTheRightDay() {
    int today = site.responsesOn(UNIT, site.today());
    try (Screen kiosk = browser.kiosk(1280, 800)) {
      Page page = kiosk.page();
      page.clock().setSystemTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
      kiosk.standAt(site, UNIT, "Quầy 1");
      rate(page, "Hài lòng");
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responsesOn(UNIT, site.today())).isEqualTo(today + 1);
    assertThat(site.responsesOn(UNIT, site.today().plusDays(1))).isZero();
  }

  @Test
  void aKioskThatIsMovedSaysSoAndARevokedOneTakesNothingMore() {
    Kiosks kiosks = site.bean(Kiosks.class);
    StaffMember manager = site.manager("quan-ly-may-chuyen");
    try (Screen kiosk = placed()) {
      Page page = kiosk.page();
      Kiosk known = kiosks.list().getLast();
      kiosks.move(
          known.number(), new Place(site.unit(OTHER_UNIT), "Quầy 9", Stage.RESULT), manager);
      askAgain(page);
      Screen.sees(page.locator("header .counter"), "Quầy 9");

      kiosks.retire(known.number());
      askAgain(page);
      Screen.sees(page.locator("h1"), "Máy này đã ngừng nhận đánh giá");
      kiosk.picture("kiosk-revoked");
      kiosk.fits();
      Axe.check(page);
    }
  }

  /** Whoever opens the browser's own tools on a tablet reaches what waits there. */
  @Test
  void theLastFiveDeletedFromTheTabletAreSaidToBeMissing() {
    String password = site.supervisor("xem-may-bi-xoa");
    long before = site.responses(UNIT);
    try (Screen kiosk = placed();
        Screen desk = browser.screen(1280)) {
      Page page = kiosk.page();
      int number = site.bean(Kiosks.class).list().getLast().number();
      rate(page, "Hài lòng");
      rate(page, "Hài lòng");
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
      page.route(RESPONSES, Route::abort);
      for (int i = 0; i < 5; i++) {
        rate(page, "Bình thường");
      }
      Screen.sees(page.locator(".holding .words"), "5");
      beat(page);
      desk.signIn(site, "xem-may-bi-xoa", password);
      desk.open(site.address("/staff/kiosks/" + number));
      PlaywrightAssertions.assertThat(desk.page().locator("#missing")).hasCount(0);

      assertThat(page.evaluate(DELETED)).isEqualTo(5);
      page.unroute(RESPONSES);
      beat(page);
      desk.open(site.address("/staff/kiosks/" + number));
      Screen.sees(desk.page().locator("#missing"), "Thiếu số: 3–7.");
      desk.check("kiosk-missing-numbers");
      desk.open(site.address("/staff/kiosks"));
      Screen.sees(desk.page().locator("#concerned"), "Thiếu số: 3–7.");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(2);
  }

  /** Deletes all that waits, and says how many that were. */
  private static final String DELETED =
      """
      () => new Promise((resolve) => {
        const opening = indexedDB.open('motcham-kiosk');
        opening.onsuccess = () => {
          const deleting = opening.result.transaction('responses', 'readwrite');
          const waiting = deleting.objectStore('responses');
          const counting = waiting.count();
          waiting.clear();
          deleting.oncomplete = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      })""";

  /** Has the kiosk say how it is, and waits until the server has heard it. */
  private static void beat(Page kiosk) {
    kiosk.waitForResponse(
        response -> response.url().endsWith("/api/v1/kiosk/heartbeats"), () -> askAgain(kiosk));
  }

  @Test
  void aNewVersionComesInAndDropsNothingOfAFullQueue() throws Exception {
    long before = site.responses(UNIT);
    try (NewerServer newer = NewerServer.before(site);
        Screen kiosk = browser.kiosk(1280, 800)) {
      Page page = kiosk.page();
      site.place(kiosk.openKiosk(newer.address("/kiosk/")), UNIT, "Quầy 1");
      Screen.sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
      Screen.hasItsFiles(page);
      page.route(RESPONSES, Route::abort);
      for (int i = 0; i < 20; i++) {
        rate(page, "Hài lòng");
      }
      newer.upgrade();
      page.evaluate(
          "() => void navigator.serviceWorker.getRegistration().then((worker) => worker.update())");
      Screen.until(
          page, "getComputedStyle(document.documentElement).getPropertyValue('--newer') !== ''");
      Screen.sees(page.locator(".holding .words"), "20");
      page.unroute(RESPONSES);
      askAgain(page);
      Screen.sees(page.locator(".holding .words"), "Đã gửi hết");
    }
    assertThat(site.responses(UNIT) - before).isEqualTo(20);
  }

  private static Screen placed() {
    Screen kiosk = browser.kiosk(1280, 800);
    kiosk.standAt(site, UNIT, "Quầy 1");
    return kiosk;
  }

  private static void rate(Page kiosk, String word) {
    kiosk.locator("label:has(.word:text-is('" + word + "'))").tap();
    kiosk.locator("main button.finish").tap();
    kiosk.locator("main button.leave").tap();
  }

  /** The kiosk asks and sends at once when its network is back. */
  private static void askAgain(Page kiosk) {
    kiosk.evaluate("() => void dispatchEvent(new Event('online'))");
  }
}
