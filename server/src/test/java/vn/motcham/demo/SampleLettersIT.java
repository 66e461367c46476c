package vn.motcham.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcham.database.TestDatabase;
import vn.motcham.house.House;
import vn.motcham.letter.Letter;
import vn.motcham.letter.LetterState;
import vn.motcham.letter.Letters;
import vn.motcham.staff.Staff;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;

/** Whoever looks at the demonstration finds a letter in each state. */
class SampleLettersIT {
  @Test
  void thereIsOneOfEachStateHoweverOftenItIsLoaded() {
    try (ApplicationContext machine =
        ApplicationContext.builder("test", "demo").properties(TestDatabase.ofItsOwn()).start()) {
      // It brings the units.
      machine.getBean(House.class);
      SampleStaff.hire(machine.getBean(Staff.class), machine.getBean(SampleProvince.class));
      machine.getBean(SampleLetters.class).load();
      machine.getBean(SampleLetters.class).load();
      Letters letters = machine.getBean(Letters.class);
      List<Integer> all = machine.getBean(Units.class).list().stream().map(Unit::number).toList();
      List<Letter> found =
          Stream.concat(letters.listOpen(all).stream(), letters.listSettled(all).stream()).toList();
      assertThat(found).hasSize(7).allMatch(Letter::readable);
      assertThat(found.stream().map(Letter::state).map(LetterState::code))
          .contains("received", "asked", "refused", "answered", "fixed");
      assertThat(letters.count(all).open()).isEqualTo(3);
    }
  }
}
