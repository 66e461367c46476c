package vn.motcham.demo;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import vn.motcham.citizen.Citizens;
import vn.motcham.response.Bucket;
import vn.motcham.response.Outcome;
import vn.motcham.response.Responses;
import vn.motcham.response.Submission;
import vn.motcham.tally.Tallies;

/** Two years of simulated responses, up to yesterday; each start adds the days since the last. */
@Singleton
@Requires(env = "demo")
final class SimulatedYears {
  private static final int AT_ONCE = 1_500;

  private final SamplePeople people;
  private final SimulationTable table;
  private final Responses responses;
  private final SimulatedPapers papers;
  private final Tallies tallies;
  private final InstantSource clock;
  private final int days;

  SimulatedYears(
      SamplePeople people,
      SimulationTable table,
      Responses responses,
      SimulatedPapers papers,
      Tallies tallies,
      InstantSource clock,
      @Property(name = "motcham.demonstration.days", defaultValue = "731") int days) {
    this.people = people;
    this.table = table;
    this.responses = responses;
    this.papers = papers;
    this.tallies = tallies;
    this.clock = clock;
    this.days = days;
  }

  /** Loads what is not there yet; cut off at any point, it goes on at the next start. */
  void load(Consumer<String> say) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    Simulation simulation =
        table.find().orElseGet(() -> Simulation.beginning(today, days)).withLivingKey(today);
    if (simulation.isComplete(today)) {
      return;
    }
    table.write(simulation);
    Progress progress = new Progress(say, clock, simulation, today);
    Citizens citizens = people.citizens(simulation.end(), simulation.keyDay());
    List<Submission> batch = new ArrayList<>();
    for (LocalDate day = simulation.nextDay(); day.isBefore(today); day = day.plusDays(1)) {
      batch.addAll(citizens.submissionsOn(day));
      if (batch.size() >= AT_ONCE || day.plusDays(1).equals(today)) {
        submit(batch);
        table.write(simulation.loadedUpTo(day.plusDays(1)));
        progress.loaded(day, batch.size());
        batch.clear();
      }
    }
    progress.counting();
    tallies.recountChanged();
    progress.done();
  }

  /** What was stored before, when a load was cut off, is counted on papers already. */
  private void submit(List<Submission> batch) {
    List<Submission> stored = new ArrayList<>();
    Iterator<Submission> sent = batch.iterator();
    for (Outcome outcome : responses.submitAll(batch)) {
      Submission submission = sent.next();
      switch (outcome) {
        case Outcome.Stored() -> stored.add(submission);
        case Outcome.Rejected(var problem) ->
            throw new IllegalStateException(Objects.toString(problem));
        case Outcome.Duplicate _, Outcome.Quarantined _ -> {}
      }
    }
    papers.handOut(stored);
  }
}
