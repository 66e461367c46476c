package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcham.problem.Language;

/** What is true of every page. */
public final class WellFormed {
  /** Files of our own, which the policy allows; which view has one is held elsewhere. */
  private static final String OUR_SCRIPT = "<script src=\"/assets/[a-z]+\\.js\" defer></script>";

  private WellFormed() {}

  /** Whole, in its language, and nothing in it that the content security policy refuses. */
  public static void check(String html, Language language) {
    assertThat(html.replaceAll(OUR_SCRIPT, ""))
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"" + language.code() + "\"")
        .contains("</html>")
        .containsOnlyOnce("<h1")
        .containsOnlyOnce("<main")
        .doesNotContain(
            " th:", "<th:", "??", "{0}", "{1}", "null", " style=", "<script", "Optional[");
    assertThat(html).doesNotContainPattern(" on[a-z]+=");
  }
}
