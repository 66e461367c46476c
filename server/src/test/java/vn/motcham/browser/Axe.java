package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** Asks axe-core whether a page can be used by everybody (WCAG 2.2, A and AA). */
public final class Axe {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  /** Needs a browser that runs scripts, since axe-core is one. */
  public static void check(Page page) {
    AxeResults results =
        new AxeBuilder(page).options(briefly()).withTags(WCAG).setLegacyMode(true).analyze();
    assertThat(results.getPasses()).as("rules that axe-core could apply").isNotEmpty();
    assertThat(results.getViolations())
        .as("what axe-core finds on " + page.url())
        .extracting(Axe::told)
        .isEmpty();
  }

  /** Of what passes only so much that one sees that something did. */
  private static AxeRunOptions briefly() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return options;
  }

  private static String told(Rule rule) {
    List<String> nodes = rule.getNodes().stream().map(CheckedNode::getHtml).toList();
    return rule.getId() + ": " + rule.getHelp() + " " + nodes;
  }
}
