package vn.motcham.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcham.house.Reply;
import vn.motcham.kiosk.example.KioskClient;
import vn.motcham.setting.Settings;
import vn.motcham.setting.SettingsDraft;
import vn.motcham.setting.Week;
import vn.motcham.staff.Role;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Stage;

/** What the tests of the kiosks have in common. */
public final class Fleet {
  public static final String ASSIGNMENT = "/api/v1/kiosk/assignment";
  static final String HEARTBEATS = "/api/v1/kiosk/heartbeats";
  static final String RESPONSES = "/api/v1/kiosk/responses";
  static final String SATISFIED = "\"overall\": \"satisfied\"";

  /** Somebody who may do anything. */
  public static final StaffMember OPERATOR =
      new StaffMember(
          1,
          "nguoi-van-hanh",
          "Người vận hành",
          List.of(new StaffMember.Duty(Role.ADMINISTRATOR, StaffMember.Duty.EVERYWHERE)),
          "");

  private Fleet() {}

  public static Reply reply(HttpResponse<String> response) {
    return new Reply(
        response.statusCode(),
        response.headers().map(),
        response.body().getBytes(StandardCharsets.UTF_8));
  }

  static KioskClient.Asked asked(KioskClient kiosk) {
    HttpResponse<String> answer = kiosk.get(ASSIGNMENT);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return KioskClient.Asked.of(answer.body());
  }

  static String rating(KioskClient.Asked asked, Instant at) {
    return asked.rating(KioskClient.newId(), at, SATISFIED);
  }

  static List<String> outcomes(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return reply(response)
        .json()
        .path("outcomes")
        .valueStream()
        .map(
            outcome ->
                switch (outcome.path("outcome").asText()) {
                  case "rejected" -> outcome.path("problem").path("code").asText();
                  case "quarantined" ->
                      "quarantined: " + outcome.path("problem").path("code").asText();
                  case String other -> other;
                })
        .toList();
  }

  /** Sets a unit's opening hours: these days, from midnight to midnight. */
  public static void open(Settings settings, int unit, DayOfWeek... days) {
    Week.Day open = new Week.Day(new Week.Span("00:00", "00:00"), new Week.Span("", ""));
    List<Week.Day> week = new ArrayList<>(Week.EMPTY.days());
    for (DayOfWeek day : days) {
      week.set(day.getValue() - 1, open);
    }
    SettingsDraft draft = new SettingsDraft(new Week(week), "", "", Map.of(), "", false);
    assertThat(settings.change(unit, draft, OPERATOR)).isInstanceOf(Settings.Kept.class);
  }

  static Place at(int unit) {
    return new Place(unit, "Quầy 2", Stage.RESULT);
  }
}
