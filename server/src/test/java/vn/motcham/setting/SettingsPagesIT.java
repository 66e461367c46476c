package vn.motcham.setting;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.Fleet;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** How opening hours, waits and the PIN are set at a desk, and what is handed out with tablets. */
@MicronautTest(transactional = false)
class SettingsPagesIT {
  private static final String PAGE = "/staff/kiosks/settings";
  private static final String SHEETS = "/staff/kiosks/sheets";
  private static int desks;
  private static int units;

  @Inject House house;
  @Inject Settings settings;
  @Inject Staff staff;
  private int commune;
  private int unit;

  @BeforeEach
  void open() throws IOException {
    commune = house.unit("SL.X01");
    unit = house.ownUnit("SETP-" + ++units);
  }

  private Desk deskOf(Role role, int where) {
    String username = "cai-dat-may-" + ++desks;
    String password =
        switch (staff.add(username, "Cán bộ", List.of(new StaffMember.Duty(role, where)))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  /** Fields as {@code name=value; name=value}. */
  private Reply save(Desk desk, String fields) {
    List<String> all = new ArrayList<>(List.of("unit", Integer.toString(unit)));
    for (String field : fields.split("; ")) {
      all.addAll(List.of(field.split("=", 2)));
    }
    return desk.submit(PAGE, all.toArray(String[]::new));
  }

  private String own() {
    return PAGE + "?unit=" + unit;
  }

  @Test
  void hoursTypedAtADeskReachTheKiosk() {
    Desk desk = deskOf(Role.SUPERVISOR, commune);
    assertThat(desk.open(own()).text())
        .contains("nhận đánh giá suốt ngày đêm", "mặc định của hệ thống, 30 giây");
    Reply saved =
        save(
            desk,
            "from-1-1=07:00; to-1-1=11:30; from-1-2=13:00; to-1-2=17:00; from-6-1=7h30; "
                + "to-6-1=11:00; weekdays-alike=yes; message-vi=Quầy mở lại lúc\r\n7 giờ.; "
                + "idle=45; pin=");
    assertThat(saved.status()).as(saved.text()).isEqualTo(303);
    assertThat(settings.get(unit).own().openingHours())
        .isEqualTo("MON-FRI 07:00-11:30, MON-FRI 13:00-17:00, SAT 07:30-11:00");
    assertThat(desk.open(saved.header("location")).text())
        .contains("Đã lưu", "người sửa: Cán bộ", "Quầy mở lại lúc 7 giờ.")
        .contains("name=\"from-5-2\" value=\"13:00\"", "name=\"from-6-1\" value=\"07:30\"")
        .contains("Nếu để trống thì theo: mặc định của hệ thống")
        .doesNotContainPattern("name=\"from-7-1\" value=\"\\d");
    KioskClient kiosk = house.kiosk(unit);
    assertThat(kiosk.get(Fleet.ASSIGNMENT).body())
        .contains("{\"first\":6,\"last\":6,\"from\":\"07:30\",\"to\":\"11:00\"}")
        .contains("\"idleSeconds\":45", "{\"vi\":\"Quầy mở lại lúc 7 giờ.\"}");
  }

  @Test
  void whatIsInheritedIsShownAsSuch() throws IOException {
    int centre = house.unit("SL.X01.TTHCC");
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL"));
    unit = centre;
    try {
      save(desk, "from-1-1=07:00; to-1-1=17:30; weekdays-alike=yes; pin=2468");
      int below = house.ownUnit("SETP-BELOW");
      assertThat(desk.open(PAGE + "?unit=" + below).text())
          .containsPattern("Đang theo: [^<]+, thứ Hai đến thứ Sáu 07:00–17:30")
          .containsPattern("Đang theo: [^<]+, đã đặt ngày \\d\\d/\\d\\d/\\d{4}")
          .doesNotContain("without-pin");
    } finally {
      assertThat(save(desk, "without-pin=yes").status()).isEqualTo(303);
    }
  }

  @Test
  void whatIsWrongIsSaidAtItsPlaceAndNothingIsKept() {
    Desk desk = deskOf(Role.SUPERVISOR, commune);
    Reply reply =
        save(
            desk,
            "from-2-1=17:00; to-2-1=07:00; message-vi="
                + "x".repeat(201)
                + "; message-en=a\u202Eb; idle=5; thanks=vài; heartbeat=601; pin=12a4");
    assertThat(reply.status()).isEqualTo(422);
    assertThat(reply.text())
        .contains("Chưa lưu", "giờ đóng sau giờ mở", "dài quá 200 ký tự")
        .contains("ký tự điều khiển", "từ 20 đến 120.", "từ 4 đến 60.", "từ 60 đến 600.")
        .contains("Xin gõ 4 đến 8 chữ số", "id=\"hours-fault-2\"", "value=\"17:00\"")
        .doesNotContain("id=\"hours-fault-1\"", "12a4");
    assertThat(settings.get(unit).own()).isEqualTo(UnitSettings.nothing(unit));
    assertThat(save(desk, "message-en=Closed.").text()).contains("cả lời nhắn tiếng Việt");
  }

  @Test
  void aPinIsNeverShownStaysWhenLeftEmptyAndCanBeTakenAway() {
    Desk desk = deskOf(Role.SUPERVISOR, commune);
    assertThat(desk.open(own()).text()).contains("ai cũng mở được màn hình bảo trì");
    assertThat(save(desk, "pin=13579").status()).isEqualTo(303);
    Pin pin = settings.get(unit).own().findPin().orElseThrow();
    assertThat(desk.open(own()).text())
        .contains("để trống là giữ nguyên", "name=\"without-pin\"")
        .doesNotContain("13579", pin.hash());
    save(desk, "pin=; thanks=8");
    assertThat(settings.get(unit).own().pin()).isEqualTo(pin);

    Reply both = save(desk, "pin=2468; without-pin=yes");
    assertThat(both.status()).isEqualTo(422);
    assertThat(both.text()).contains("chỉ làm một việc", "Xin gõ lại").doesNotContain("2468");
    assertThat(save(desk, "without-pin=yes").status()).isEqualTo(303);
    assertThat(settings.get(unit).own().pin()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SUPERVISOR, SL.X01, 200",
    "ADMINISTRATOR, SL, 200",
    "SUPERVISOR, SL.P01, 404",
    "VIEWER, SL.X01, 404",
  })
  void onlyThoseAboveAUnitSetItsKiosks(Role role, String code, int status) {
    Desk desk = deskOf(role, house.unit(code));
    assertThat(desk.open(own()).status()).isEqualTo(status);
    assertThat(desk.open(SHEETS + "?unit=" + unit).status()).isEqualTo(status);
    assertThat(save(desk, "idle=60").status()).isEqualTo(status == 200 ? 303 : 404);
    assertThat(settings.get(unit).own().findSeconds(Wait.IDLE).isPresent())
        .isEqualTo(status == 200);
  }

  @Test
  void theListAndAKiosksPageLeadToTheSettings() {
    KioskClient kiosk = house.kiosk(unit);
    Desk desk = deskOf(Role.SUPERVISOR, commune);
    String link = PAGE + "?kiosk=" + kiosk.kioskId();
    assertThat(desk.open("/staff/kiosks").text()).contains(PAGE, SHEETS);
    assertThat(desk.open("/staff/kiosks/" + kiosk.kioskId()).text()).contains(link);
    assertThat(desk.open(link).header("location")).isEqualTo(own());
    Desk foreign = deskOf(Role.SUPERVISOR, house.unit("SL.P01"));
    assertThat(foreign.open(link).status()).isEqualTo(404);
  }

  @Test
  void everyCounterBelowGetsASheet() {
    Desk desk = deskOf(Role.SUPERVISOR, house.unit("SL"));
    Reply sheets = desk.open(SHEETS + "?unit=" + commune + "&counters=3");
    assertThat(sheets.status()).isEqualTo(200);
    assertThat(sheets.text().split("Điểm tiếp nhận SETP-" + units + "</h2>", -1)).hasSize(4);
    assertThat(sheets.text())
        .contains("/kiosk/</b>", "Màn hình tự chuyển sang câu hỏi", "Thanh ngang")
        .doesNotContain("phường Bến Lành</h2>");
    assertThat(desk.open(SHEETS).text()).doesNotContain("<article");
    assertThat(desk.open(SHEETS + "?unit=" + unit + "&counters=99").text().split("<article", -1))
        .hasSize(21);
    Reply code = desk.send("GET", SHEETS + "/address.svg");
    assertThat(code.header("content-type")).startsWith("image/svg+xml");
    assertThat(code.text()).startsWith("<svg");
  }
}
