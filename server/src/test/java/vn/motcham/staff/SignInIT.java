package vn.motcham.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.http.SecurityHeaders;

@MicronautTest(transactional = false)
class SignInIT {
  @Inject House house;
  @Inject Staff staff;
  @Inject Jdbi jdbi;

  private static int accounts;

  private String username = "";
  private String password = "";
  private Desk desk;

  @BeforeEach
  void arrive() {
    username = "counter-" + ++accounts;
    password = password(username);
    desk = new Desk(house.web());
  }

  @AfterEach
  void forget() {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM sign_in_failure"));
  }

  @Test
  void theRightPasswordOpensASession() {
    Reply reply = desk.signIn(username, password);
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("location")).isEqualTo("/staff/");
    assertThat(reply.header("set-cookie"))
        .startsWith("motcham=")
        .containsIgnoringCase("; HttpOnly")
        .contains("; Path=/", "; SameSite=Strict")
        .doesNotContain("Domain", "Max-Age", "Expires");
    assertThat(desk.isSignedIn()).isTrue();
    assertThat(audited("sign-in")).isEqualTo(1);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAreToldTheSame() {
    Reply wrong = desk.signIn(username, password + "x");
    Reply unknown = desk.signIn("nobody-" + username, password);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(wrong.text()).isEqualTo(unknown.text().replace("nobody-", ""));
    assertThat(wrong.text()).doesNotContain(password);
    assertThat(wrong.find("set-cookie")).isEmpty();
    assertThat(audited("sign-in")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "admin, admin",
    "admin, password",
    "root, root",
    "admin, ''",
    "'', ''",
    "administrator, motcham"
  })
  void noDefaultOpensAnything(String name, String guess) {
    assertThat(desk.signIn(name, guess).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "é", "' OR 1=1 --", "%", "_"})
  void aNameThatIsNoNameIsUnknown(String odd) {
    assertThat(desk.signIn(odd, password).status()).isEqualTo(422);
    assertThat(desk.signIn(username, odd).status()).isEqualTo(422);
  }

  @Test
  void aVeryLongPasswordIsNotHashed() {
    assertThat(desk.signIn(username, "a".repeat(50_000)).status()).isEqualTo(422);
    assertThat(desk.signIn(username, "a".repeat(70_000)).status()).isEqualTo(413);
  }

  @Test
  void aSessionIsNewWithEverySignIn() {
    desk.signIn(username, password);
    String first = desk.cookie();
    desk.signIn(username, password);
    assertThat(desk.cookie()).isNotEqualTo(first);
    desk.take(first);
    assertThat(desk.isSignedIn()).isFalse();
  }

  @Test
  void aSessionThatSomebodyElseChoseIsNotTakenOver() {
    desk.take("motcham=" + "A".repeat(43));
    desk.signIn(username, password);
    desk.take("motcham=" + "A".repeat(43));
    assertThat(desk.isSignedIn()).isFalse();
  }

  @Test
  void signingOutEndsTheSession() {
    desk.signIn(username, password);
    String cookie = desk.cookie();
    Reply out = desk.signOut(desk.csrf());
    assertThat(out.status()).isEqualTo(303);
    assertThat(out.header("set-cookie")).contains("motcham=;", "Max-Age=0");
    desk.take(cookie);
    assertThat(desk.isSignedIn()).isFalse();
    assertThat(audited("sign-out")).isEqualTo(1);
  }

  @Test
  void aDisabledAccountIsOutAtOnce() {
    desk.signIn(username, password);
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE staff_account SET disabled_at = created_at WHERE username = ?", username));
    assertThat(desk.isSignedIn()).isFalse();
    assertThat(desk.send("GET", "/staff/units").status()).isEqualTo(401);
    assertThat(desk.signIn(username, password).status()).isEqualTo(422);
  }

  @Row(72)
  @Test
  void aFormWithoutThisSessionsTokenIsRefused() {
    desk.signIn(username, password);
    Desk other = new Desk(house.web());
    String otherName = username + "-b";
    other.signIn(otherName, password(otherName));
    for (String csrf : List.of("", ".", "a.b.c", other.csrf(), "x".repeat(60_000))) {
      assertThat(desk.signOut(csrf).status()).isEqualTo(403);
    }
    assertThat(desk.send("GET", "/staff/sign-out").status()).isEqualTo(405);
    assertThat(desk.send("POST", "/staff/sign-out", "Content-Type", "text/plain").status())
        .isEqualTo(415);
    assertThat(desk.isSignedIn()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, https://evil.example",
    "Origin, null",
    "Origin, http://localhost.evil.example",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, none",
  })
  void aFormOfAnotherSiteIsRefused(String header, String value) {
    desk.signIn(username, password);
    assertThat(desk.signOut(desk.csrf(), header, value).status()).isEqualTo(403);
    assertThat(new Desk(house.web()).signIn(username, password, header, value).status())
        .isEqualTo(403);
  }

  @Test
  void aFormOfOurOwnIsTaken() {
    desk.signIn(username, password, "Sec-Fetch-Site", "same-origin");
    assertThat(desk.signOut(desk.csrf(), "Sec-Fetch-Site", "same-origin").status()).isEqualTo(303);
  }

  @Test
  void nobodyPassesWithoutASession() {
    Reply json = desk.send("GET", "/staff/units").mustBeProblem(401, "sign-in-first");
    SecurityHeaders.check(json);
    Reply page = desk.send("GET", "/staff/units?x=1", "Accept", "text/html");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.header("location"))
        .isEqualTo("/staff/sign-in?returnTo=%2Fstaff%2Funits%3Fx%3D1");
    SecurityHeaders.check(page);
    for (String path : List.of("/staff/", "/staff/nowhere", "/staff//units", "/staff/units/")) {
      assertThat(desk.send("GET", path).status()).as(path).isIn(401, 404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/staff/units/13, /staff/units/13",
    "//evil.example, /staff/",
    "/staff/../r/x, /staff/",
    "https://evil.example/staff/, /staff/",
    "/staff/\\evil, /staff/",
    "/other, /staff/",
  })
  void afterSigningInOneComesToAStaffPage(String wanted, String given) {
    assertThat(SignInController.ownPath(wanted)).isEqualTo(given);
  }

  @Test
  void signingInTakesNoJson() {
    assertThat(
            house
                .web()
                .post(
                    Desk.SIGN_IN,
                    "{\"account\":\"%s\",\"password\":\"%s\"}".formatted(username, password))
                .status())
        .isEqualTo(415);
  }

  private String password(String name) {
    var duties = List.of(new StaffMember.Duty(Role.VIEWER, house.unit("SL.X01.TTHCC")));
    return switch (staff.add(name, "Cán bộ", duties)) {
      case Staff.Added added -> added.password();
      case Staff.Refusal refusal -> throw new AssertionError(refusal);
    };
  }

  private long audited(String action) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT COUNT(*) FROM audit a JOIN staff_account s ON s.id = a.account
                    WHERE a.action = :action AND s.username = :username
                    """)
                .bind("action", action)
                .bind("username", username)
                .mapTo(Long.class)
                .one());
  }
}
