package vn.motcham.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class StandingIT {
  @Inject Jdbi jdbi;
  @Inject Standing standing;
  @Inject Database database;

  @Test
  void theDatabaseKeepsWhatItAcknowledged() {
    assertThat(standing.durable()).isTrue();
  }

  @Test
  void theRunningAccountCanOnlyAddAnswers() {
    assertThat(standing.appendOnly()).isTrue();
  }

  @Test
  void oneAccountForEverythingIsSaidToBeWeak() {
    var one = TestDatabase.withOneAccount(database);
    try (var context = ApplicationContext.builder("test").properties(one).start()) {
      assertThat(context.getBean(Standing.class).appendOnly()).isFalse();
    }
  }

  @Test
  void everyTableHasItsLineInTheGrants() {
    List<String> tables =
        jdbi.withHandle(
            h ->
                h.createQuery(
                        """
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_name <> 'flyway_schema_history'
                        ORDER BY table_name
                        """)
                    .mapTo(String.class)
                    .list());
    assertThat(Grants.declared().keySet()).containsExactlyElementsOf(tables);
  }
}
