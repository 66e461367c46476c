package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcham.database.TestDatabase;
import vn.motcham.response.KeptRows.Kind;
import vn.motcham.response.KeptRows.Strip;

/**
 * What a seal rests on, byte by byte. It is the same on every database, so that a house can move
 * from one to another and still prove that nothing was altered; it never changes, for the same
 * reason.
 */
class KeptRowsIT {
  private static final String ID = "0a".repeat(16);
  private static final String MAC = "0b".repeat(32);

  private static ApplicationContext context;
  private static Handle owner;

  @BeforeAll
  static void keep() {
    context = ApplicationContext.builder("test").properties(TestDatabase.ofItsOwn()).start();
    owner = TestDatabase.owned(context).open();
    owner.execute(
        """
        INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel, stage,
          language, complete, round, answers, helped)
        VALUES (5, 1, 2026110109, UNHEX(?), 6, 'land', 'kiosk', 'result', 'vi', FALSE, 2,
          '{"overall":"good"}', TRUE)
        """,
        ID);
    owner.execute("INSERT INTO response_flag VALUES (5, 1, 2026110109, UNHEX(?), 'burst', 3)", ID);
    owner.execute("INSERT INTO procedure_rating VALUES (5, 7, 2026110199, UNHEX(?), 'good')", ID);
    owner.execute(
        """
        INSERT INTO demographic_answer (unit, survey, half_month, id, round, channel, question, option_id,
          number)
        VALUES (5, 1, 2026110199, UNHEX(?), 0, 'kiosk', 'age', '', 41)
        """,
        ID);
    owner.execute(
        """
        INSERT INTO quarantine (id_mac, reason, kiosk, unit, survey, received_on, content)
        VALUES (UNHEX(?), 'too-old', 3, 5, 1, '2026-11-01', '{"b":1, "a":"Một chạm"}')
        """,
        MAC);
  }

  @AfterAll
  static void close() {
    owner.close();
    context.close();
  }

  @Test
  void aResponseReadsWithItsAnswersAndFlags() {
    assertThat(sealed(Kind.RESPONSE, 1, 2026110109))
        .isEqualTo(
            """
            {"answers":[{"option_id":"good","question":"overall"}],\
            "flags":[{"flag":"burst","rule":3}],"id":"%s",\
            "response":{"bucket":2026110109,"channel":"kiosk","complete":false,"deciding_unit":6,\
            "field":"land","helped":true,"language":"vi","round":2,"stage":"result","survey":1,\
            "unit":5}}"""
                .formatted(ID));
  }

  @Test
  void aProceduresRatingReadsByItself() {
    assertThat(sealed(Kind.PROCEDURE_RATING, 7, 2026110199))
        .isEqualTo(
            """
            {"id":"%s","procedure_rating":{"half_month":2026110199,"option_id":"good",\
            "procedure_number":7,"unit":5}}"""
                .formatted(ID));
  }

  @Test
  void whatRespondentsSayOfThemselvesReadsByItself() {
    assertThat(sealed(Kind.DEMOGRAPHIC_ANSWER, 1, 2026110199))
        .isEqualTo(
            """
            {"demographic_answer":{"channel":"kiosk","half_month":2026110199,"number":41,\
            "option_id":"","question":"age","round":0,"survey":1,"unit":5},"id":"%s"}"""
                .formatted(ID));
  }

  @Test
  void whatWasSetAsideReadsAsItCame() {
    assertThat(sealed(Kind.QUARANTINE, 1, 2026110100))
        .isEqualTo(
            """
            {"id":"%s","quarantine":{"content":"{\\"b\\":1, \\"a\\":\\"Một chạm\\"}","kiosk":3,\
            "reason":"too-old","received_on":"2026-11-01","survey":1,"unit":5}}"""
                .formatted(MAC));
  }

  private static String sealed(Kind kind, int part, int bucket) {
    List<KeptRows.Row> rows = new KeptRows(owner).list(new Strip(kind, 5, part), List.of(bucket));
    assertThat(rows).hasSize(1);
    return new String(rows.getFirst().content(), StandardCharsets.UTF_8);
  }
}
