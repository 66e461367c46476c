package vn.motcham.survey;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
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

  /** Stores the survey for good, unless it is there already. Repeating it is safe. */
  public Publication publish(SurveyDefinition definition) {
    Survey survey = definition.survey();
    Optional<SurveyVersion> earlier = find(survey.id(), survey.version());
    if (earlier.isPresent()) {
      return compare(earlier.get(), definition);
    }
    tables.insert(definition, clock.instant());
    // Another server may have come first, with other content.
    SurveyVersion stored = find(survey.id(), survey.version()).orElseThrow();
    return switch (compare(stored, definition)) {
      case AlreadyPublished same -> new Published(same.number());
      case Published first -> first;
      case Changed changed -> changed;
    };
  }

  private static Publication compare(SurveyVersion published, SurveyDefinition definition) {
    if (published.contentHash().equals(definition.contentHash())) {
      return new AlreadyPublished(published.number());
    }
    Map<String, String> details =
        Map.of(
            "survey", definition.survey().id(),
            "version", Integer.toString(definition.survey().version()),
            "published", published.contentHash(),
            "found", definition.contentHash());
    return new Changed(new Problem(ProblemType.SURVEY_CHANGED, details, List.of()));
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

  /** All published versions, the oldest publication first. */
  public List<SurveyVersion> list() {
    return tables.listNumbers().stream().map(this::get).toList();
  }

  /** Puts a survey to use. One that is there word for word is left as it is. */
  public void deploy(Deployment deployment) {
    tables.insert(deployment);
    deployments = null;
  }

  /** The survey to ask on this occasion. */
  public Optional<SurveyVersion> findDeployed(Deployment.Occasion occasion) {
    return Deployment.findFor(occasion, deployments()).map(found -> get(found.survey()));
  }

  /** What is asked on this day on this way and at this stage, at some unit or other. */
  public List<SurveyVersion> listDeployed(Channel channel, Stage stage, LocalDate day) {
    return Deployment.inForce(deployments(), channel, stage, day).stream()
        .map(Deployment::survey)
        .distinct()
        .map(this::get)
        .toList();
  }

  private List<Deployment> deployments() {
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
