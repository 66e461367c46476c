package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.kiosk.example.KioskClient;

@MicronautTest(transactional = false)
class KioskWireIT {
  @Inject House house;

  @Test
  void tries() {
    KioskClient kiosk = house.kiosk(house.unit("SL.P01.TTHCC"));
    var a = kiosk.get("/api/v1/kiosk/assignment");
    System.out.println(a.statusCode() + a.headers().map().toString() + a.body());
    var asked = KioskClient.Asked.of(a.body());
    System.out.println(asked);
    var r =
        kiosk.send(
            java.util.List.of(
                asked.rating(
                    KioskClient.newId(), java.time.Instant.now(), "\"overall\": \"satisfied\"")));
    System.out.println(r.statusCode() + r.body());
    assertThat(r.statusCode()).isEqualTo(200);
  }
}
