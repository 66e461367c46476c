package vn.motcham.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

/** Who has rated, with what the page of thanks gave them. */
record Writer(Web web, String code, String unit, String ticket) {
  private static final Pattern FIELD = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]+)\"");

  static Writer after(Web web, Phone phone) {
    Reply sent = phone.rate("overall", "dissatisfied");
    String cookie = sent.header("set-cookie");
    String kept = cookie.substring(0, cookie.indexOf(';'));
    Reply thanks = web.open(sent.header("location"), "Cookie", kept);
    WellFormed.check(thanks.text(), Language.VI);
    Matcher field = FIELD.matcher(thanks.text());
    Map<String, String> fields = new HashMap<>();
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    return new Writer(
        web,
        fields.getOrDefault("code", ""),
        fields.getOrDefault("unit", ""),
        fields.getOrDefault("ticket", ""));
  }

  Reply open() {
    return web.submit("/codes/letter/open", Web.form("code", code, "unit", unit, "ticket", ticket));
  }

  Reply write(String text) {
    return web.submit(
        "/codes/letter",
        Web.form("code", code, "unit", unit, "ticket", ticket, "kind", "complaint", "text", text));
  }

  /** What somebody sends who has noted the code down, and nothing else. */
  Reply writeLater(String unit, String text) {
    return web.submit(
        "/codes/letter", Web.form("code", code, "unit", unit, "kind", "praise", "text", text));
  }

  Reply lookUp() {
    return web.submit("/codes", Web.form("code", code));
  }

  Reply rate(String level) {
    return web.submit("/codes/letter/rating", Web.form("code", code, "level", level));
  }
}
