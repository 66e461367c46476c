package vn.motcham;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcham.definition.Definitions;
import vn.motcham.demo.Demonstration;
import vn.motcham.problem.Language;
import vn.motcham.problem.Texts;
import vn.motcham.staff.Staff;
import vn.motcham.survey.SurveyDefinition;
import vn.motcham.survey.Surveys;

/**
 * What is done before the doors open: definitions published, demonstration loaded, a first account
 * made.
 */
@Singleton
@Requires(property = Opening.SERVING)
final class Opening implements ApplicationEventListener<StartupEvent> {
  static final String SERVING = "motcham.serving";

  private final Definitions definitions;
  private final Surveys surveys;
  private final Staff staff;
  private final @Nullable Demonstration demonstration;
  private Optional<Staff.Added> firstAccount = Optional.empty();

  Opening(
      Definitions definitions,
      Surveys surveys,
      Staff staff,
      @Nullable Demonstration demonstration) {
    this.definitions = definitions;
    this.surveys = surveys;
    this.staff = staff;
    this.demonstration = demonstration;
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    publish();
    if (demonstration != null) {
      demonstration.load(Terminal.OUT::println);
    }
    firstAccount = staff.addFirst();
  }

  /** The account that was made just now; its password is known nowhere else. */
  Optional<Staff.Added> firstAccount() {
    return firstAccount;
  }

  private void publish() {
    switch (definitions.read()) {
      case Definitions.Faulty(var faults) ->
          throw new Closed(
              faults.stream()
                  .map(fault -> Terminal.line(fault, Language.EN))
                  .collect(Collectors.joining(System.lineSeparator())));
      case Definitions.Complete complete -> complete.surveys().forEach(this::publish);
    }
  }

  private void publish(SurveyDefinition definition) {
    switch (surveys.publish(definition)) {
      case Surveys.Published _, Surveys.AlreadyPublished _, Surveys.StillDraft _ -> {}
      case Surveys.Changed changed -> throw new Closed(Texts.of(changed.problem(), Language.EN));
    }
  }

  /** The doors stay closed, and the operator can read why; nothing of ours broke. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Closed(String why) {
      super(why, null, false, false);
    }
  }
}
