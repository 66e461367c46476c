package vn.motcham.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.browser.Screen;
import vn.motcham.browser.TestBrowser;
import vn.motcham.code.LookupCode;
import vn.motcham.code.Status;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;

/** What everybody may see of the seals of three nights, and of a code that somebody kept. */
class SealPagesIT {
  @AutoClose private static final ThreeNights three = ThreeNights.pass();
  @AutoClose private static final TestBrowser browser = TestBrowser.launch();

  @Test
  void whoKeptACodeSeesTheNextDayThatItWasCounted() {
    Seals.LookedUp found =
        three.nights().seals().lookUp(LookupCode.of(three.firstId())).orElseThrow();
    assertThat(found.status()).isEqualTo(Status.COUNTED);
    assertThat(found.day()).isEqualTo(ThreeNights.TENTH);
    Proof proof = found.proof().orElseThrow();
    assertThat(reached(proof)).isEqualTo(proof.root());
    assertThat(web().get("/seals/" + proof.batch() + ".json").text()).contains(proof.root());
    assertThat(three.nights().seals().lookUp(LookupCode.of(three.lastId()))).isEmpty();
    assertThat(three.nights().seals().lookUp(LookupCode.of("0".repeat(32)))).isEmpty();
  }

  private static String reached(Proof proof) {
    List<byte[]> path = proof.path().stream().map(HexFormat.of()::parseHex).toList();
    byte[] leaf = Tree.leaf(proof.line().getBytes(StandardCharsets.US_ASCII));
    return Tree.rootOf(leaf, proof.index(), proof.size(), path).map(Batch::hex).orElse("");
  }

  @Test
  void aCodeIsLookedUpOnAPlainPageHoweverItWasWrittenDown() {
    String typed = LookupCode.of(three.firstId()).shown().toLowerCase(Locale.ROOT);
    Reply found = web().submit("/codes", Web.form("code", " " + typed.replace('-', ' ')));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text()).contains("Đã được tính", "Máy chủ nhận ngày 10/03/2027.");
    assertThat(found.text()).doesNotContain("good");
    Reply unknown = web().submit("/codes", Web.form("code", "7K3M-9QXT-2H4D"));
    assertThat(unknown.text()).contains("Chưa tìm thấy mã này");
    Reply unreadable = web().submit("/codes", Web.form("code", "<b>7K3M"));
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.text()).contains("đúng mười hai chữ và số", "&lt;b&gt;7K3M");
  }

  @Test
  void whoGuessesCodesIsStopped() {
    String neighbour = "203.0.113.7";
    for (int number = 0; number < Nights.GUESSES; number++) {
      assertThat(guess(neighbour, number)).isEqualTo(200);
    }
    assertThat(guess(neighbour, Nights.GUESSES)).isEqualTo(429);
    assertThat(guess("203.0.113.8", Nights.GUESSES)).isEqualTo(200);
  }

  private static int guess(String address, int number) {
    String code = LookupCode.of("%032x".formatted(0xbad_0000 + number)).shown();
    return web().submit("/codes", Web.form("code", code), "X-Forwarded-For", address).status();
  }

  @ParameterizedTest
  @CsvSource({"320,vi", "1280,en"})
  void thePagesCanBeUsedByEverybody(int width, String language) {
    String site = web().address();
    try (Screen screen = browser.screen(width)) {
      assertThat(screen.open(site + "/seals?lang=" + language)).isEqualTo(200);
      screen.page().locator("summary").first().click();
      screen.check("seals-" + language);

      assertThat(screen.open(site + "/codes")).isEqualTo(200);
      screen.check("codes-" + language);
      lookUp(screen, "7K3M");
      screen.check("codes-unreadable-" + language);
      lookUp(screen, "7K3M-9QXT-2H4D");
      screen.check("codes-unknown-" + language);
      lookUp(screen, LookupCode.of(three.firstId()).shown());
      screen.page().locator("summary").click();
      screen.check("codes-counted-" + language);
      assertThat(screen.page().url()).isEqualTo(site + "/codes");
    }
  }

  private static void lookUp(Screen screen, String code) {
    screen.page().locator("#code").fill(code);
    screen.page().waitForNavigation(() -> screen.page().locator("main form button").click());
  }

  @Test
  void sealsAreThereForEverybodyToKeep() {
    Reply list = web().open("/seals");
    assertThat(list.text()).contains("Đêm 15/03/2027: 5 bản ghi", "/seals/2027-03-11/codes.txt");
    Reply batch = web().get("/seals/1.json");
    assertThat(batch.header("content-type")).startsWith("application/json");
    assertThat(batch.header("cache-control")).isEqualTo("public, max-age=86400");
    assertThat(batch.json().path("statement").path("leaves").asInt()).isEqualTo(3);
    assertThat(Published.read(batch.text()))
        .hasValueSatisfying(all -> assertThat(all).singleElement().matches(Published::isWhole));
    assertThat(web().get("/seals/2027-03-10/codes.txt").text().lines())
        .hasSize(3)
        .isSorted()
        .allMatch(line -> line.matches("[0-9a-f]{64} counted"));
    for (String nothing :
        List.of("0.json", "4.json", "1", "999999999.json", "2027-03-15/codes.txt", "x/codes.txt")) {
      assertThat(web().get("/seals/" + nothing).status()).as(nothing).isEqualTo(404);
    }
  }

  private static Web web() {
    return three.nights().web();
  }
}
