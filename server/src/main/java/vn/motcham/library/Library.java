package vn.motcham.library;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcham.calendar.Days;
import vn.motcham.definition.Definitions;
import vn.motcham.survey.Deployment;
import vn.motcham.survey.State;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.SurveyVersion;
import vn.motcham.survey.Surveys;

/**
 * All instruments: what was published comes from the database, where it stays for ever; drafts come
 * from the files.
 */
@Singleton
final class Library {
  /** Reading the files checks them all, which is too much for every page. */
  private static final Duration FILES_KEPT = Duration.ofSeconds(10);

  private final Surveys surveys;
  private final Definitions definitions;
  private final InstantSource clock;
  private volatile @Nullable Files files;

  Library(Surveys surveys, Definitions definitions, InstantSource clock) {
    this.surveys = surveys;
    this.definitions = definitions;
    this.clock = clock;
  }

  /** By id, the newest version first. */
  List<Edition> list() {
    List<SurveyDefinition> written = files().surveys();
    return Stream.concat(
            surveys.list().stream().map(version -> stored(version, written)),
            written.stream().filter(one -> one.state() == State.DRAFT).map(Library::draft))
        .sorted(
            Comparator.comparing(Edition::id)
                .thenComparing(Edition::version, Comparator.reverseOrder()))
        .toList();
  }

  Optional<Edition> find(String id, int version) {
    return list().stream().filter(edition -> edition.is(id, version)).findFirst();
  }

  /** Whether drafts can be shown; a faulty file hides them all. */
  boolean filesAreInOrder() {
    return files().inOrder();
  }

  List<Deployment> deploymentsOf(Edition edition) {
    return surveys.listDeployments().stream()
        .filter(deployment -> edition.number().equals(OptionalInt.of(deployment.survey())))
        .toList();
  }

  private Edition stored(SurveyVersion version, List<SurveyDefinition> written) {
    OptionalInt number = OptionalInt.of(version.number());
    Optional<LocalDate> retirement = surveys.findRetirement(version.number());
    LocalDate since =
        retirement.orElseGet(
            () ->
                written.stream()
                    .filter(one -> one.contentHash().equals(version.contentHash()))
                    .map(SurveyDefinition::since)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null));
    LocalDate today = Days.today(clock);
    boolean retired = retirement.filter(day -> !day.isAfter(today)).isPresent();
    State state = retired ? State.RETIRED : State.PUBLISHED;
    return new Edition(version.survey(), version.contentHash(), state, since, number);
  }

  private static Edition draft(SurveyDefinition definition) {
    return new Edition(
        definition.survey(),
        definition.contentHash(),
        State.DRAFT,
        definition.since(),
        OptionalInt.empty());
  }

  private Files files() {
    Instant now = clock.instant();
    Files known = files;
    if (known == null || Duration.between(known.readAt(), now).abs().compareTo(FILES_KEPT) >= 0) {
      known = read(now);
      files = known;
    }
    return known;
  }

  private Files read(Instant now) {
    return switch (definitions.read()) {
      case Definitions.Complete complete -> new Files(complete.surveys(), true, now);
      case Definitions.Faulty _ -> new Files(List.of(), false, now);
    };
  }

  private record Files(List<SurveyDefinition> surveys, boolean inOrder, Instant readAt) {}
}
