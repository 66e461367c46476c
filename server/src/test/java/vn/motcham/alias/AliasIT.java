package vn.motcham.alias;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;

/** A paper whose code nobody can scan. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = "motcham.limits.wrong-codes", value = "20")
class AliasIT {
  /** Each test comes later, when nobody has guessed for a while. */
  private static int hours;

  @Inject House house;
  @Inject Aliases aliases;
  @Inject MovableClock clock;
  @Inject Jdbi jdbi;

  private Web web;
  private int unit;
  private String token = "";
  private String alias = "";

  @BeforeEach
  void print() throws IOException {
    clock.advance(Duration.ofHours(++hours));
    web = house.web();
    unit = house.ownUnit("ALIAS");
    JsonNode paper = house.ask("{\"unit\": %d, \"stage\": \"result\"}".formatted(unit)).json();
    token = paper.path("token").asText();
    alias = paper.path("alias").asText();
  }

  @AfterEach
  void leave() {
    clock.reset();
  }

  private Reply type(String typed) {
    return web.submit("/m", Web.form("alias", typed));
  }

  @Test
  void whatIsTypedOpensTheRatingPageOfThePaper() {
    Reply page = web.open("/m");
    assertThat(page.status()).isEqualTo(200);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text()).contains("Nhập mã trên giấy").doesNotContain("<script");

    Reply led = type(alias);
    assertThat(led.status()).isEqualTo(303);
    assertThat(led.header("location")).isEqualTo("/r/" + token);
    String careless = alias.replace('-', ' ').replace('0', 'o').toLowerCase(Locale.ROOT);
    assertThat(type(careless).header("location")).isEqualTo("/r/" + token);
    assertThat(Phone.open(web, led.header("location")).rate("overall", "satisfied").status())
        .isEqualTo(303);
    assertThat(type(alias).status()).as("nobody is told that it was spent").isEqualTo(303);
  }

  @Test
  void theLanguageStays() {
    Reply page = web.open("/m?lang=en");
    WellFormed.check(page.text(), Language.EN);
    assertThat(web.submit("/m?lang=en", Web.form("alias", alias)).header("location"))
        .isEqualTo("/r/" + token + "?lang=en");
  }

  @Test
  void aMistypedOneIsToldSoAndKeptInTheField() {
    String mistyped = (alias.charAt(0) == '3' ? '4' : '3') + alias.substring(1);
    Reply page = type(mistyped);
    assertThat(page.status()).isEqualTo(422);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text()).contains("value=\"" + mistyped + "\"", "id=\"alias-fault\"");
    for (String nothing : List.of("", "<b>", "A".repeat(5_000), "\u0000")) {
      assertThat(type(nothing).status()).isEqualTo(422);
    }
  }

  @Test
  void unknownAndExpiredAreAnsweredAlike() {
    Reply unknown = type(other().shown());
    assertThat(unknown.status()).isEqualTo(404);
    WellFormed.check(unknown.text(), Language.VI);
    clock.advance(Duration.ofDays(31));
    Reply expired = type(alias);
    assertThat(expired.status()).isEqualTo(404);
    assertThat(withoutField(expired)).isEqualTo(withoutField(unknown));
    assertThat(expiredRows()).isPositive();
    aliases.forget();
    assertThat(expiredRows()).isZero();
    assertThat(withoutField(type(alias))).isEqualTo(withoutField(unknown));
  }

  @Test
  void aClockThatLeapsAYearAheadForgetsNoPaper() {
    jdbi.useHandle(
        handle ->
            handle.execute("INSERT IGNORE INTO lived_day (day) VALUES (?)", Days.today(clock)));
    clock.advance(Duration.ofDays(365));
    aliases.look();
    clock.advance(Duration.ofDays(-365));
    assertThat(type(alias).status()).isEqualTo(303);
  }

  @Test
  void guessingIsHeldOffAndMistypingIsNot() {
    for (int i = 0; i < 20; i++) {
      assertThat(type("mistyped").status()).isEqualTo(422);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(type(other().shown()).status()).isEqualTo(404);
    }
    Reply held = type(other().shown());
    assertThat(held.status()).isEqualTo(429);
    assertThat(held.header("retry-after")).isNotEmpty();
    assertThat(type(alias).status()).as("a right one from there").isEqualTo(303);
  }

  /** Whoever copied the table has no key; whoever has the key as well lacks the paper. */
  @Test
  void theRowsAloneOpenNothing() {
    List<String> rows =
        jdbi.withHandle(
            h ->
                h.createQuery("SELECT alias_mac, encrypted FROM invitation_alias")
                    .map((row, _) -> hex(row.getBytes(1)) + hex(row.getBytes(2)))
                    .list());
    String plain = alias.replace("-", "");
    assertThat(rows).isNotEmpty();
    for (String known : List.of(token, token.substring(0, 16), alias, plain)) {
      String written = hex(known.getBytes(StandardCharsets.US_ASCII));
      assertThat(rows).noneMatch(row -> row.contains(written));
    }
  }

  private int expiredRows() {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT COUNT(*) FROM invitation_alias WHERE expires_on < :today")
                .bind("today", Days.today(clock))
                .mapTo(Integer.class)
                .one());
  }

  private static Alias other() {
    return Alias.draw(new SecureRandom());
  }

  private static String withoutField(Reply page) {
    return page.text().replaceFirst(" value=\"[^\"]*\"", "");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
