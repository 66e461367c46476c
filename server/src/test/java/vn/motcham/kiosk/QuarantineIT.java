package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcham.house.MovableClock;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.response.Bucket;
import vn.motcham.response.QuarantineCounts;
import vn.motcham.staff.Desk;

/** What is kept apart has an end, and whoever looks after the kiosks sees how much it is. */
@MicronautTest(transactional = false)
@Property(name = MovableClock.ASKED_FOR, value = "true")
class QuarantineIT extends KioskAndDesk {
  private static final String PAGE = "/staff/kiosks/quarantine";

  private String page(Desk somebody) {
    Reply reply = somebody.open(PAGE);
    assertThat(reply.status()).isEqualTo(200);
    return reply.text();
  }

  /** As if so many had come before, so many days ago. */
  private void fill(int count, int daysAgo) {
    LocalDate day = LocalDate.ofInstant(clock.instant(), Bucket.ZONE).minusDays(daysAgo);
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO quarantine
                    (id_mac, reason, kiosk, unit, survey, received_on, content)
                  VALUES (UNHEX(SHA2(:id, 256)), 'kiosk-revoked', :kiosk, :unit, 1, :day, '{}')
                  """);
          for (int i = 0; i < count; i++) {
            batch
                .bind("id", KioskClient.newId())
                .bind("kiosk", number())
                .bind("unit", unit)
                .bind("day", day)
                .add();
          }
          batch.execute();
        });
  }

  @Test
  void nothingIsKeptApartAtFirst() throws IOException {
    Desk narrow = deskOfItsOwn();
    assertThat(narrow.open("/staff/kiosks").text()).contains(PAGE);
    assertThat(page(narrow)).contains("Không có phiếu nào để riêng", "không phải làm gì");
  }

  @Test
  void howMuchIsKeptApartOfALostKioskIsSeenAndNeverWhatItSays() throws IOException {
    Desk narrow = deskOfItsOwn();
    decide("lose");
    assertThat(send(kiosk, rating(), rating())).containsExactly(ASIDE, ASIDE);
    String page = page(narrow);
    assertThat(page)
        .contains(url() + "\"", ">2<", today(), "Máy đã báo mất", "Xin tìm và thu lại máy")
        .doesNotContain("satisfied", "overall", "Phiếu đến quá muộn", "Từ chối vì");
    // Who looks after other units alone sees nothing of it.
    assertThat(page(deskElsewhere())).contains("Không có phiếu nào để riêng").doesNotContain(url());
  }

  private String today() {
    LocalDate day = LocalDate.ofInstant(clock.instant(), Bucket.ZONE);
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  @Test
  void whatComesTooLateIsToldFromWhatALostKioskSends() throws IOException {
    long longAgo = clock.instant().minus(Duration.ofDays(120)).toEpochMilli();
    long tomorrow = clock.instant().plus(Duration.ofDays(3)).toEpochMilli();
    String late = rating().replaceFirst("\"answeredAt\": \\d+", "\"answeredAt\": " + longAgo);
    String early = rating().replaceFirst("\"answeredAt\": \\d+", "\"answeredAt\": " + tomorrow);
    assertThat(send(kiosk, late, early))
        .containsExactly("quarantined: too-old", "quarantined: clock-ahead");
    assertThat(page(deskOfItsOwn()))
        .contains("Phiếu đến quá muộn", "Đồng hồ của máy chạy trước", "tự động đặt ngày giờ")
        .doesNotContain("Máy đã báo mất");
  }

  @Test
  void oneKioskFillsNoMoreThanItsDayAndWhatIsRefusedIsCounted() throws IOException {
    Desk narrow = deskOfItsOwn();
    decide("lose");
    fill(QuarantineCounts.MOST_A_DAY - 1, 0);
    String last = rating();
    String beyond = rating();
    assertThat(send(kiosk, last, beyond, rating()))
        .containsExactly(ASIDE, "quarantine-full", "quarantine-full");
    // What is kept is kept, however often it comes.
    assertThat(send(kiosk, last)).containsExactly(ASIDE);
    assertThat(quarantined()).isEqualTo(QuarantineCounts.MOST_A_DAY);
    assertThat(page(narrow))
        .contains(">1000<", ">2<", "Từ chối vì trong ngày đã để riêng đủ", "nhiều nhất 1000 phiếu");

    KioskClient other = house.kiosk(unit);
    String others = Fleet.rating(Fleet.asked(other), clock.instant());
    kiosks.change(Integer.parseInt(other.kioskId()), Kiosk.State.LOST, Fleet.OPERATOR);
    assertThat(send(other, others)).containsExactly(ASIDE);
    // There is room again the next day, for what the device kept, too.
    clock.advance(Duration.ofDays(1));
    String body = KioskClient.batch(List.of(beyond));
    var request = kiosk.sign("POST", Fleet.RESPONSES, body, clock.instant());
    assertThat(Fleet.outcomes(kiosk.send(request))).containsExactly(ASIDE);
  }

  @Test
  void whatIsOlderIsOneNumber() throws IOException {
    fill(3, 91);
    assertThat(page(deskOfItsOwn()))
        .contains("Không có phiếu nào để riêng trong 90 ngày qua", "Trước 90 ngày qua còn 3 phiếu");
  }
}
