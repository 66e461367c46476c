package vn.motcham.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless browser that never talks to anybody but the server under test. */
public final class TestBrowser implements AutoCloseable {
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private TestBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /**
   * @throws IllegalStateException with what to do, when no Chromium is to be had
   */
  public static TestBrowser launch() {
    Chromium chromium = Chromium.obtain();
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return new TestBrowser(playwright, playwright.chromium().launch(options(chromium)));
  }

  private static BrowserType.LaunchOptions options(Chromium chromium) {
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setHeadless(true).setArgs(ARGUMENTS);
    return switch (chromium) {
      case Chromium.Installed installed -> options.setExecutablePath(installed.program());
      case Chromium.Downloaded _ -> options;
    };
  }

  /** A screen of this width, for somebody who was never here before. */
  public Screen screen(int width) {
    return new Screen(browser.newContext(context(width)));
  }

  /** The same in a browser that runs no script. */
  public Screen screenWithoutScripts(int width) {
    return new Screen(browser.newContext(context(width).setJavaScriptEnabled(false)));
  }

  /** A tablet at a counter; nothing moves on it, so that it is always seen whole. */
  public Screen kiosk(int width, int height) {
    return new Screen(
        browser.newContext(
            context(width)
                .setViewportSize(width, height)
                .setHasTouch(true)
                .setReducedMotion(ReducedMotion.REDUCE)));
  }

  /**
   * A tablet that keeps what is on its disk when its browser ends, started anew.
   *
   * @param profile where the browser keeps everything
   */
  public Screen tablet(Path profile) {
    BrowserType.LaunchPersistentContextOptions options =
        new BrowserType.LaunchPersistentContextOptions()
            .setHeadless(true)
            .setArgs(ARGUMENTS)
            .setViewportSize(1280, 800)
            .setLocale("vi-VN")
            .setHasTouch(true)
            .setReducedMotion(ReducedMotion.REDUCE);
    if (Chromium.obtain() instanceof Chromium.Installed installed) {
      options.setExecutablePath(installed.program());
    }
    return new Screen(playwright.chromium().launchPersistentContext(profile, options));
  }

  private static Browser.NewContextOptions context(int width) {
    return new Browser.NewContextOptions().setViewportSize(width, 740).setLocale("vi-VN");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
