package vn.motcham.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;

/** What time does to sessions and to those who guess. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
@Property(name = "motcham.public-url", value = "https://danhgia.example.gov.vn")
class WaitingIT {
  @Inject House house;
  @Inject Staff staff;
  @Inject Jdbi jdbi;
  @Inject MovableClock clock;

  private static int accounts;

  private String username = "";
  private String password = "";
  private Desk desk;

  @BeforeEach
  void arrive() {
    forget();
    username = "waiting-" + ++accounts;
    var duties = List.of(new StaffMember.Duty(Role.VIEWER, house.unit("SL.X01.TTHCC")));
    password = ((Staff.Added) staff.add(username, "Cán bộ", duties)).password();
    desk = new Desk(house.web());
  }

  @AfterEach
  void forget() {
    clock.reset();
    jdbi.useHandle(handle -> handle.execute("DELETE FROM sign_in_failure"));
  }

  @Test
  void whoeverGuessesWaitsAndThenTheRightPasswordWorks() {
    for (int i = 0; i < 5; i++) {
      assertThat(desk.signIn(username, "guess " + i).status()).isEqualTo(422);
    }
    Reply early = desk.signIn(username, password);
    assertThat(early.status()).isEqualTo(429);
    assertThat(Integer.parseInt(early.header("retry-after"))).isBetween(1, 2);

    clock.advance(Duration.ofSeconds(2));
    assertThat(desk.signIn(username, "guess").status()).isEqualTo(422);
    assertThat(desk.signIn(username, password).status()).isEqualTo(429);
    clock.advance(Duration.ofSeconds(3));
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    assertThat(new Desk(house.web()).signIn(username, "guess").status()).isEqualTo(422);
  }

  @Test
  void oneGuessForEachOfManyNamesWaitsToo() {
    for (int i = 0; i < 20; i++) {
      assertThat(desk.signIn("name-" + i, "motcham").status()).isEqualTo(422);
    }
    assertThat(desk.signIn("name-20", "motcham").status()).isEqualTo(429);
  }

  @Test
  void theWaitGrowsAndStaysBounded() {
    assertThat(Backoff.delay(4, 5)).isZero();
    assertThat(Backoff.delay(5, 5)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Backoff.delay(9, 5)).isEqualTo(Duration.ofSeconds(16));
    assertThat(Backoff.delay(Integer.MAX_VALUE, 5)).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aSessionLeftAloneEnds() {
    desk.signIn(username, password);
    clock.advance(Duration.ofMinutes(29));
    assertThat(desk.isSignedIn()).isTrue();
    clock.advance(Duration.ofMinutes(29));
    assertThat(desk.isSignedIn()).isTrue();
    clock.advance(Duration.ofMinutes(31));
    assertThat(desk.isSignedIn()).isFalse();
  }

  @Test
  void noSessionLastsLongerThanHalfADay() {
    desk.signIn(username, password);
    for (int i = 0; i < 35; i++) {
      clock.advance(Duration.ofMinutes(20));
      assertThat(desk.isSignedIn()).isTrue();
    }
    clock.advance(Duration.ofMinutes(21));
    assertThat(desk.isSignedIn()).isFalse();
  }

  @Test
  void behindHttpsTheCookieIsBoundToTheHost() {
    Reply reply = desk.signIn(username, password);
    assertThat(reply.header("set-cookie"))
        .startsWith("__Host-motcham=")
        .contains("; Secure", "; Path=/", "; SameSite=Strict")
        .doesNotContain("Domain");
    assertThat(reply.header("strict-transport-security")).startsWith("max-age=");
  }
}
