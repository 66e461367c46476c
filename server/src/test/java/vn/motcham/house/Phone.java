package vn.motcham.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citizen's phone that shows a rating page.
 *
 * @param formId made by the server with the page
 */
public record Phone(Web web, String path, String formId) {
  private static final Pattern FORM_ID = Pattern.compile("name=\"id\" value=\"([0-9a-f]{32})\"");

  public static Phone open(Web web, String path) {
    Reply page = web.open(path);
    assertThat(page.status()).as(page.text()).isEqualTo(200);
    return new Phone(web, path, formIdIn(page));
  }

  public static String formIdIn(Reply page) {
    Matcher id = FORM_ID.matcher(page.text());
    assertThat(id.find()).as(page.text()).isTrue();
    return id.group(1);
  }

  /** The same page, opened a second time. */
  public Phone reloaded() {
    return open(web, path);
  }

  /**
   * @param answers question and option in turn
   */
  public Reply rate(String... answers) {
    String form = Web.form("id", formId);
    return web.submit(path, answers.length == 0 ? form : form + "&" + Web.form(answers));
  }
}
