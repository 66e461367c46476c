package vn.motcham.letter;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import vn.motcham.calendar.Days;
import vn.motcham.code.LookupCode;
import vn.motcham.database.TestDatabase;
import vn.motcham.house.House;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.problem.Language;
import vn.motcham.staff.Desk;
import vn.motcham.staff.Role;
import vn.motcham.staff.Staff;
import vn.motcham.staff.StaffMember;

/** The server starts over letters whose key was lost, or replaced by one that is not theirs. */
class LostKeyIT {
  private static final LookupCode CODE = LookupCode.of("a letter from before");
  private static final String SAID = "Chờ hai buổi.";
  private static final String LOST = "khóa letters.key bị mất hoặc không đúng";

  @TempDir Path backup;

  @Test
  void whatCannotBeOpenedIsSaidAndLoggedOnceUntilTheKeyIsPutBack() throws IOException {
    Map<String, Object> settings = new HashMap<>(TestDatabase.ofItsOwn());
    settings.put("motcham.holidays-file", Holidays.file());
    Path keys = Path.of(Objects.requireNonNull(settings.get("motcham.keys-dir")).toString());
    try (ApplicationContext machine =
        ApplicationContext.builder("test").properties(settings).start()) {
      machine.getBean(EmbeddedServer.class).start();
      walk(machine, keys.resolve("letters").resolve("letters.key"));
    }
  }

  private void walk(ApplicationContext machine, Path key) throws IOException {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    House house = machine.getBean(House.class);
    Web web = house.web();
    int unit = house.ownUnit("LOST-KEY");
    leaveSomeUnderTheKeyOfBefore(machine, unit, house.ownUnit("LOST-KEY-2"));
    ((Logger) LoggerFactory.getLogger(LetterKeys.class)).addAppender(log);
    Desk desk = above(machine, house);
    String path = "/staff/letters/" + idOfTheOnly(machine, unit);

    unreadable(house, desk, unit, path);
    assertThat(key).as("no new key is made in place of a lost one").doesNotExist();
    Files.createDirectories(key.getParent());
    for (int length : List.of(32, 5)) {
      Files.write(key, new byte[length]);
      unreadable(house, desk, unit, path);
    }
    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage()).contains(key.toString(), "backup");

    Files.delete(key);
    Files.copy(backup.resolve("letters").resolve("letters.key"), key);
    assertThat(desk.open(path).text()).contains(SAID, "value=\"fix\"");
    assertThat(web.submit("/codes", Web.form("code", CODE.shown())).text())
        .contains("Đã hẹn sửa máy.")
        .doesNotContain("chưa mở được");
    assertThat(web.open("/letters").text()).contains("Máy lấy số đã được sửa.");

    TestDatabase.owned(machine)
        .useHandle(h -> h.execute("UPDATE letter SET encrypted = 'x' WHERE unit = ?", unit));
    assertThat(desk.open("/staff/letters").text())
        .contains("dữ liệu của ý kiến ấy đã bị thay đổi", path);
    assertThat(desk.open(path).status()).isEqualTo(200);
    assertThat(log.list).as("the key itself is right").hasSize(1);
  }

  private void unreadable(House house, Desk desk, int unit, String path) throws IOException {
    Web web = house.web();
    Reply list = desk.open("/staff/letters");
    assertThat(list.status()).isEqualTo(200);
    assertThat(list.text()).contains(LOST, path, "chưa mở được</span>");
    WellFormed.check(list.text(), Language.VI);
    Reply letter = desk.open(path);
    assertThat(letter.status()).isEqualTo(200);
    assertThat(letter.text()).contains(LOST).doesNotContain("name=\"act\"", SAID);
    WellFormed.check(letter.text(), Language.VI);
    assertThat(desk.submit(path, "act", "answer", "text", "Trả lời.").status()).isEqualTo(422);

    Reply found = web.submit("/codes", Web.form("code", CODE.shown()));
    assertThat(found.status()).isEqualTo(200);
    assertThat(found.text()).contains("ý kiến vẫn được giữ", "tra cứu lại sau");
    WellFormed.check(found.text(), Language.VI);
    Reply opened = web.submit("/codes/letter/open", Web.form("code", CODE.shown()));
    assertThat(opened.status()).isEqualTo(503);
    assertThat(opened.text()).contains("Lúc này chưa mở được ý kiến");
    WellFormed.check(opened.text(), Language.VI);
    Reply published = web.open("/letters");
    assertThat(published.text()).contains("tạm thời chưa hiện được");
    WellFormed.check(published.text(), Language.VI);
    assertThat(desk.open("/staff/units/" + unit).status()).isEqualTo(200);

    Reply rated = house.phone(unit).rate("overall", "satisfied");
    String cookie = rated.header("set-cookie");
    Reply thanks =
        web.open(rated.header("location"), "Cookie", cookie.substring(0, cookie.indexOf(';')));
    assertThat(thanks.text()).contains("Mã tra cứu").doesNotContain("name=\"ticket\"");
  }

  private static Desk above(ApplicationContext machine, House house) {
    StaffMember.Duty duty = new StaffMember.Duty(Role.SUPERVISOR, house.unit("SL"));
    Staff staff = machine.getBean(Staff.class);
    String password =
        switch (staff.add("mat-khoa", "Tổ trả lời", List.of(duty))) {
          case Staff.Added added -> added.password();
          case Staff.Refusal refusal -> throw new AssertionError(refusal);
        };
    Desk desk = new Desk(house.web());
    assertThat(desk.signIn("mat-khoa", password).status()).isEqualTo(303);
    return desk;
  }

  private void leaveSomeUnderTheKeyOfBefore(ApplicationContext machine, int unit, int other) {
    Jdbi jdbi = machine.getBean(Jdbi.class);
    SecureRandom random = machine.getBean(SecureRandom.class);
    LetterKeys keys = new LetterKeys(jdbi, backup, random);
    Letters before =
        new Letters(jdbi, keys, machine.getBean(Deadlines.class), random, InstantSource.system());
    assertThat(before.restore(CODE, letter(unit, step(Act.ANSWER, "Đã hẹn sửa máy.")))).isTrue();
    Letter published =
        letter(
            other,
            step(Act.ANSWER, "Đã hẹn sửa máy."),
            step(Act.PUBLISH, "Máy lấy số đã được sửa."));
    assertThat(before.restore(LookupCode.of("another"), published)).isTrue();
  }

  private static Letter.Step step(Act act, String text) {
    return new Letter.Step(act, Days.today(InstantSource.system()), OptionalInt.empty(), text);
  }

  private static Letter letter(int unit, Letter.Step... steps) {
    return new Letter(
        "",
        unit,
        Letter.Kind.COMPLAINT,
        "vi",
        Days.today(InstantSource.system()),
        SAID,
        true,
        List.of(steps));
  }

  private static String idOfTheOnly(ApplicationContext machine, int unit) {
    return machine
        .getBean(Jdbi.class)
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT LOWER(HEX(id)) FROM letter WHERE unit = :unit")
                    .bind("unit", unit)
                    .mapTo(String.class)
                    .one());
  }
}
