package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever takes a tablet away and reads its disk finds no answer there. */
class KioskSealedIT {
  private static final String UNIT = "SL.X03.TTHCC";
  private static final String CANARY = "HOANGYEN7391";
  private static final String COMMENT = "Ghế chờ ít quá " + CANARY;

  @AutoClose private static final Site site = Site.open();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();
  private static Path profile;

  @BeforeAll
  static void open() throws IOException {
    profile = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "stolen");
  }

  @Test
  void theDiskHoldsNoCommentAndTheCommentArrivesAllTheSame() throws IOException {
    long others = site.responses(UNIT);
    Screen before = browser.tablet(profile);
    before.standAt(site, UNIT, "Quầy 1");
    before.page().context().setOffline(true);
    comment(before.page());
    Screen.sees(before.page().locator(".holding .words"), "Máy đang giữ: 1");
    kill(before);
    assertThat(holding("ciphertext")).as("what waits").isNotEmpty();
    assertThat(holding(CANARY)).isEmpty();

    try (Screen after = browser.tablet(profile)) {
      after.open(site.address("/kiosk/"));
      Screen.sees(after.page().locator(".holding .words"), "Đã gửi hết");
      assertThat(site.responses(UNIT)).isEqualTo(others + 1);
      assertThat(comments()).containsExactly(COMMENT);
      kill(after);
    }
    // What was sent stays for a week, no more readable than before.
    assertThat(holding(CANARY)).isEmpty();
  }

  /** Rates, leaves all questions out but the last one, and writes there. */
  private static void comment(Page kiosk) {
    kiosk.locator("label:has-text('Rất hài lòng')").tap();
    for (String question : List.of("politeness", "guidance", "time-limit")) {
      kiosk.locator("input[name=" + question + "]").first().waitFor(attached());
      kiosk.locator("main .skip").tap();
    }
    kiosk.locator("textarea").fill(COMMENT);
    kiosk.locator("main .next").tap();
    kiosk.locator("main button.leave").tap();
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
  }

  private static List<String> comments() {
    return site.bean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT text FROM comment WHERE unit = ?")
                    .bind(0, site.unit(UNIT))
                    .mapTo(String.class)
                    .list());
  }

  /** The files of the browser in which this text stands, in either way of writing it. */
  private static List<Path> holding(String text) throws IOException {
    Predicate<Path> holds =
        file ->
            holds(file, text, StandardCharsets.ISO_8859_1)
                || holds(file, text, StandardCharsets.UTF_16LE);
    try (Stream<Path> files = Files.walk(profile)) {
      return files.filter(Files::isRegularFile).filter(holds).toList();
    }
  }

  /** Bytes are read as characters of one byte each, so that they can be searched as they are. */
  private static boolean holds(Path file, String text, Charset charset) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(text.getBytes(charset), StandardCharsets.ISO_8859_1));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As when somebody carries the tablet away: nobody gets to tidy up. */
  private static void kill(Screen tablet) {
    ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(profile.toString()))
        .forEach(ProcessHandle::destroyForcibly);
    try {
      tablet.close();
    } catch (PlaywrightException e) {
      assertThat(e).hasMessageContaining("closed");
    }
  }
}
