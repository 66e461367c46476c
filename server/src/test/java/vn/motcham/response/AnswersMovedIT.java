package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.AnswersText;
import vn.motcham.database.TestDatabase;

/** Answers that an older version kept in rows of their own. */
class AnswersMovedIT {
  private static final List<String> MIGRATIONS =
      List.of(
          "V017__answers_in_their_response",
          "V018__answers_set_aside",
          "V019__answers_moved",
          "V020__answers_dropped");

  @Test
  void theyMoveIntoTheirResponsesAndAreSealedAsBefore() {
    try (ApplicationContext context =
            ApplicationContext.builder("test").properties(TestDatabase.ofItsOwn()).start();
        Handle owner = TestDatabase.owned(context).open()) {
      asItWas(owner);
      MIGRATIONS.forEach(migration -> run(owner, migration));
      List<String> texts =
          owner.createQuery("SELECT answers FROM response ORDER BY id").mapTo(String.class).list();
      assertThat(texts)
          .containsExactly(
              """
              {"minutes":7,"overall":"satisfied","reasons":["noise","waiting"],\
              "words":{"commitment":"%s"}}"""
                  .formatted("ab".repeat(32)),
              "{\"overall\":\"bad\",\"reasons\":\"noise\"}",
              "{}");
      for (String text : texts) {
        assertThat(AnswersText.write(AnswersText.read(text))).isEqualTo(text);
      }
      areSealedAsBefore(owner);
    }
  }

  /** A seal that was made before rests on this text. */
  private static void areSealedAsBefore(Handle owner) {
    var strip = new KeptRows.Strip(KeptRows.Kind.RESPONSE, 5, 1);
    KeptRows.Row first = new KeptRows(owner).list(strip, List.of(2026110109)).getFirst();
    assertThat(new String(first.content(), StandardCharsets.UTF_8))
        .startsWith(
            """
            {"answers":[{"number":7,"option_id":"","question":"minutes"},\
            {"option_id":"satisfied","question":"overall"},\
            {"option_id":"noise","question":"reasons"},\
            {"option_id":"waiting","question":"reasons"},\
            {"commitment":"%s","option_id":"","question":"words"}],\
            "flags":[],"id":"%s","response":{"""
                .formatted("ab".repeat(32), "01".repeat(16)));
  }

  private static void asItWas(Handle owner) {
    owner.execute("ALTER TABLE response DROP COLUMN answers");
    owner.execute(
        """
        CREATE TABLE answer (
          unit INT UNSIGNED NOT NULL, survey SMALLINT UNSIGNED NOT NULL,
          bucket INT UNSIGNED NOT NULL, response BINARY(16) NOT NULL,
          question VARCHAR(64) NOT NULL, option_id VARCHAR(64) NOT NULL,
          commitment BINARY(32) NULL, number INT UNSIGNED NULL,
          PRIMARY KEY (unit, survey, bucket, response, question, option_id)
        ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
        """);
    for (String id : List.of("01", "02", "03")) {
      owner.execute(
          """
          INSERT INTO response (unit, survey, bucket, id, deciding_unit, field, channel, stage,
            language, complete)
          VALUES (5, 1, 2026110109, UNHEX(?), 5, '', 'kiosk', 'result', 'vi', TRUE)
          """,
          id.repeat(16));
    }
    answer(owner, "01", "words", "", "ab".repeat(32), null);
    answer(owner, "01", "reasons", "waiting", null, null);
    answer(owner, "01", "reasons", "noise", null, null);
    answer(owner, "01", "overall", "satisfied", null, null);
    answer(owner, "01", "minutes", "", null, 7);
    answer(owner, "02", "reasons", "noise", null, null);
    answer(owner, "02", "overall", "bad", null, null);
  }

  private static void answer(
      Handle owner,
      String response,
      String question,
      String option,
      @Nullable String commitment,
      @Nullable Integer number) {
    owner.execute(
        """
        INSERT INTO answer (unit, survey, bucket, response, question, option_id, commitment, number)
        VALUES (5, 1, 2026110109, UNHEX(?), ?, ?, UNHEX(?), ?)
        """,
        response.repeat(16),
        question,
        option,
        commitment,
        number);
  }

  private static void run(Handle owner, String migration) {
    for (String statement : read("/db/migration/" + migration + ".sql").split(";\n", -1)) {
      if (!statement.isBlank()) {
        owner.execute(statement);
      }
    }
  }

  private static String read(String file) {
    try (var stream = Objects.requireNonNull(AnswersMovedIT.class.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
