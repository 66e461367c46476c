package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
class AppendOnlyIT {
  @Inject Jdbi jdbi;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE response SET language = 'en'",
        "DELETE FROM response",
        "REPLACE INTO response SELECT * FROM response",
        "TRUNCATE TABLE response",
        "UPDATE response SET answers = '{}'",
        "INSERT INTO response SELECT * FROM response ON DUPLICATE KEY UPDATE answers = '{}'",
        "DROP TABLE response",
        "ALTER TABLE response ADD COLUMN note TEXT",
        "UPDATE audit SET action = 'nothing'",
        "DELETE FROM audit",
        "DELETE FROM spent",
        "UPDATE spent SET token_mac = ''",
        "DELETE FROM accepted",
        "DELETE FROM comment",
        "UPDATE seal_batch SET leaves = 0",
        "DELETE FROM seal_leaf",
        "UPDATE seal_key SET public_key = ''",
        "UPDATE survey SET version = 2",
        "CREATE TRIGGER quiet BEFORE INSERT ON response FOR EACH ROW SET NEW.unit = 1",
        "CREATE TABLE other (id INT)",
      })
  void theRunningAccountCannotRewriteHistory(String sql) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
        .hasMessageFindingMatch("denied|SUPER privilege");
  }
}
