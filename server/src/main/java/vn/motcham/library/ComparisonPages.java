package vn.motcham.library;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import vn.motcham.library.Comparison.Fate;
import vn.motcham.problem.Language;
import vn.motcham.survey.Endonym;
import vn.motcham.survey.Survey;

/** Makes the page on which two versions stand side by side. */
@Singleton
final class ComparisonPages {
  private final Library library;

  ComparisonPages(Library library) {
    this.library = library;
  }

  ComparisonPage show(Edition one, Edition other, Language language) {
    Voice voice = new Voice(language, language.code());
    Descent descent = new Descent(library.list().stream().map(Edition::survey).toList());
    // Whoever asks for them the other way round gets them in the order in which they followed.
    boolean turned = descent.find(one.survey(), other.survey()).isPresent();
    Survey earlier = turned ? other.survey() : one.survey();
    Survey later = turned ? one.survey() : other.survey();
    return page(
        Comparison.of(earlier, later, descent.find(later, earlier), voice),
        turned ? other.url() : one.url(),
        turned ? one.url() : other.url(),
        voice);
  }

  static ComparisonPage page(Comparison compared, String from, String to, Voice voice) {
    List<ComparisonPage.Item> questions =
        compared.questions().stream()
            .filter(pair -> pair.fate() != Fate.SAME)
            .map(pair -> item(pair, compared, voice))
            .toList();
    QuestionWords words = new QuestionWords(compared.later(), voice, false);
    return new ComparisonPage(
        side(compared.earlier(), from, voice),
        side(compared.later(), to, voice),
        compared.isNothing(),
        compared.declared(),
        compared.indicators().stream().map(course -> course(course, voice)).toList(),
        rows(compared.general()),
        questions,
        compared.questions().stream()
            .filter(pair -> pair.fate() == Fate.SAME)
            .map(pair -> words.number(pair.shown()))
            .toList());
  }

  private static ComparisonPage.Side side(Survey survey, String url, Voice voice) {
    return new ComparisonPage.Side(
        survey.id() + "/" + survey.version(), survey.version(), voice.phrase(survey.title()), url);
  }

  private static ComparisonPage.Course course(Comparison.Course course, Voice voice) {
    return new ComparisonPage.Course(
        voice.phrase(course.indicator().name()),
        course.continuity().code(),
        course.continuity() instanceof Continuity.Broken(var why) ? voice.in(why) : "",
        rows(course.changes()));
  }

  private static ComparisonPage.Item item(Comparison.Pair pair, Comparison compared, Voice voice) {
    Survey survey = pair.fate() == Fate.REMOVED ? compared.earlier() : compared.later();
    return new ComparisonPage.Item(
        new QuestionWords(survey, voice, false).number(pair.shown()),
        voice.phrase(pair.shown().text()),
        pair.fate().name().toLowerCase(Locale.ROOT),
        pair.continues(),
        rows(pair.changes()));
  }

  private static List<ComparisonPage.Row> rows(List<Change> changes) {
    return changes.stream().map(ComparisonPages::row).toList();
  }

  private static ComparisonPage.Row row(Change change) {
    Passage.Both both = Passage.compare(change.earlier(), change.later());
    String code = change.language();
    return new ComparisonPage.Row(
        change.aspect().code(),
        code.isEmpty() ? "" : Endonym.of(code),
        code,
        both.earlier(),
        both.later());
  }
}
