package vn.motcham;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;
import javax.sql.DataSource;
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
  private final BeanContext house;
  private Optional<Staff.Added> firstAccount = Optional.empty();

  Opening(
      Definitions definitions,
      Surveys surveys,
      Staff staff,
      @Nullable Demonstration demonstration,
      BeanContext house) {
    this.definitions = definitions;
    this.surveys = surveys;
    this.staff = staff;
    this.demonstration = demonstration;
    this.house = house;
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
          throw closed(
              faults.stream()
                  .map(fault -> Terminal.line(fault, Language.EN))
                  .collect(Collectors.joining(System.lineSeparator())));
      case Definitions.Complete complete -> complete.surveys().forEach(this::publish);
    }
  }

  private void publish(SurveyDefinition definition) {
    switch (surveys.publish(definition)) {
      case Surveys.Published _, Surveys.AlreadyPublished _, Surveys.StillDraft _ -> {}
      case Surveys.Changed changed -> throw closed(Texts.of(changed.problem(), Language.EN));
    }
  }

  private Closed closed(String why) {
    return new Closed(why, house);
  }

  /** The doors stay closed, and the operator can read why; nothing of ours broke. */
  static final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient BeanContext house;

    private Closed(String why, BeanContext house) {
      super(why, null, false, false);
      this.house = house;
    }

    /**
     * Ends what was started behind the doors, such as the database. A house that never opened can't
     * be closed as a whole.
     */
    void leave() {
      house.getActiveBeanRegistrations(AutoCloseable.class).stream()
          .filter(registration -> registration.bean() != house)
          .sorted(Comparator.comparingInt(registration -> turn(registration.bean())))
          .forEach(house::destroyBean);
    }

    /** First whoever uses the database, then the way to it, then the database itself. */
    private static int turn(Object bean) {
      return switch (bean) {
        case ExecutorService _ -> 0;
        case DataSource _ -> 1;
        default -> 2;
      };
    }
  }
}
