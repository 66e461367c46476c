package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.SampleForm;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.survey.Channel;

/** A kiosk that asks for a number, in a language that is partial. */
@MicronautTest(transactional = false)
class KioskNumbersIT {
  @Inject House house;
  @Inject InstantSource clock;

  @Test
  void aNumberIsSentAsANumber() throws IOException {
    int unit = house.ownUnit("NUMBERS");
    house.deploy(SampleForm.waitingTime(), unit, Channel.KIOSK);
    KioskClient kiosk = house.kiosk(unit);
    KioskClient.Asked asked = Fleet.asked(kiosk);
    List<String> sent =
        Stream.of("15", "600", "0", "601", "-5", "15.0", "1e1", "true", "\"a\"", "99999999999")
            .map(minutes -> rating(asked, minutes))
            .toList();

    assertThat(Fleet.outcomes(kiosk.send(sent)))
        .containsExactly(
            "stored",
            "stored",
            "out-of-range",
            "out-of-range",
            "out-of-range",
            "wrong-type",
            "wrong-type",
            "wrong-type",
            "wrong-type",
            "out-of-range");
    assertThat(house.numbers(unit, "minutes")).containsExactlyInAnyOrder(15, 600);
    assertThat(house.chosen(unit, "lift", "not-used")).isEqualTo(2);
    assertThat(
            Fleet.outcomes(
                kiosk.send(
                    List.of(
                        sent.getFirst(),
                        sent.getFirst().replace("minutes\": 15", "minutes\": 16")))))
        .containsExactly("duplicate", "id-reused");
  }

  private String rating(KioskClient.Asked asked, String minutes) {
    String answers =
        """
        "overall": "satisfied", "lift": "not-used", "waited": "yes", "minutes": %s"""
            .formatted(minutes);
    return asked
        .rating(KioskClient.newId(), clock.instant(), answers)
        .replace("\"language\": \"vi\"", "\"language\": \"km\"");
  }
}
