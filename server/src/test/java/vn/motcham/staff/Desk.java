package vn.motcham.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

/** A browser at a desk, with the cookie it was given last. */
public final class Desk {
  static final String SIGN_IN = "/staff/sign-in";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final Web web;
  private String cookie = "motcham=none";

  public Desk(Web web) {
    this.web = web;
  }

  public Reply signIn(String username, String password, String... headers) {
    Reply reply =
        web.submit(SIGN_IN, Web.form("account", username, "password", password), with(headers));
    reply.find("set-cookie").ifPresent(set -> cookie = set.substring(0, set.indexOf(';')));
    return reply;
  }

  Reply signOut(String csrf, String... headers) {
    return web.submit("/staff/sign-out", Web.form("csrf", csrf), with(headers));
  }

  public Reply send(String method, String path, String... headers) {
    return web.send(method, path, new byte[0], with(headers));
  }

  public Reply sendBody(String method, String path, byte[] body, String... headers) {
    return web.send(method, path, body, with(headers));
  }

  /** A page as a browser asks for it. */
  public Reply open(String path) {
    return web.open(path, with());
  }

  /**
   * A form of these pages.
   *
   * @param pairs names and values in turn, without the session's token
   */
  public Reply submit(String path, String... pairs) {
    return web.submit(path, Web.form("csrf", csrf()) + "&" + Web.form(pairs), with());
  }

  /** What a first look at the staff pages gives: a page, or the way to sign in. */
  boolean isSignedIn() {
    return web.open(SIGN_IN, with()).text().matches("(?s).*name=\"csrf\" value=\"[^\"]+\".*");
  }

  public String csrf() {
    Matcher csrf = CSRF.matcher(web.open(SIGN_IN, with()).text());
    assertThat(csrf.find()).isTrue();
    return csrf.group(1);
  }

  String cookie() {
    return cookie;
  }

  void take(String other) {
    cookie = other;
  }

  private String[] with(String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Cookie");
    all.add(cookie);
    return all.toArray(String[]::new);
  }
}
