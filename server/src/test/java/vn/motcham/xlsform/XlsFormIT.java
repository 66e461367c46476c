package vn.motcham.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcham.definition.Definitions;
import vn.motcham.definition.SmallSurvey;
import vn.motcham.hardening.Row;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;
import vn.motcham.survey.Surveys;

/** Who gets a survey as an XLSForm, and how. */
@MicronautTest(transactional = false)
class XlsFormIT {
  private static final String FORM = "/staff/surveys/counter-rating/1.xlsx";
  private static int desks;

  @Inject House house;
  @Inject Staff staff;
  @Inject Surveys surveys;
  @Inject InstantSource clock;

  private Desk desk() {
    String username = "tai-mau-phieu-" + ++desks;
    StaffMember.Duty duty = new StaffMember.Duty(Role.VIEWER, house.unit("SL.P01.TTHCC"));
    String password =
        switch (staff.add(username, "Cán bộ", List.of(duty))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn(username, password).status()).isEqualTo(303);
    return desk;
  }

  @Row(82)
  @Test
  void whoeverIsSignedInGetsTheFileUnderItsName() {
    Reply reply = desk().open(FORM);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.header("content-type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(reply.header("content-disposition"))
        .isEqualTo("attachment; filename=\"counter-rating-1.xlsx\"");
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    ReadForm form = ReadForm.of(reply.body());
    assertThat(form.settings()).containsEntry("form_id", "counter-rating");
    assertThat(PublicRules.brokenBy(form)).isEmpty();
  }

  @Test
  void nobodyElseGetsIt() {
    assertThat(house.web().open(FORM).header("location")).startsWith("/staff/sign-in");
    house.web().get(FORM).mustBeProblem(401, "sign-in-first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "counter-rating/999.xlsx",
        "counter-rating/0.xlsx",
        "counter-rating/01.xlsx",
        "counter-rating/99999999999.xlsx",
        "counter-rating/x.xlsx",
        "nothing/1.xlsx",
        "..%2f..%2fetc/1.xlsx"
      })
  void whatIsNoSurveyIsNotFound(String path) {
    assertThat(desk().open("/staff/surveys/" + path).status()).isEqualTo(404);
  }

  @Test
  void aDraftIsTakenFromTheFiles(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("surveys/never-published/1.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, SmallSurvey.YAML.replace("id: small", "id: never-published"));
    XlsForms forms = new XlsForms(surveys, new Definitions(directory.toString()), clock);
    assertThat(surveys.find("never-published", 1)).isEmpty();
    assertThat(forms.find("never-published", "1"))
        .hasValueSatisfying(
            form -> {
              ReadForm read = ReadForm.of(form.workbook());
              assertThat(PublicRules.brokenBy(read)).isEmpty();
              assertThat(read.line("note_state").get("label::English (en)")).contains("draft");
            });
    assertThat(forms.find("counter-rating", "1")).isPresent();
  }
}
