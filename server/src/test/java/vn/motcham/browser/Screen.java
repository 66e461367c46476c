package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One page on one screen, and everything that the browser complains of meanwhile. */
public final class Screen implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Screen(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(complaints::add);
    page.onRequestFailed(request -> complaints.add(request.failure() + " " + request.url()));
  }

  /** A refusal's own status is no complaint; that of a file which the page asks for is one. */
  private void note(ConsoleMessage message) {
    boolean serious = message.type().equals("error") || message.type().equals("warning");
    boolean aboutThePage = message.location().startsWith(page.url());
    boolean status = message.text().startsWith("Failed to load resource: the server responded");
    if (serious && !(status && aboutThePage)) {
      complaints.add(message.text() + " " + message.location());
    }
  }

  public Page page() {
    return page;
  }

  /** Opens an address and returns the status of the answer. */
  public int open(String address) {
    Response response = Objects.requireNonNull(page.navigate(address), address);
    return response.status();
  }

  /** Signs in at the site's staff pages. */
  void signIn(Site site, String username, String password) {
    open(site.address("/staff/sign-in"));
    page.locator("#account").fill(username);
    page.locator("#password").fill(password);
    page.waitForNavigation(() -> page.locator("main form button").click());
  }

  /** A kiosk at a counter of a sample unit: it asks its question and needs no network to start. */
  void standAt(Site site, String unit, String counter) {
    site.place(openKiosk(site), unit, counter);
    sees(page.locator("h1"), "Ông/Bà hài lòng ở mức độ nào");
    hasItsFiles(page);
  }

  /** Its files are on the device, and a worker of its own gives them. */
  static void hasItsFiles(Page kiosk) {
    until(kiosk, "navigator.serviceWorker.controller !== null");
  }

  /** Opens the kiosk's page and returns under which name it waits to be paired. */
  String openKiosk(Site site) {
    return openKiosk(site.address("/kiosk/"));
  }

  String openKiosk(String address) {
    Response answer =
        page.waitForResponse(
            response -> response.url().endsWith("/api/v1/kiosk/pairings"),
            () -> page.navigate(address));
    return answer.text().replaceAll("(?s).*\"pairingId\"\\s*:\\s*\"([0-9a-f]+)\".*", "$1");
  }

  /** Waits, longer than a page usually takes, until this is to be read there. */
  static void sees(Locator place, String text) {
    PlaywrightAssertions.assertThat(place)
        .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(25_000));
  }

  /**
   * Waits, longer than a page usually takes, until this holds there, also when the page loads
   * itself anew meanwhile. The browser's own way of waiting asks a second time only where a page
   * allows {@code eval}, which none of ours does.
   */
  static void until(Page page, String condition) {
    for (int i = 0; i < 300; i++) {
      if (holds(page, condition)) {
        return;
      }
      page.waitForTimeout(200);
    }
    throw new AssertionError(condition + " never held at " + page.url());
  }

  private static boolean holds(Page page, String condition) {
    try {
      return Boolean.TRUE.equals(page.evaluate(condition));
    } catch (PlaywrightException e) {
      if (e.toString().contains("Execution context was destroyed")) {
        return false;
      }
      throw e;
    }
  }

  /**
   * The page that is shown keeps its promises: everybody can use it, it fits its screen, and the
   * browser complains of nothing. Leaves a picture of it.
   *
   * @param name of the picture
   */
  public void check(String name) {
    assertThat(complaints).as("what the browser says of " + page.url()).isEmpty();
    picture(name);
    fits();
    Axe.check(page);
  }

  /** Leaves a picture of the whole page in {@code target/screenshots}. */
  public void picture(String name) {
    String file = name + "-" + page.viewportSize().width + ".png";
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            // Hiding it takes an inline style, of which the browser complains.
            .setCaret(ScreenshotCaret.INITIAL)
            .setPath(SCREENSHOTS.resolve(file)));
  }

  /** Nobody has to scroll sideways. */
  public void fits() {
    Object excess =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(excess).as("pixels beyond the right edge of " + page.url()).isEqualTo(0);
  }

  /** What the browser complained of so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  @Override
  public void close() {
    context.close();
  }
}
