package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.motcham.hardening.Row;

/** A browser that is shown what others make scripts of shows it as text. */
class NaughtyCommentsIT {
  private static final Path STRINGS = Path.of("src/test/resources/vn/motcham/hardening/blns.json");
  private static final int LONGEST = 1_900;

  /** All strings with markup in them, as many as fit into one comment at a time. */
  private static List<String> comments() throws IOException {
    List<String> comments = new ArrayList<>();
    StringBuilder comment = new StringBuilder();
    for (String text :
        StreamSupport.stream(new ObjectMapper().readTree(STRINGS.toFile()).spliterator(), false)
            .map(node -> node.asText())
            .filter(node -> node.contains("<") || node.contains("javascript"))
            .filter(node -> node.codePoints().noneMatch(Character::isISOControl))
            .toList()) {
      if (comment.length() + text.length() > LONGEST) {
        comments.add(comment.toString());
        comment.setLength(0);
      }
      comment.append(text).append(' ');
    }
    comments.add(comment.toString());
    return comments;
  }

  @Row({53, 59})
  @Test
  void scriptsAreWords() throws IOException {
    List<String> dialogs = new ArrayList<>();
    List<String> comments = comments();
    assertThat(comments).hasSizeGreaterThan(3);
    try (Site site = Site.open();
        TestBrowser browser = TestBrowser.launch();
        Screen screen = browser.screen(360)) {
      Page page = screen.page();
      page.onDialog(
          dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
          });
      screen.open(site.address("/r/" + site.invite()));
      for (String comment : comments) {
        page.locator("form textarea").evaluate("(box, text) => { box.value = text; }", comment);
        page.waitForNavigation(() -> page.locator("form").evaluate("form => form.submit()"));
        assertThat(page.locator("form textarea").inputValue()).isEqualTo(comment);
        assertThat(page.locator("main script, main img[src='x'], iframe, object, embed").count())
            .isZero();
      }
      assertThat(dialogs).isEmpty();
    }
  }
}
