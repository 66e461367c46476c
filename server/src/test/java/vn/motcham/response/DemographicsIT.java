package vn.motcham.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.motcham.answer.Given;
import vn.motcham.house.House;
import vn.motcham.survey.Channel;
import vn.motcham.survey.Stage;
import vn.motcham.survey.Surveys;

/** Gender, age and the like are kept, but not beside anything that they could single out. */
@MicronautTest(transactional = false)
class DemographicsIT {
  @Inject House house;
  @Inject Jdbi jdbi;
  @Inject Surveys surveys;
  @Inject Responses responses;
  @Inject InstantSource clock;

  @Test
  void whatSomeoneSaysOfThemselvesIsJoinedNeitherToTheirAnswersNorToEachOther() throws IOException {
    int unit = house.ownUnit("DEMOGRAPHICS");
    surveys.publish(ThreeQuestions.definition());
    int survey = surveys.find("three-questions", 1).orElseThrow().number();
    LocalDate today = clock.instant().atZone(Bucket.ZONE).toLocalDate();

    Outcome outcome =
        responses.submit(
            new Submission(
                "0d".repeat(16),
                today,
                unit,
                unit,
                "",
                0,
                survey,
                0,
                new Bucket.Hour(today, 9),
                Channel.RECEIPT,
                Stage.RESULT,
                "vi",
                true,
                Map.of(
                    "overall", new Given.One("l2"),
                    "gender", new Given.One("female"),
                    "age", new Given.One("67")),
                "of the person".getBytes(StandardCharsets.US_ASCII)));

    assertThat(outcome).isEqualTo(new Outcome.Stored());
    assertThat(strings("SELECT answers FROM response WHERE unit = ?", unit))
        .containsExactly("{\"overall\":\"l2\"}");
    assertThat(
            strings(
                """
                SELECT CONCAT(question, ' ', option_id, COALESCE(number, ''))
                FROM demographic_answer WHERE unit = ? ORDER BY question
                """,
                unit))
        .containsExactly("age 67", "gender female");
    assertThat(
            strings(
                """
                SELECT HEX(id) FROM demographic_answer WHERE unit = ?
                UNION ALL SELECT HEX(id) FROM response WHERE unit = ?
                """,
                unit,
                unit))
        .doesNotHaveDuplicates()
        .hasSize(3);
  }

  private List<String> strings(String sql, Object... parameters) {
    return jdbi.withHandle(
        handle -> {
          var query = handle.createQuery(sql);
          for (int i = 0; i < parameters.length; i++) {
            query.bind(i, parameters[i]);
          }
          return query.mapTo(String.class).list();
        });
  }
}
