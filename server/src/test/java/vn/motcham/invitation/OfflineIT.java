package vn.motcham.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcham.calendar.Days;
import vn.motcham.house.House;
import vn.motcham.house.Phone;
import vn.motcham.house.Reply;
import vn.motcham.house.Web;
import vn.motcham.http.WellFormed;
import vn.motcham.invitation.example.OfflineClient;
import vn.motcham.problem.Language;

/** Papers that a counter printed while its line was down. */
@MicronautTest(transactional = false)
class OfflineIT {
  private static final String PATH = "/api/v1/invitations/subkeys";
  private static final Path EXAMPLES =
      Path.of("src", "test", "java", "vn", "motcham", "invitation", "example");

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path directory;
  @Inject House house;
  @Inject InstantSource clock;
  @Inject TokenKeys keys;

  private Web web;
  private int unit;
  private Path file;

  @BeforeEach
  void enter() throws IOException {
    web = house.web();
    unit = house.ownUnit("OFFLINE");
    file = directory.resolve("subkey.json");
  }

  private Reply ask(String json) {
    return web.post(PATH, json, "Authorization", house.authorization());
  }

  private JsonNode subKey(String more) throws IOException {
    Reply reply =
        ask(
            """
            {"name": "Quầy 3", "unit": %d, "numbers": 5, "procedures": ["%s"]%s}
            """
                .formatted(unit, House.PROCEDURE, more));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.header("cache-control")).isEqualTo("no-store");
    Files.write(file, reply.body());
    return reply.json();
  }

  private String print(int unit, String stage) throws Exception {
    int procedure = JSON.readTree(file.toFile()).path("procedures").path(House.PROCEDURE).asInt();
    return path(new OfflineClient(file).invite(unit, stage, procedure, Days.today(clock)));
  }

  private static String path(String printed) {
    return URI.create(printed).getPath();
  }

  private String printInJavaScript() throws Exception {
    Process node =
        new ProcessBuilder(
                "node",
                EXAMPLES.resolve("offline-client.mjs").toString(),
                file.toString(),
                Integer.toString(unit),
                "result",
                House.PROCEDURE)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String printed = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(printed).isZero();
    return path(printed.strip());
  }

  @Test
  void whatEachExamplePrintsIsRatedOnceAndCounted() throws Exception {
    subKey("");
    long before = house.responses(unit);
    for (String printed : new String[] {print(unit, "result"), printInJavaScript()}) {
      Reply page = web.open(printed);
      assertThat(page.status()).as(page.text()).isEqualTo(200);
      assertThat(page.text()).contains("Điểm tiếp nhận OFFLINE", "Hộ tịch", "vừa nhận kết quả");
      Phone phone = new Phone(web, printed, Phone.formIdIn(page));
      Phone other = phone.reloaded();
      assertThat(phone.rate("overall", "satisfied").status()).isEqualTo(303);
      Reply second = other.rate("overall", "dissatisfied");
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.text()).contains("Mã này đã được dùng");
    }
    assertThat(house.responses(unit)).isEqualTo(before + 2);
  }

  @Test
  void twoPapersWithOneNumberAreOneRight() throws Exception {
    subKey("");
    String result = print(unit, "result");
    Files.delete(Path.of(file + ".next"));
    String reception = print(unit, "reception");
    assertThat(reception).isNotEqualTo(result);
    assertThat(Phone.open(web, result).rate("overall", "satisfied").status()).isEqualTo(303);
    assertThat(Phone.open(web, reception).rate("overall", "satisfied").status()).isEqualTo(409);
  }

  @Test
  void anExampleStopsWhereItsNumbersEnd() throws Exception {
    subKey("");
    for (int i = 0; i < 5; i++) {
      print(unit, "result");
    }
    assertThatThrownBy(() -> print(unit, "result")).hasMessageContaining("no numbers are left");
  }

  @Test
  void papersOfARevokedSubKeySaySoAndWhatToDo() throws Exception {
    String id = subKey("").path("id").asText();
    String printed = print(unit, "result");
    Phone opened = Phone.open(web, printed);
    long before = house.responses(unit);
    assertThat(revoke(id, "Bearer " + house.keyFor("SL.P01")).code()).isEqualTo("unit-not-yours");
    assertThat(revoke("0".repeat(16), house.authorization()).status()).isEqualTo(404);
    assertThat(revoke("nothing", house.authorization()).status()).isEqualTo(404);
    assertThat(revoke(id, "Bearer nothing").status()).isEqualTo(401);
    assertThat(web.open(printed).status()).isEqualTo(200);

    assertThat(revoke(id, house.authorization()).status()).isEqualTo(204);
    assertThat(revoke(id, house.authorization()).status()).as("again").isEqualTo(204);
    closed(web.open(printed), 410, "Mã đánh giá đã ngừng sử dụng", "cấp mã khác");
    closed(opened.rate("overall", "satisfied"), 410, "Mã đánh giá đã ngừng sử dụng", "mã khác");
    assertThat(house.responses(unit)).isEqualTo(before);
    subKey("");
    assertThat(web.open(print(unit, "result")).status()).as("the next sub-key").isEqualTo(200);
  }

  private Reply revoke(String id, String authorization) {
    return web.send("DELETE", PATH + "/" + id, new byte[0], "Authorization", authorization);
  }

  private static void closed(Reply page, int status, String... words) {
    assertThat(page.status()).as(page.text()).isEqualTo(status);
    WellFormed.check(page.text(), Language.VI);
    assertThat(page.text()).contains(words).doesNotContain("<form");
  }

  @Test
  void aPaperOfAnotherUnitThanTheSubKeysSaysSo() throws Exception {
    subKey("");
    String stranger = print(house.unit("SL.P01.TTHCC"), "result");
    closed(web.open(stranger), 403, "Mã đánh giá ghi sai đơn vị", "đề nghị cấp mã khác");
    closed(web.open(print(999_999, "result")), 400, "Không nhận ra mã đánh giá");
    closed(web.open(print(-1, "result")), 400, "Không nhận ra mã đánh giá");
  }

  @Test
  void aPaperOfTheNextMonthSaysFromWhenOnItIsGood() throws Exception {
    LocalDate first = Days.today(clock).plusDays(20);
    subKey(", \"notBefore\": \"%s\"".formatted(first));
    closed(web.open(print(unit, "result")), 409, "Chưa đến ngày đánh giá");
  }

  @Test
  void papersOfBeforeStayGoodWhenTheTokenKeyIsReplaced() throws Exception {
    subKey("");
    String printed = print(unit, "result");
    keys.renew(1);
    assertThat(web.open(printed).status()).isEqualTo(200);
    subKey("");
    assertThat(web.open(print(unit, "result")).status()).isEqualTo(200);
  }

  @Test
  void whatIsWrongWithAWishIsNamed() {
    Reply wrong =
        ask(
            """
            {"unit": %d, "name": "a\\u0000", "numbers": 10001, "stages": ["result", "x"],
             "procedures": ["nothing"], "key": 1}
            """
                .formatted(unit));
    assertThat(wrong.faults())
        .containsExactlyInAnyOrder("/name bad-text", "/stages unknown-value", "/key unknown-field");
    Reply beyond =
        ask(
            """
            {"unit": %d, "name": "Quầy 3", "numbers": 10001, "stages": [],
             "procedures": ["nothing"], "expiresOn": "%s"}
            """
                .formatted(unit, Days.today(clock).plusDays(61)));
    assertThat(beyond.faults())
        .containsExactlyInAnyOrder(
            "/numbers out-of-range",
            "/stages out-of-range",
            "/procedures/0 unknown-value",
            "/expiresOn out-of-range");
    ask("{}").mustBeProblem(422, "missing-field");
    String plain = "{\"unit\": %d, \"name\": \"Quầy 3\", \"numbers\": 5}".formatted(unit);
    web.post(PATH, plain).mustBeProblem(401, "key-needed");
    web.post(PATH, plain, "Authorization", "Bearer " + house.keyFor("SL.P01"))
        .mustBeProblem(403, "unit-not-yours");
  }
}
