package vn.motcham.survey;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.motcham.problem.Problem;
import vn.motcham.problem.ProblemType;

/** The published surveys, and which of them is asked where. */
@Singleton
public final class Surveys {
  /** Other servers deploy too; so long may this one not know. */
  private static final Duration DEPLOYMENTS_KEPT = Duration.ofSeconds(10);

  private final SurveyTables tables;
  private final InstantSource clock;
  // A published version never changes, so this needs no bound on its age.
  private final Map<Integer, SurveyVersion> versions = new ConcurrentHashMap<>();
  private volatile @Nullable Snapshot deployments;

  public Surveys(Jdbi jdbi, InstantSource clock) {
    this.tables = new SurveyTables(jdbi);
    this.clock = clock;
  }

  /** What became of a publication. */
  public sealed interface Publication {}

  /** Stored now, under this number. */
  public record Published(int number) implements Publication {}

  /** The same content was there already. */
  public record AlreadyPublished(int number) implements Publication {}

  /** Other content was published under this id and version; the problem names both hashes. */
  public record Changed(Problem problem) implements Publication {}

  /** A draft; nothing was stored. */
  public record StillDraft(Problem problem) implements Publication {}

  /**
   * Stores the survey for good, unless it is there already, and notes from when on it is retired,
   * if it is. Repeating it is safe.
   */
  public Publication publish(SurveyDefinition definition) {
    if (definition.state() == State.DRAFT) {
      return new StillDraft(problem(ProblemType.SURVEY_DRAFT, definition.survey(), Map.of()));
    }
    Publication publication = store(definition);
    LocalDate since = definition.since();
    if (definition.state() == State.RETIRED && since != null) {
      find(definition.survey().id(), definition.survey().version())
          .ifPresent(stored -> retire(stored.number(), since));
    }
    return publication;
  }

  private void retire(int number, LocalDate since) {
    tables.retire(number, since);
    deployments = null;
  }

  private Publication store(SurveyDefinition definition) {
    Survey survey = definition.survey();
    Optional<SurveyVersion> earlier = find(survey.id(), survey.version());
    if (earlier.isPresent()) {
      return compare(earlier.get(), definition);
    }
    tables.insert(definition, clock.instant());
    // Another server may have come first, with other content.
    SurveyVersion stored = find(survey.id(), survey.version()).orElseThrow();
    Publication publication = compare(stored, definition);
    return publication instanceof AlreadyPublished(int number)
        ? new Published(number)
        : publication;
  }

  private static Publication compare(SurveyVersion published, SurveyDefinition definition) {
    if (definition.wasPublishedAs(published.contentHash())) {
      return new AlreadyPublished(published.number());
    }
    Map<String, String> hashes =
        Map.of("published", published.contentHash(), "found", definition.contentHash());
    return new Changed(problem(ProblemType.SURVEY_CHANGED, definition.survey(), hashes));
  }

  private static Problem problem(ProblemType type, Survey survey, Map<String, String> more) {
    Map<String, String> details = new HashMap<>(more);
    details.put("survey", survey.id());
    details.put("version", Integer.toString(survey.version()));
    return new Problem(type, details, List.of());
  }

  /** The version with this number; numbers come from {@link #publish} and never go away. */
  public SurveyVersion get(int number) {
    SurveyVersion known = versions.get(number);
    if (known != null) {
      return known;
    }
    SurveyVersion read =
        tables
            .find(number)
            .orElseThrow(() -> new IllegalArgumentException("no survey has number " + number));
    versions.put(number, read);
    return read;
  }

  public Optional<SurveyVersion> find(String id, int version) {
    return tables.findNumber(id, version).map(this::get);
  }

  /** All published versions, retired ones too, the oldest publication first. */
  public List<SurveyVersion> list() {
    return tables.listNumbers().stream().map(this::get).toList();
  }

  /**
   * What was stored with a survey that names it.
   *
   * @param hash of its content
   */
  public Optional<Recording> findRecording(String hash) {
    return tables.findRecording(hash);
  }

  /**
   * The first day on which a version is retired, if it is. It stays loadable, and so do answers.
   */
  public Optional<LocalDate> findRetirement(int number) {
    return tables.findRetirement(number);
  }

  /** Why the survey may not be put to use so, if it may not. */
  public Optional<Problem> findObjection(Deployment deployment) {
    Survey survey = get(deployment.survey()).survey();
    if (!survey.isOpenOn(deployment.channel())) {
      String open =
          String.join(", ", survey.channels().stream().map(Channel::code).sorted().toList());
      Map<String, String> channels =
          Map.of("channel", deployment.channel().code(), "channels", open);
      return Optional.of(problem(ProblemType.CHANNEL_NOT_ALLOWED, survey, channels));
    }
    return findRetirement(deployment.survey())
        .filter(since -> !deployment.validFrom().isBefore(since))
        .map(
            since ->
                problem(ProblemType.SURVEY_RETIRED, survey, Map.of("since", since.toString())));
  }

  /**
   * Puts a survey to use. One that is there word for word is left as it is.
   *
   * @throws IllegalArgumentException if there is an objection to it
   */
  public void deploy(Deployment deployment) {
    findObjection(deployment)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(objection.toString());
            });
    tables.insert(deployment);
    deployments = null;
  }

  /** The survey to ask on this occasion. */
  public Optional<SurveyVersion> findDeployed(Deployment.Occasion occasion) {
    return Deployment.findFor(occasion, listDeployments()).map(found -> get(found.survey()));
  }

  /** What may be asked on this occasion by those who choose: every survey in use there. */
  public List<SurveyVersion> listDeployed(Deployment.Occasion occasion) {
    return Deployment.allFor(occasion, listDeployments()).stream()
        .map(Deployment::survey)
        .distinct()
        .map(this::get)
        .toList();
  }

  /** What is asked on this day on this way and at this stage, at some unit or other. */
  public List<SurveyVersion> listDeployed(Channel channel, Stage stage, LocalDate day) {
    return Deployment.inForce(listDeployments(), channel, stage, day).stream()
        .map(Deployment::survey)
        .distinct()
        .map(this::get)
        .toList();
  }

  /** Everywhere that something is asked, was or will be; a change may show some seconds later. */
  public List<Deployment> listDeployments() {
    Instant now = clock.instant();
    Snapshot known = deployments;
    if (known == null || known.age(now).compareTo(DEPLOYMENTS_KEPT) >= 0) {
      known = new Snapshot(tables.listDeployments(), now);
      deployments = known;
    }
    return known.deployments();
  }

  private record Snapshot(List<Deployment> deployments, Instant readAt) {
    Duration age(Instant now) {
      return Duration.between(readAt, now).abs();
    }
  }
}
