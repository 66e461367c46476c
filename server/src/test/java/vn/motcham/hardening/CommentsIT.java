package vn.motcham.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;

/** Comments are kept as they were written, and shown as text. */
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentsIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject House house;
  @Inject Jdbi jdbi;
  private int units;
  private Counter counter;

  @BeforeAll
  void open() throws IOException {
    counter = Counter.open(house, "COMMENTS");
  }

  private String response(String comment) throws IOException {
    return counter.response(
        "\"overall\": \"neutral\", \"comment\": " + JSON.writeValueAsString(comment));
  }

  private List<String> kept(int unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT text FROM comment WHERE unit = :unit")
                .bind("unit", unit)
                .mapTo(String.class)
                .list());
  }

  /** What a phone that sent too little besides is shown of its comment. */
  private String shown(String comment) {
    Reply page = house.phone(counter.unit()).rate("comment", comment);
    assertThat(page.status()).as(comment).isEqualTo(422);
    String html = page.text();
    assertThat(html.split("<textarea", -1)).as(comment).hasSize(2);
    String from = html.substring(html.indexOf("<textarea"));
    return unescaped(from.substring(from.indexOf('>') + 1, from.indexOf("</textarea>")));
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  static List<String> naughty() throws IOException {
    try (var file = CommentsIT.class.getResourceAsStream("blns.json")) {
      List<String> strings = new ArrayList<>();
      JSON.readTree(Objects.requireNonNull(file)).forEach(text -> strings.add(text.asText()));
      return strings;
    }
  }

  private static boolean hasControls(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
  }

  private static boolean saysNothing(String text) {
    return text.codePoints()
        .allMatch(
            c ->
                Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT);
  }

  @Row({53, 55, 58})
  @Test
  void naughtyStringsAreKeptAsTheyAre() throws IOException {
    counter = Counter.open(house, "NAUGHTY-" + ++units);
    List<String> all = naughty();
    assertThat(all).hasSize(485);
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < all.size(); i += 100) {
      List<String> batch = new ArrayList<>();
      for (String text : all.subList(i, Math.min(i + 100, all.size()))) {
        batch.add(response(text));
      }
      outcomes.addAll(counter.send(batch));
    }
    List<String> wanted = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      String text = all.get(i);
      assertThat(outcomes.get(i)).as(text).isEqualTo(hasControls(text) ? "bad-text" : "stored");
      if (!hasControls(text) && !saysNothing(text)) {
        wanted.add(Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC));
      }
    }
    assertThat(wanted).hasSizeGreaterThan(450);
    assertThat(kept(counter.unit())).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Row({35, 36, 53, 54, 59})
  @Test
  void whateverIsWrittenIsShownAsText() throws IOException {
    List<String> odd =
        new ArrayList<>(
            List.of(
                "${7*7}",
                "[[${7*7}]]",
                "__${T(java.lang.Runtime)}__::.x",
                "#{7*7}",
                "*{7*7}",
                "~{a}",
                "${jndi:ldap://127.0.0.1/a}",
                "%n%s%d",
                "a\u202eb\u2066c\u2069",
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "javascript:alert(1)",
                "</textarea><script>alert(1)</script>",
                "<!--",
                "]]>",
                "\"'><b>&amp;&lt;"));
    naughty().stream().filter(text -> text.contains("<")).limit(40).forEach(odd::add);
    odd.removeIf(CommentsIT::hasControls);
    for (String text : odd) {
      assertThat(shown(text).replace("\r\n", "\n")).isEqualTo(text.replace("\r\n", "\n"));
    }
  }

  @Row({26, 54, 57})
  @Test
  void aCommentIsCountedInCodePoints() throws IOException {
    counter = Counter.open(house, "LONG-" + ++units);
    String family = "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67";
    List<String> longest =
        List.of(
            "\ud83d\ude00".repeat(2_000),
            "ế".repeat(2_000),
            family.repeat(400),
            "\ud840\udc00".repeat(2_000),
            "a\u202e\u2066\u200d\ufeff".repeat(400),
            "\udb40\udc41".repeat(1_999) + "x",
            "x\u0301".repeat(1_000));
    for (String text : longest) {
      assertThat(text.codePointCount(0, text.length())).isEqualTo(2_000);
      assertThat(counter.send(response(text), response(text + "y")))
          .containsExactly("stored", "too-long");
    }
    assertThat(kept(counter.unit())).containsExactlyInAnyOrderElementsOf(longest);
  }

  @Row(57)
  @Test
  void twoSpellingsOfALetterAreOne() throws IOException {
    counter = Counter.open(house, "NFC-" + ++units);
    String composed = "Tiếng Việt: ế Ặ 𠀀 越南";
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    assertThat(apart).isNotEqualTo(composed);
    assertThat(counter.send(response(apart), response(composed)))
        .containsExactly("stored", "stored");
    assertThat(kept(counter.unit())).containsExactly(composed, composed);
  }

  @Row({8, 55})
  @Test
  void charactersThatNoFileCouldHoldAreRejected() throws IOException {
    for (String bad :
        new String[] {"\u0000", "\u0007", "\u001b[2J", "\u0085", "\u009f", "\u007f"}) {
      assertThat(counter.send(response("a" + bad))).as(bad).containsExactly("bad-text");
    }
    for (String half : new String[] {"\\ud800", "\\udfff", "\\ud83d x", "\\udc00\\ud800"}) {
      String item = counter.response("\"overall\": \"neutral\", \"comment\": \"" + half + "\"");
      assertThat(counter.send(item)).as(half).containsExactly("bad-text");
    }
  }

  @Row(58)
  @Test
  void aCommentThatSaysNothingIsNone() throws IOException {
    counter = Counter.open(house, "BLANK-" + ++units);
    for (String blank : new String[] {" ", "\n\n", "\u00a0", "\u200b\u200d\ufeff", "\u3000\t"}) {
      assertThat(counter.send(response(blank))).as(blank).containsExactly("stored");
      assertThat(house.phone(counter.unit()).rate("overall", "neutral", "comment", blank).status())
          .isEqualTo(303);
    }
    assertThat(kept(counter.unit())).isEmpty();
    assertThat(house.responses(counter.unit())).isEqualTo(10);
  }

  /** Line ends of browsers are CR LF; the form is read like that, kept with LF alone. */
  @Row({36, 53})
  @Test
  void aCommentFromAPhoneIsKeptAsItIsToo() throws IOException {
    counter = Counter.open(house, "PHONE-" + ++units);
    Phone phone = house.phone(counter.unit());
    String text = "Dòng 1\r\nDòng 2 + & = % 100%25 ' \" <b>";
    assertThat(phone.rate("overall", "neutral", "comment", text).status()).isEqualTo(303);
    assertThat(kept(counter.unit())).containsExactly(text.replace("\r\n", "\n"));
  }
}
