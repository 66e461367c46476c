package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

/** A tablet at a counter whose software says what was finished there. */
class KioskWakesIT {
  private static final String UNIT = "SL.X06.TTHCC";
  private static final String BIRTH = "9.000012";
  private static final String LAND = "9.000001";

  @AutoClose
  private static final Site site = Site.open(Map.of("motcham.kiosk.heartbeat-seconds", 2));

  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @Test
  void whatWasFinishedIsSaidAboveTheQuestionAndStoredWithTheAnswer() {
    try (Screen kiosk = browser.kiosk(1280, 800)) {
      kiosk.standAt(site, UNIT, "Quầy một cửa");
      List<String> before = fields();
      Page page = kiosk.page();
      PlaywrightAssertions.assertThat(page.locator(".finished")).isHidden();

      wake(BIRTH);
      Locator finished = page.locator(".finished");
      Screen.sees(finished, "Ông/Bà vừa làm xong: Đăng ký khai sinh");
      kiosk.check("kiosk-wake");
      choose(page, "Rất hài lòng");
      wake(LAND);
      finish(page);
      // Whoever had begun was not disturbed; the next one is told of the other matter.
      Screen.sees(finished, "Ông/Bà vừa làm xong: Đăng ký đất đai");
      awaitFields(before, "ho-tich");

      page.context().setOffline(true);
      Screen.sees(page.locator(".holding .words"), "Không có mạng");
      choose(page, "Bình thường");
      page.locator("button.skip").tap();
      finish(page);
      PlaywrightAssertions.assertThat(finished).isHidden();
      choose(page, "Hài lòng");
      finish(page);
      Screen.sees(page.locator(".holding .words"), "Máy đang giữ: 2");

      page.context().setOffline(false);
      awaitFields(before, "", "dat-dai", "ho-tich");
    }
  }

  private static void wake(String procedure) {
    int kiosk =
        site.bean(Jdbi.class)
            .withHandle(
                handle ->
                    handle
                        .createQuery(
                            "SELECT MAX(kiosk) FROM kiosk_assignment WHERE counter = 'Quầy một cửa'")
                        .mapTo(Integer.class)
                        .one());
    Reply reply =
        Web.at(site.address(""))
            .post(
                "/api/v1/kiosks/" + kiosk + "/wakes",
                "{\"procedure\": \"%s\"}".formatted(procedure),
                "Authorization",
                site.bean(House.class).authorization());
    assertThat(reply.status()).as(reply.text()).isEqualTo(202);
  }

  private static void choose(Page page, String face) {
    page.locator("label").filter(new Locator.FilterOptions().setHasText(face)).first().tap();
    PlaywrightAssertions.assertThat(page.locator("main button.finish")).isVisible();
  }

  private static void finish(Page page) {
    page.locator("main button.finish").tap();
    Screen.sees(page.locator("h1"), "Cảm ơn Ông/Bà!");
    page.locator("button.leave").tap();
    Screen.sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
  }

  /** Waits until these are the fields of what was stored since. */
  private static void awaitFields(List<String> before, String... fields) {
    List<String> stored = List.of();
    for (int i = 0; i < 60 && !stored.equals(List.of(fields)); i++) {
      pause();
      stored = new ArrayList<>(fields());
      // One by one: others answered here without a field, too.
      before.forEach(stored::remove);
    }
    assertThat(stored).containsExactly(fields);
  }

  private static List<String> fields() {
    return site.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT field FROM response WHERE unit = :unit ORDER BY 1")
                    .bind("unit", site.unit(UNIT))
                    .mapTo(String.class)
                    .list());
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
