package vn.motcham.setting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.Fleet;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.unit.ImportOutcome;
import vn.motcham.unit.Units;

/** What a kiosk is told about opening hours, waits and its PIN: the nearest unit's word. */
@MicronautTest(transactional = false)
class SettingsWireIT {
  private static final String HOURS = "MON-FRI 07:00-11:30, MON-FRI 13:00-17:00, SAT 07:00-11:30";
  private static final Map<Wait, String> NO_SECONDS = Map.of();
  private static int units;

  @Inject House house;
  @Inject Settings settings;
  @Inject Units tree;
  @Inject Jdbi jdbi;
  private int above;
  private int unit;
  private KioskClient kiosk;

  @BeforeEach
  void open() throws IOException {
    String code = "SET-" + ++units;
    above = house.ownUnit(code);
    unit = unitBelow(code);
    kiosk = house.kiosk(unit);
  }

  private int unitBelow(String code) throws IOException {
    String row =
        """
        code_system,code,name,kind,opened_on,parent_code
        test,%s-A,Điểm tiếp nhận %s-A,Điểm tiếp nhận,2025-08-01,test:%s
        """
            .formatted(code, code, code);
    assertThat(
            tree.importFile(
                "below.csv", new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8))))
        .isInstanceOf(ImportOutcome.Imported.class);
    return tree.findByCode("test", code + "-A").orElseThrow().number();
  }

  private static SettingsDraft draft(@Nullable String hours, String vi, String en, String pin) {
    return new SettingsDraft(Week.of(hours), vi, en, NO_SECONDS, pin, false);
  }

  private static SettingsDraft waiting(Wait wait, String seconds) {
    return new SettingsDraft(Week.EMPTY, "", "", Map.of(wait, seconds), "", false);
  }

  private void change(int where, SettingsDraft draft) {
    assertThat(settings.change(where, draft, Fleet.OPERATOR)).isInstanceOf(Settings.Kept.class);
  }

  private Reply reply() {
    return Fleet.reply(kiosk.get(Fleet.ASSIGNMENT));
  }

  private JsonNode told(String part) {
    return reply().json().path(part);
  }

  @Test
  void whereNobodySaysAnythingItIsAsConfigured() {
    assertThat(told("settings"))
        .hasToString(
            """
            {"idleSeconds":30,"thanksSeconds":6,"heartbeatSeconds":300,"pin":null}""");
    assertThat(told("openingHours").isNull()).isTrue();
  }

  @Test
  void theNearestUnitDecidesEachThingByItself() {
    change(above, draft(HOURS, "Hẹn gặp lại lúc 7 giờ.", "We open again at 7.", ""));
    change(unit, waiting(Wait.THANKS, "10"));
    assertThat(told("settings").path("thanksSeconds").asInt()).isEqualTo(10);
    assertThat(told("settings").path("idleSeconds").asInt()).isEqualTo(30);
    assertThat(told("openingHours"))
        .hasToString(
            """
            {"zone":"Asia/Ho_Chi_Minh","spans":[\
            {"first":1,"last":5,"from":"07:00","to":"11:30"},\
            {"first":1,"last":5,"from":"13:00","to":"17:00"},\
            {"first":6,"last":6,"from":"07:00","to":"11:30"}],\
            "message":{"vi":"Hẹn gặp lại lúc 7 giờ.","en":"We open again at 7."}}""");

    change(unit, draft("MON-SUN 00:00-00:00", "", "", ""));
    assertThat(told("openingHours").path("spans"))
        .hasToString("[{\"first\":1,\"last\":7,\"from\":\"00:00\",\"to\":\"00:00\"}]");
    assertThat(told("openingHours").path("message").path("vi").asText()).startsWith("Hẹn gặp lại");

    change(unit, draft(null, "Mai mở cửa.", "", ""));
    assertThat(told("openingHours").path("message")).hasToString("{\"vi\":\"Mai mở cửa.\"}");
    assertThat(told("openingHours").path("spans")).hasSize(3);
  }

  @Test
  void hoursWithoutAMessageHaveAnEmptyOne() {
    change(above, draft(HOURS, "", "", ""));
    assertThat(told("openingHours").path("message")).hasToString("{}");
  }

  @Test
  void aTabletCanCheckThePinByItself() throws GeneralSecurityException {
    change(above, draft(null, "", "", "2468"));
    JsonNode pin = told("settings").path("pin");
    byte[] salt = Base64.getUrlDecoder().decode(pin.path("salt").asText());
    assertThat(salt).hasSize(16);
    assertThat(pin.path("iterations").asInt()).isEqualTo(310_000);
    assertThat(pin.path("hash").asText())
        .isEqualTo(derived("2468", salt))
        .isNotEqualTo(derived("2469", salt));
    assertThat(reply().text()).doesNotContain("2468");
  }

  /** RFC 8018 §5.2, for the one block of 32 bytes. */
  private static String derived(String pin, byte[] salt) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(pin.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] round = mac.doFinal(ByteBuffer.allocate(salt.length + 4).put(salt).putInt(1).array());
    byte[] sum = round.clone();
    for (int i = 1; i < 310_000; i++) {
      round = mac.doFinal(round);
      for (int b = 0; b < sum.length; b++) {
        sum[b] ^= round[b];
      }
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sum);
  }

  @Test
  void theTagStaysAsLongAsNothingChanges() {
    change(above, draft(HOURS, "", "", "2468"));
    String tag = reply().header("etag");
    assertThat(reply().header("etag")).isEqualTo(tag);
    change(above, draft(HOURS, "", "", ""));
    Reply again = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", tag));
    assertThat(again.status()).isEqualTo(304);

    change(unit, draft(null, "", "", "13579"));
    Reply changed = Fleet.reply(kiosk.get(Fleet.ASSIGNMENT, "If-None-Match", tag));
    assertThat(changed.status()).isEqualTo(200);
    change(unit, new SettingsDraft(Week.EMPTY, "", "", NO_SECONDS, "", true));
    assertThat(reply().header("etag")).isEqualTo(tag);
  }

  @Test
  void everyChangeIsInTheAuditAndNoPinIs() {
    change(unit, draft(HOURS, "Mai mở cửa.", "", "2468"));
    change(unit, draft(HOURS, "Mai mở cửa.", "", ""));
    change(unit, new SettingsDraft(Week.of(HOURS), "", "", Map.of(Wait.IDLE, "45"), "", true));
    assertThat(audited())
        .containsExactly(
            unit + ": hours " + HOURS,
            unit + ": message-vi Mai mở cửa.",
            unit + ": pin set",
            unit + ": message-vi -",
            unit + ": idle 45",
            unit + ": pin -");
  }

  private List<String> audited() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT subject FROM audit
                    WHERE action = 'kiosk-settings-changed' AND subject LIKE CONCAT(:unit, ': %')
                    ORDER BY id
                    """)
                .bind("unit", unit)
                .mapTo(String.class)
                .list());
  }
}
