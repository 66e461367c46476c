package vn.motcham.library;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcham.problem.Language;
import vn.motcham.survey.Construct;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.Endonym;
import vn.motcham.survey.IndicatorDefinition;
import vn.motcham.survey.Survey;

/** Makes the list of all instruments. */
@Singleton
final class LibraryPages {
  private final Library library;
  private final Uses uses;

  LibraryPages(Library library, Uses uses) {
    this.library = library;
    this.uses = uses;
  }

  LibraryPage list(Language language) {
    Voice voice = new Voice(language, language.code());
    Map<String, List<Edition>> instruments = new LinkedHashMap<>();
    library
        .list()
        .forEach(
            edition ->
                instruments.computeIfAbsent(edition.id(), _ -> new ArrayList<>()).add(edition));
    Map<Optional<Construct>, List<LibraryPage.Row>> shelves = new LinkedHashMap<>();
    instruments.values().stream()
        .sorted(Comparator.comparing(LibraryPages::place))
        .forEach(
            editions ->
                shelves
                    .computeIfAbsent(construct(editions), _ -> new ArrayList<>())
                    .add(row(editions, voice)));
    return new LibraryPage(
        shelves.entrySet().stream()
            .map(
                shelf ->
                    new LibraryPage.Shelf(
                        shelf.getKey().map(Construct::code).orElse(""), shelf.getValue()))
            .toList(),
        library.filesAreInOrder());
  }

  /** What measures nothing stands last. */
  private static int place(List<Edition> editions) {
    return construct(editions).map(Construct::ordinal).orElse(Integer.MAX_VALUE);
  }

  private static Optional<Construct> construct(List<Edition> editions) {
    return editions.getFirst().survey().indicators().stream()
        .map(IndicatorDefinition::construct)
        .findFirst();
  }

  private LibraryPage.Row row(List<Edition> editions, Voice voice) {
    Edition newest = editions.getFirst();
    List<Deployment> deployments =
        editions.stream().flatMap(edition -> library.deploymentsOf(edition).stream()).toList();
    return new LibraryPage.Row(
        newest.id(),
        voice.phrase(newest.survey().title()),
        newest.url(),
        Basis.of(newest.survey()).code(),
        editions.stream().map(LibraryPages::version).toList(),
        languages(newest.survey()),
        uses.today(deployments, voice));
  }

  private static LibraryPage.Version version(Edition edition) {
    return new LibraryPage.Version(edition.version(), edition.url(), edition.state().code());
  }

  private static List<LibraryPage.Spoken> languages(Survey survey) {
    return Translation.listOf(survey).stream()
        .map(
            one ->
                new LibraryPage.Spoken(
                    one.language(),
                    Endonym.of(one.language()),
                    one.isComplete() ? "" : Integer.toString(one.percent())))
        .toList();
  }
}
