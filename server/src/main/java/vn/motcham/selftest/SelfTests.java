package vn.motcham.selftest;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcham.kiosk.Assignment;
import vn.motcham.kiosk.TestKiosk;
import vn.motcham.response.Bucket;
import vn.motcham.survey.Survey;
import vn.motcham.survey.Surveys;

/** The self-tests: one for each survey version whose headline kiosks ask now. */
@Singleton
public final class SelfTests {
  private static final Logger LOG = LoggerFactory.getLogger(SelfTests.class);

  /** The try itself broke. */
  private static final String BROKEN = "broken";

  /** One that did not arrive is tried again sooner: what stood in its way may be gone. */
  private static final Duration AFTER_FAILURE = Duration.ofHours(1);

  private final TestKiosk kiosk;
  private final Surveys surveys;
  private final Trial trial;
  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Duration every;

  SelfTests(
      TestKiosk kiosk,
      Surveys surveys,
      Trial trial,
      Jdbi jdbi,
      InstantSource clock,
      @Property(name = "motcham.self-test.every", defaultValue = "6h") Duration every) {
    this.kiosk = kiosk;
    this.surveys = surveys;
    this.trial = trial;
    this.jdbi = jdbi;
    this.clock = clock;
    this.every = every;
  }

  /** How the last ones ended, in the order of the surveys' numbers. */
  public List<SelfTest> list() {
    SortedMap<Integer, Survey> inUse = inUse();
    if (inUse.isEmpty()) {
      return List.of();
    }
    Map<Integer, SelfTestTable.Row> rows =
        jdbi.withHandle(handle -> new SelfTestTable(handle).list());
    return inUse.entrySet().stream()
        .map(
            one ->
                new SelfTest(
                    one.getValue(),
                    LowestRating.find(one.getValue()).orElseThrow(),
                    result(rows.get(one.getKey()))))
        .toList();
  }

  private SelfTest.Result result(SelfTestTable.@Nullable Row row) {
    if (row == null) {
      return new SelfTest.Awaited();
    }
    Optional<Bucket.Hour> arrivedAt = row.findArrivedAt().map(Trial::hourOf);
    boolean onItsWay = row.outcome().equals(SelfTestTable.SENT) && row.sentAt().equals(hour());
    if (row.outcome().equals(SelfTestTable.ARRIVED) || onItsWay) {
      return arrivedAt.<SelfTest.Result>map(SelfTest.Arrived::new).orElseGet(SelfTest.Awaited::new);
    }
    return new SelfTest.Failed(Trial.hourOf(row.sentAt()), arrivedAt.orElse(null));
  }

  /** Tries those whose time has come, unless another server does. */
  void tryDue() {
    Instant hour = hour();
    begin(inUse(), hour, hour.minus(every), hour.minus(AFTER_FAILURE))
        .forEach((number, survey) -> make(number, survey, hour));
  }

  /** All of them at once: servers that come at the same moment wait for one another. */
  private SortedMap<Integer, Survey> begin(
      SortedMap<Integer, Survey> inUse, Instant hour, Instant arrivedBy, Instant failedBy) {
    SortedMap<Integer, Survey> begun = new TreeMap<>(inUse);
    jdbi.useTransaction(
        handle -> {
          SelfTestTable table = new SelfTestTable(handle);
          begun.keySet().removeIf(number -> !table.begin(number, hour, arrivedBy, failedBy));
        });
    return begun;
  }

  private void make(int number, Survey survey, Instant hour) {
    String outcome = outcome(number, survey);
    boolean arrived = outcome.equals(SelfTestTable.ARRIVED);
    jdbi.useTransaction(
        handle -> new SelfTestTable(handle).end(number, outcome, arrived ? hour : null));
    if (arrived) {
      LOG.info("The lowest rating of {}/{} arrived", survey.id(), survey.version());
    } else {
      LOG.error(
          "The lowest rating of {}/{} did not arrive as it should: {}",
          survey.id(),
          survey.version(),
          outcome);
    }
  }

  private String outcome(int number, Survey survey) {
    List<Assignment> where = new ArrayList<>(kiosk.listWhere(number));
    try {
      return trial.make(survey, where);
    } catch (RuntimeException e) {
      LOG.warn("A self-test broke", e);
      return BROKEN;
    }
  }

  private SortedMap<Integer, Survey> inUse() {
    SortedMap<Integer, Survey> inUse = new TreeMap<>();
    for (int number : kiosk.listSurveys()) {
      Survey survey = surveys.get(number).survey();
      if (LowestRating.find(survey).isPresent()) {
        inUse.put(number, survey);
      }
    }
    return inUse;
  }

  private Instant hour() {
    return clock.instant().truncatedTo(ChronoUnit.HOURS);
  }
}
