package vn.motcham;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no view may do: let through markup or code that somebody else wrote, or speak by itself. */
class ViewsGuardTest {
  private static final Map<String, Pattern> FORBIDDEN =
      Map.ofEntries(
          rule("unescaped text", "th:utext|\\[\\("),
          rule("text outside an attribute", "\\[\\["),
          rule("inlining", "th:inline"),
          rule("an expression made by an expression", "__\\$\\{|__\\#\\{"),
          rule("a style beside the stylesheet", "\\sstyle=|th:style|th:styleappend"),
          rule("a script", "(?i)<script|javascript:|\\son[a-z]+=|th:on[a-z]+"),
          rule("a thing from elsewhere", "(?:src|href|action)=\"(?:https?:)?//"));

  private static final Pattern LITERAL = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
  private static final Pattern INSERTED = Pattern.compile("[$#]\\{[^}]*}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern WORDS_OF_OURS = Pattern.compile("[\\p{L}&&[^\\p{ASCII}]]");

  private static Map.Entry<String, Pattern> rule(String name, String pattern) {
    return Map.entry(name, Pattern.compile(pattern));
  }

  static List<ViewFile> views() {
    return ViewFile.list();
  }

  @Test
  void theViewsWereReallyRead() {
    assertThat(views()).hasSizeGreaterThan(8);
    assertThat(views().stream().mapToInt(view -> view.tags().size()).sum()).isGreaterThan(200);
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewLetsNothingForeignIn(ViewFile view) {
    assertThat(foreign(view)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p th:utext=\"${page.text()}\"></p>",
        "<p>[(${page.text()})]</p>",
        "<p>[[${page.text()}]]</p>",
        "<p th:inline=\"text\"></p>",
        "<p th:text=\"__${page.text()}__\"></p>",
        "<p style=\"color: red\"></p>",
        "<script src=\"/assets/page.js\"></script>",
        "<button onclick=\"send()\"></button>",
        "<img src=\"https://example.org/pixel.png\">"
      })
  void aForeignThingIsFound(String html) {
    assertThat(foreign(new ViewFile("sample", html))).hasSize(1);
  }

  /** Thymeleaf would insert the tags of that name too: {@code ~{… :: head}} means both. */
  @ParameterizedTest
  @MethodSource("views")
  void aFragmentIsNotNamedLikeATagOfItsFile(ViewFile view) {
    assertThat(ambiguous(view)).isEmpty();
  }

  @Test
  void aFragmentNamedLikeATagIsFound() {
    String html = "<head th:fragment=\"head(title)\"></head><head></head>";
    assertThat(ambiguous(new ViewFile("sample", html))).containsExactly("head");
  }

  private static List<String> ambiguous(ViewFile view) {
    List<String> tags = view.tags().stream().map(ViewFile.Tag::name).toList();
    return view.attributes().stream()
        .filter(attribute -> attribute.name().equals("th:fragment"))
        .map(attribute -> attribute.value().replaceAll("\\(.*", ""))
        .filter(tags::contains)
        .toList();
  }

  private static final String RATING = "<script src=\"/assets/rating.js\" defer></script>";

  /** The scripts of our own, and their views; the pages work without them. */
  private static final Map<String, String> SCRIPTS =
      Map.of(
          "fieldwork/entry.html",
          "<script src=\"/assets/entry.js\" defer></script>",
          "invitation/rating.html",
          RATING,
          "invitation/thanks.html",
          RATING,
          "invitation/closed.html",
          RATING);

  private static List<String> foreign(ViewFile view) {
    String content = view.content().replace(SCRIPTS.getOrDefault(view.name(), "\n"), "\n");
    return FORBIDDEN.entrySet().stream()
        .filter(rule -> rule.getValue().matcher(content).find())
        .map(Map.Entry::getKey)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewTakesItsWordsFromTheMessages(ViewFile view) {
    assertThat(ownWords(view)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Xin chào</p>",
        "<p th:text=\"'Xin chào'\">x</p>",
        "<p th:text=\"|Hello ${page.name()}|\">x</p>",
        "<p th:title=\"${page.few() ? 'Ít' : ''}\"></p>",
        "<img alt=\"A face\" src=\"/assets/mark.svg\">",
        "<p th:if=\"${page.size() > 3}\">more</p>",
        "<p><b th:text=\"#{rating.send}\">Gửi</b> now</p>"
      })
  void aWordOfAViewsOwnIsFound(String html) {
    assertThat(ownWords(new ViewFile("sample", html))).hasSize(1);
  }

  private static List<String> ownWords(ViewFile view) {
    List<String> words = new ArrayList<>();
    for (ViewFile.Tag tag : view.tags()) {
      if (LETTER.matcher(tag.text()).find() && !tag.has("th:text")) {
        words.add(tag.text());
      }
      tag.attributes().stream()
          .filter(ViewsGuardTest::speaks)
          .map(ViewFile.Attribute::value)
          .forEach(words::add);
    }
    return words;
  }

  private static boolean speaks(ViewFile.Attribute attribute) {
    boolean letters = LETTER.matcher(attribute.value()).find();
    return switch (attribute.name()) {
      case "alt", "aria-label", "label", "placeholder", "title" -> letters;
      case "th:alt", "th:aria-label", "th:label", "th:placeholder", "th:text", "th:title" ->
          literals(attribute).stream().anyMatch(literal -> LETTER.matcher(literal).find());
      default -> WORDS_OF_OURS.matcher(attribute.value()).find();
    };
  }

  /** The text between quotes or bars; keys of messages are looked up elsewhere. */
  private static List<String> literals(ViewFile.Attribute attribute) {
    String withoutKeys = attribute.value().replaceAll("#\\{(?:\\$\\{[^}]*}|[^{}])*}", "");
    return LITERAL
        .matcher(withoutKeys)
        .results()
        .map(m -> m.group(1) != null ? m.group(1) : m.group(2))
        .map(literal -> INSERTED.matcher(literal).replaceAll(""))
        .toList();
  }
}
