package vn.motcham;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcham.problem.Language;
import vn.motcham.problem.ProblemType;
import vn.motcham.problem.Texts;

/** Every language says everything. */
class LanguageParityTest {
  private static final Set<String> KEYS = Texts.keys(Language.VI);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");
  private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[(}]");
  private static final Pattern CHOSEN_KEY = Pattern.compile("#\\{\\$\\{([^}]*)}");
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
  private static final Pattern VIETNAMESE = Pattern.compile("(?iu)[ăâđêôơưạ-ỹ]");

  static List<ViewFile> views() {
    return ViewFile.list();
  }

  @Test
  void everyLanguageHasEveryKey() {
    assertThat(KEYS).isNotEmpty();
    for (Language language : Language.values()) {
      assertThat(Texts.keys(language)).as(language.code()).isEqualTo(KEYS);
    }
  }

  @Test
  void everySentenceHasWords() {
    for (Language language : Language.values()) {
      assertThat(KEYS).allSatisfy(key -> assertThat(Texts.get(language, key)).isNotBlank());
    }
  }

  @Test
  void aSentenceHasTheSamePlaceholdersInEveryLanguage() {
    for (Language language : Language.values()) {
      assertThat(KEYS)
          .allSatisfy(
              key ->
                  assertThat(placeholders(Texts.get(language, key)))
                      .as(key + " in " + language.code())
                      .isEqualTo(placeholders(Texts.get(Language.VI, key))));
    }
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void noVietnameseIsLeftInTheEnglishSentences() {
    assertThat(KEYS.stream().filter(key -> !isAName(key)))
        .allSatisfy(
            key ->
                assertThat(Texts.get(Language.EN, key)).as(key).doesNotContainPattern(VIETNAMESE));
  }

  /** The product keeps its name, and each page offers the other language in that language. */
  private static boolean isAName(String key) {
    return Set.of("layout.product", "layout.full-name", "layout.other-language").contains(key);
  }

  @ParameterizedTest
  @EnumSource
  void everyProblemHasATitleAndADetail(ProblemType type) {
    assertThat(KEYS).contains(key(type, "title"), key(type, "detail"));
  }

  @Test
  void everySentenceAboutAProblemBelongsToOne() {
    List<String> known =
        Stream.of(ProblemType.values())
            .flatMap(type -> Stream.of(key(type, "title"), key(type, "detail")))
            .toList();
    assertThat(KEYS.stream().filter(key -> key.startsWith("problem."))).isSubsetOf(known);
  }

  private static String key(ProblemType type, String part) {
    return "problem." + type.code() + "." + part;
  }

  @ParameterizedTest
  @MethodSource("views")
  void aViewAsksForSentencesThatExist(ViewFile view) {
    assertThat(missing(view)).isEmpty();
  }

  @Test
  void aMissingSentenceIsFound() {
    Map.of(
            "<p th:text=\"#{no.such.key}\">x</p>", "no.such.key",
            "<p th:text=\"#{no.such.key(${page.n()})}\">x</p>", "no.such.key",
            "<p th:text=\"#{${'no.such.' + page.code()}}\">x</p>", "no.such.")
        .forEach(
            (html, key) -> assertThat(missing(new ViewFile("sample", html))).containsExactly(key));
  }

  private static List<String> missing(ViewFile view) {
    Stream<String> whole =
        KEY.matcher(view.content()).results().map(m -> m.group(1)).filter(k -> !KEYS.contains(k));
    Stream<String> parts =
        CHOSEN_KEY
            .matcher(view.content())
            .results()
            .flatMap(m -> LITERAL.matcher(m.group(1)).results())
            .map(m -> m.group(1))
            .filter(part -> KEYS.stream().noneMatch(key -> fits(key, part)));
    return Stream.concat(whole, parts).toList();
  }

  /** A key that a view puts together has this at its beginning or at its end. */
  private static boolean fits(String key, String part) {
    return key.startsWith(part) || key.endsWith(part);
  }
}
